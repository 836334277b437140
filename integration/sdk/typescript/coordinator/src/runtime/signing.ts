// Generated from integration/sdk/runtime/typescript/src/signing.ts by `./pants generate-sdks`. DO NOT EDIT.
/** Signing a body, where the contract asks for it. */

import { own } from "./credentials.js";
import { ConfigurationError } from "./errors.js";

/** What is signed: the members that the operation names, and whatever else the caller adds. */
export type SignedPayload = Readonly<Record<string, unknown>>;

/** Signs a payload, and returns the signature as it travels in the body. */
export type Signer = (payload: SignedPayload) => string | Promise<string>;

/** A body whose signatures may be left to the client's signer. */
export type Unsigned<Body, Signature extends string> = Omit<Body, Signature | "publicSignature"> &
  Partial<Pick<Body, Extract<keyof Body, Signature | "publicSignature">>>;

/** What an operation says of its signed payload (`x-signed-payload`). */
export interface SigningRule {
  readonly action: string;
  readonly members: readonly string[];
  /** The member of the body that carries the signature; `signature` when it is not named. */
  readonly signature?: string;
}

/** Who signs for a client. */
export interface Signers {
  readonly signer?: Signer | undefined;
  readonly publicSigner?: Signer | undefined;
}

/**
 * The body with its signatures.
 *
 * The payload has the members that the rule names, in its order, out of `extra`, the body and the
 * path; then the rest of `extra`. A signature that the body has already is left as it is.
 *
 * @throws ConfigurationError when there is no signer, or a member is missing.
 */
export async function signBody(
  operation: string,
  rule: SigningRule,
  body: Readonly<Record<string, unknown>>,
  path: Readonly<Record<string, unknown>>,
  extra: Readonly<Record<string, unknown>>,
  { signer, publicSigner }: Signers,
): Promise<Readonly<Record<string, unknown>>> {
  const field = rule.signature ?? "signature";
  if (body[field]) {
    return body;
  }
  if (signer === undefined) {
    throw new ConfigurationError(
      `${operation} sends a signed body: give the client a \`signer\`, or the body its \`${field}\`.`,
    );
  }
  const known: Record<string, unknown> = { ...path, ...body, ...extra, action: rule.action };
  const missing = rule.members.filter((member) => own(known, member) == null);
  if (missing.length > 0) {
    throw new ConfigurationError(
      `${operation} signs ${missing.join(", ")}, which neither the body nor \`sign\` has.`,
    );
  }
  const payload = {
    ...Object.fromEntries(rule.members.map((member) => [member, known[member]])),
    ...extra,
    action: rule.action,
  };
  const signed: Record<string, unknown> = { ...body, [field]: await signer(payload) };
  // Only a payload that names the main account is signed with its key too.
  if (publicSigner && rule.members.includes("pubKey") && !body["publicSignature"]) {
    signed["publicSignature"] = await publicSigner(payload);
  }
  return signed;
}
