/** What the generated tables hold. */

/** The form of a member: a part of JSON Schema. */
export type Rule =
  | { readonly type: "integer"; readonly minimum: number; readonly maximum: number }
  | { readonly type: "string"; readonly pattern: string; readonly maxLength?: number };

/** See `integration/auth/protocol.json` and `schemas/`, where this comes from. */
export interface Tables {
  readonly limits: {
    readonly signatureCharacters: number;
    readonly payloadDepth: number;
    readonly safeInteger: number;
  };
  /** The code of an error body by each code of this package. */
  readonly errors: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, Rule>>;
  readonly payloads: Readonly<
    Record<
      string,
      {
        /** Shown once by its signer, or by anybody at any time. */
        readonly kind: "request" | "statement";
        readonly actions: readonly string[];
        readonly required: readonly string[];
        readonly properties: Readonly<Record<string, string>>;
      }
    >
  >;
  readonly operations: Readonly<
    Record<
      string,
      {
        readonly payload: string;
        readonly required: readonly string[];
        readonly bound: readonly string[];
      }
    >
  >;
}
