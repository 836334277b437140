// @ts-check
/** @typedef {import("../rule.mjs").Context} Context */

// Classes of the generated code, of its runtime, and of the languages, by which it is imported.
const TAKEN = new Set(
  `Any ApiClient ApiException ApiResponse Array BaseAPI BaseModel BlobApiResponse Configuration
  ConfigurationParameters ConfigDict Date Dict Error FetchAPI FetchError FetchParams Field HTTPBody
  HTTPHeaders HTTPMethod HTTPQuery Index JSONApiResponse List Literal Map Middleware
  ModelPropertyNaming Object Optional Promise Record RequestContext RequestOpts RequiredError
  Response ResponseContext ResponseError ResponseTransformer Self Set StrictBool StrictFloat
  StrictInt StrictStr String TextApiResponse Tuple Union VoidApiResponse`.split(/\s+/),
);

/** @type {import("../rule.mjs").Rule} */
export const schemaName = {
  name: "schema-name",
  reference: "X9",
  bans: "A schema's name is PascalCase, none that the SDKs use themselves (`Set`, `Error`, `List`, ...), and does not end with `Api`.",
  why: "Such a schema is renamed, shadows a class of the language or of the SDK, or stops the generator.",
  instead: "Say what it is: `RequestFailure`, `TodoList`.",
  visit: (say) => ({
    NamedSchemas(/** @type {any} */ schemas, /** @type {Context} */ context) {
      // `$defs` is a map of schemas too.
      for (const name of Object.keys(schemas)) {
        if (!/^([A-Z][A-Za-z0-9]*)$/.test(name) || TAKEN.has(name) || name.endsWith("Api")) {
          say(context, `The name \`${name}\``, context.location.child(name).key());
        }
      }
    },
  }),
};
