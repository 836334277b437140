/** Base58, and which Ed25519 keys are accepted. */

import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { Point } from "@noble/ed25519";
import { base58 } from "@scure/base";
import { SignatureError } from "./errors.js";

export const KEY_BYTES = 32;
export const SECRET_KEY_BYTES = 64;

/** How many public keys are remembered as checked: the check takes ten times as long as a signature. */
export const CACHED_KEYS = 1024;

const BASE58 = /^[1-9A-HJ-NP-Za-km-z]+$/;
// What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410).
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");

const checkedKeys = new Map<string, KeyObject>();

/** Tells whether a value is a string of one or more characters of the Bitcoin alphabet. */
export function isBase58(text: unknown): text is string {
  return typeof text === "string" && BASE58.test(text);
}

/**
 * Returns the public key that is written in base58; throws SignatureError (`key_...`).
 *
 * Only canonical encodings of points of the prime-order subgroup are keys: with any other, two
 * correct verifiers can disagree about a signature, or one signature fits many messages.
 */
export function parseKey(text: unknown): KeyObject {
  if (!isBase58(text)) {
    throw new SignatureError("key_not_base58", "the key is not base58");
  }
  const checked = checkedKeys.get(text);
  if (checked) return checked;
  // A shortcut: decoding takes quadratic time, and 32 bytes take 44 characters at most.
  // Stryker disable next-line all: without it the answer is the same, later.
  const bytes = text.length <= 2 * KEY_BYTES ? base58.decode(text) : new Uint8Array();
  if (bytes.length !== KEY_BYTES) {
    throw new SignatureError("key_length", `the key does not decode to ${String(KEY_BYTES)} bytes`);
  }
  if (!isPrimeOrderPoint(bytes)) {
    throw new SignatureError(
      "key_point_invalid",
      "the key is not a point of the prime-order group",
    );
  }
  const x = Buffer.from(bytes).toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  checkedKeys.set(text, key);
  if (checkedKeys.size > CACHED_KEYS) {
    // The oldest one alone: whoever sends many keys does not make the others' be checked at once.
    const [oldest = text] = checkedKeys.keys();
    checkedKeys.delete(oldest);
  }
  return key;
}

/** Returns the private key of a 32-byte seed, or of a 64-byte secret key (seed and public key). */
export function parseSecretKey(secretKey: Uint8Array): KeyObject {
  if (secretKey.length !== KEY_BYTES && secretKey.length !== SECRET_KEY_BYTES) {
    throw new SignatureError("secret_key_invalid", "the secret key has neither 32 nor 64 bytes");
  }
  const seed = secretKey.subarray(0, KEY_BYTES);
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, seed]),
    format: "der",
    type: "pkcs8",
  });
  const ownHalf = publicBytes(key);
  // Signing with a pair whose halves do not fit gives the secret away.
  if (secretKey.length === SECRET_KEY_BYTES && !ownHalf.equals(secretKey.subarray(KEY_BYTES))) {
    throw new SignatureError("secret_key_invalid", "the secret key's public half is not its own");
  }
  return key;
}

/** Returns the public key, in base58, of a 32-byte seed or a 64-byte secret key. */
export function publicKey(secretKey: Uint8Array): string {
  return base58.encode(publicBytes(parseSecretKey(secretKey)));
}

function publicBytes(privateKey: KeyObject): Buffer {
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  return Buffer.from(x as string, "base64url");
}

function isPrimeOrderPoint(bytes: Uint8Array): boolean {
  let valid = false;
  try {
    const point = Point.fromBytes(bytes);
    valid = !point.isSmallOrder() && point.isTorsionFree();
  } catch {
    // Not canonical, or not on the curve.
  }
  return valid;
}
