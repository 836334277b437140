// @ts-check
// All rules of this folder, by name.
import { answerHasBody } from "./rules/answer-has-body.mjs";
import { bodyFitsMethod } from "./rules/body-fits-method.mjs";
import { bodySchemaNamed } from "./rules/body-schema-named.mjs";
import { discriminatorComplete } from "./rules/discriminator-complete.mjs";
import { enumValuesPlain } from "./rules/enum-values-plain.mjs";
import { extensibleEnumWords } from "./rules/extensible-enum-words.mjs";
import { extensionKnown } from "./rules/extension-known.mjs";
import { formatKeepsText } from "./rules/format-keeps-text.mjs";
import { mediaTypeSupported } from "./rules/media-type-supported.mjs";
import { membersDecided } from "./rules/members-decided.mjs";
import { noNullAlone } from "./rules/no-null-alone.mjs";
import { noOptionalNull } from "./rules/no-optional-null.mjs";
import { noPropertyDefault } from "./rules/no-property-default.mjs";
import { noUnenforcedKeyword } from "./rules/no-unenforced-keyword.mjs";
import { noUnionWithOwnArray } from "./rules/no-union-with-own-array.mjs";
import { numberFits } from "./rules/number-fits.mjs";
import { oneSuccessAnswer } from "./rules/one-success-answer.mjs";
import { openAccessExplained } from "./rules/open-access-explained.mjs";
import { operationIdsDistinct } from "./rules/operation-ids-distinct.mjs";
import { parameterNamesDistinct } from "./rules/parameter-names-distinct.mjs";
import { parameterPlain } from "./rules/parameter-plain.mjs";
import { pathPlain } from "./rules/path-plain.mjs";
import { propertyName } from "./rules/property-name.mjs";
import { propertyNamesDistinct } from "./rules/property-names-distinct.mjs";
import { refDepth } from "./rules/ref-depth.mjs";
import { refSiblings } from "./rules/ref-siblings.mjs";
import { refToComponent } from "./rules/ref-to-component.mjs";
import { requiredWhereDefined } from "./rules/required-where-defined.mjs";
import { responseEnumClosed } from "./rules/response-enum-closed.mjs";
import { schemaName } from "./rules/schema-name.mjs";
import { schemaNamesDistinct } from "./rules/schema-names-distinct.mjs";
import { securitySchemeSupported } from "./rules/security-scheme-supported.mjs";
import { tagName } from "./rules/tag-name.mjs";
import { textKeepsInComment } from "./rules/text-keeps-in-comment.mjs";
import { textPrintable } from "./rules/text-printable.mjs";
import { typeListPlain } from "./rules/type-list-plain.mjs";
import { unionDiscriminated } from "./rules/union-discriminated.mjs";
import { unionIsFlat } from "./rules/union-is-flat.mjs";
import { unionTypesDiffer } from "./rules/union-types-differ.mjs";
import { valueTyped } from "./rules/value-typed.mjs";

export const rules = [
  answerHasBody,
  bodyFitsMethod,
  bodySchemaNamed,
  discriminatorComplete,
  enumValuesPlain,
  extensibleEnumWords,
  extensionKnown,
  formatKeepsText,
  mediaTypeSupported,
  membersDecided,
  noNullAlone,
  noOptionalNull,
  noPropertyDefault,
  noUnenforcedKeyword,
  noUnionWithOwnArray,
  numberFits,
  oneSuccessAnswer,
  openAccessExplained,
  operationIdsDistinct,
  parameterNamesDistinct,
  parameterPlain,
  pathPlain,
  propertyName,
  propertyNamesDistinct,
  refDepth,
  refSiblings,
  refToComponent,
  requiredWhereDefined,
  responseEnumClosed,
  schemaName,
  schemaNamesDistinct,
  securitySchemeSupported,
  tagName,
  textKeepsInComment,
  textPrintable,
  typeListPlain,
  unionDiscriminated,
  unionIsFlat,
  unionTypesDiffer,
  valueTyped,
];
