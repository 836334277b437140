// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

// Words of the two languages, names of types, and methods that the models of most generators have.
const TAKEN = new Set(
  `additional_properties bool bytes copy dict float from_dict from_json int json list
  model_computed_fields model_config model_construct model_copy model_dump model_dump_json
  model_extra model_fields model_fields_set model_json_schema model_post_init model_rebuild
  model_validate model_validate_json model_validate_strings object property schema set str to_dict
  to_json to_str tuple validate
  abstract await boolean break byte case catch char class configuration const continue debugger
  default delete do double else enum exists export extends false final finally for formParams
  function goto headerParams if implements import in instanceof interface let long native new null
  package private protected public queryParameters requestOptions return short static super switch
  synchronized this throw transient true try typeof useFormData var varLocalDeferred varLocalPath
  void volatile while with yield constructor`.split(/\s+/),
);

/** @type {import("../rule.mjs").Rule} */
export const propertyName = {
  name: "property-name",
  reference: "X9",
  bans: "A property's name is made of letters, digits and `_`, and is no word that the languages or the SDKs' models use.",
  why: "In one language or the other it cannot be a member by its own name: it is renamed, hides a method, or is sent twice.",
  instead: "Write a name like `taskId`; say what it is, for example `schemaText` for `schema`.",
  visit: (say) => ({
    SchemaProperties(/** @type {any} */ properties, /** @type {Context} */ context) {
      for (const name of Object.keys(properties)) {
        if (!/^_?[A-Za-z][A-Za-z0-9_]*$/.test(name) || TAKEN.has(name)) {
          say(context, `The name \`${name}\``, context.location.child(name).key());
        }
      }
    },
  }),
};
