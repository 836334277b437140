/** The wire format: base58 of the Ed25519 signature and the signed JSON text, in one. */

import { type KeyObject, sign as signBytes, verify as verifyBytes } from "node:crypto";
import { base58 } from "@scure/base";
import { SignatureError } from "./errors.js";
import { isBase58, parseKey, parseSecretKey } from "./keys.js";
import { type JsonObject, readPayload } from "./strict-json.js";
import { tables } from "./tables.js";

// `@scure/base` stays at 2.3: from 2.4 on it decodes no more than 4096 characters.
const MAX_SIGNATURE_CHARACTERS = tables.limits.signatureCharacters;
const SIGNATURE_BYTES = 64;
// The order of the group (RFC 8032, 5.1).
const GROUP_ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
// The identity, the only point of small order that can satisfy the equation. OpenSSL refuses it from
// 3.5 on, and Node 22 has an older one.
// Stryker disable next-line StringLiteral: with a newer OpenSSL the answer is the same.
const IDENTITY = Buffer.from("01".padEnd(64, "0"), "hex");

/** What a signature holds: the signed bytes, and the object that they are the JSON text of. */
export interface SignedPayload {
  readonly message: Uint8Array;
  readonly payload: JsonObject;
}

/**
 * Signs a payload with a 32-byte seed or a 64-byte secret key (seed and public key).
 *
 * The text is what `JSON.stringify` makes of it. A payload that no verifier would accept throws
 * SignatureError.
 */
export function sign(payload: Readonly<Record<string, unknown>>, secretKey: Uint8Array): string {
  const key = parseSecretKey(secretKey);
  const message = Buffer.from(JSON.stringify(payload, refuseInfinity));
  readPayload(message);
  // A shortcut: encoding takes quadratic time, and makes it longer.
  // Stryker disable next-line all: without it the answer is the same, later.
  if (message.length > MAX_SIGNATURE_CHARACTERS) throw tooLarge();
  const signature = base58.encode(Buffer.concat([signBytes(null, message, key), message]));
  if (signature.length > MAX_SIGNATURE_CHARACTERS) throw tooLarge();
  return signature;
}

/**
 * Verifies a signature with a public key in base58, and returns what it holds.
 *
 * Throws SignatureError: in this order for the signature's form, the key, the signature itself and
 * the payload's text.
 */
export function openSignature(signature: unknown, key: unknown): SignedPayload {
  if (!isBase58(signature)) {
    throw new SignatureError("signature_not_base58", "the signature is not base58");
  }
  // Before decoding, which takes quadratic time.
  if (signature.length > MAX_SIGNATURE_CHARACTERS) throw tooLarge();
  const signed = base58.decode(signature);
  if (signed.length < SIGNATURE_BYTES) {
    throw new SignatureError(
      "signature_too_short",
      `the signature has fewer than ${String(SIGNATURE_BYTES)} bytes`,
    );
  }
  const message = verify(signed, parseKey(key));
  return { message, payload: readPayload(message) };
}

function verify(signed: Uint8Array, key: KeyObject): Uint8Array {
  const signature = signed.subarray(0, SIGNATURE_BYTES);
  const message = signed.subarray(SIGNATURE_BYTES);
  if (littleEndian(signature.subarray(32)) >= GROUP_ORDER) {
    throw new SignatureError("signature_not_canonical", "the signature's S is not below L");
  }
  const smallOrder = IDENTITY.equals(signature.subarray(0, 32));
  if (smallOrder || !verifyBytes(null, message, key, signature)) {
    throw new SignatureError(
      "signature_invalid",
      "the signature is not by this key over this payload",
    );
  }
  return message;
}

function littleEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString("hex")}`);
}

function refuseInfinity(name: string, value: unknown): unknown {
  // JSON.stringify would write null.
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new SignatureError("payload_not_json", `the payload's ${name} is ${String(value)}`);
  }
  return value;
}

function tooLarge(): SignatureError {
  return new SignatureError(
    "signature_too_large",
    `the signature has more than ${String(MAX_SIGNATURE_CHARACTERS)} characters`,
  );
}
