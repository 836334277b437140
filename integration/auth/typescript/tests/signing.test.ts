/** What vectors cannot say: values that JSON has not, errors, and the keys that are remembered. */

import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import {
  openSignature,
  publicKey,
  readPayload,
  SignatureError,
  sign,
} from "@prometheus-swarm/auth";

const SEED = new Uint8Array(32).fill(7);
const KEY = "GmaDrppBC7P5ARKV8g3djiwP89vz1jLK23V2GBjuAEGB";
const PAYLOAD = { taskId: "t", roundNumber: 1, githubUsername: "g", action: "fetch-todo" };
// What tweetnacl with bs58 and PyNaCl with base58 make of it: what nodes send today.
const SIGNATURE =
  "5A2AVXVyfjuBxk5Uxnfb3rVbodwjS421RQP2wNU5pbNVMqa3FJcgKSUsRkmJTVx2QZdqdBDBazoXVDTw3frvaKaDv4P5" +
  "STTyi4wodzSVcMRCGEjJB6YZYkYudjErTDT6N7d9u38fcSA8VrPRWeyn9XNoRg4Bk3sHkn96Mzz3i2X9zYWZeDZyaJpAGUC";

const text = (value: string) => Buffer.from(value, "utf-8");

function refusal(call: () => unknown): SignatureError {
  try {
    call();
  } catch (error) {
    if (error instanceof SignatureError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

test("the wire format is that of today", () => {
  expect(publicKey(SEED)).toBe(KEY);
  expect(sign(PAYLOAD, SEED)).toBe(SIGNATURE);
  const opened = openSignature(SIGNATURE, KEY);
  expect(opened.payload).toEqual(PAYLOAD);
  expect(Buffer.from(opened.message).toString()).toBe(
    '{"taskId":"t","roundNumber":1,"githubUsername":"g","action":"fetch-todo"}',
  );
});

test("a new seed signs too", () => {
  const seed = randomBytes(32);
  expect(openSignature(sign(PAYLOAD, seed), publicKey(seed)).payload).toEqual(PAYLOAD);
});

test.each([Number.NaN, Infinity, -Infinity])("%d is not signed", (number) => {
  const error = refusal(() => sign({ n: number }, SEED));
  expect(error.code).toBe("payload_not_json");
  expect(error.message).toBe(`the payload's n is ${String(number)}`);
});

test("members that are undefined are left out, as JSON.stringify does", () => {
  expect(openSignature(sign({ a: undefined, b: 1 }, SEED), KEY).payload).toEqual({ b: 1 });
});

test.each([
  [() => openSignature("", KEY), "signature_not_base58", "the signature is not base58"],
  [
    () => openSignature("1".repeat(8193), KEY),
    "signature_too_large",
    "the signature has more than 8192 characters",
  ],
  [() => openSignature("1", KEY), "signature_too_short", "the signature has fewer than 64 bytes"],
  [() => openSignature(SIGNATURE, ""), "key_not_base58", "the key is not base58"],
  [() => openSignature(SIGNATURE, "1"), "key_length", "the key does not decode to 32 bytes"],
  [
    () => openSignature(SIGNATURE, "1".repeat(32)),
    "key_point_invalid",
    "the key is not a point of the prime-order group",
  ],
  [
    () => openSignature("z".repeat(90), KEY),
    "signature_not_canonical",
    "the signature's S is not below L",
  ],
  [
    () => openSignature("1".repeat(64), KEY),
    "signature_invalid",
    "the signature is not by this key over this payload",
  ],
  [() => readPayload(Uint8Array.of(255)), "payload_not_utf8", "the payload is not UTF-8"],
  [
    () => readPayload(text("[".repeat(17))),
    "payload_too_deep",
    "the payload nests deeper than 16 levels",
  ],
  [() => readPayload(text('{"a":NaN}')), "payload_not_json", "the payload is not JSON"],
  [
    () => readPayload(text('{"a":1,"a":1}')),
    "payload_duplicate_key",
    'the payload names "a" twice in one object',
  ],
  [
    () => readPayload(text("[9007199254740992]")),
    "payload_number_range",
    "a number of the payload is beyond 9007199254740991",
  ],
  [
    () => readPayload(text('["\\ud800"]')),
    "payload_lone_surrogate",
    "a string of the payload has half of a surrogate pair",
  ],
  [() => readPayload(text("[]")), "payload_not_object", "the payload is JSON, but not an object"],
  [
    () => sign({ a: "x".repeat(8200) }, SEED),
    "signature_too_large",
    "the signature has more than 8192 characters",
  ],
  [
    () => sign({ a: "x".repeat(8000) }, SEED),
    "signature_too_large",
    "the signature has more than 8192 characters",
  ],
  [
    () => sign({}, new Uint8Array()),
    "secret_key_invalid",
    "the secret key has neither 32 nor 64 bytes",
  ],
  [
    () => publicKey(Buffer.concat([SEED, SEED])),
    "secret_key_invalid",
    "the secret key's public half is not its own",
  ],
] as const)("an error says what is wrong: %s, %s", (call, code, message) => {
  const error = refusal(call);
  expect([error.name, error.code, error.message, error.member]).toEqual([
    "SignatureError",
    code,
    message,
    undefined,
  ]);
});

test("large numbers alone may be let be", () => {
  const options = { acceptLargeNumbers: true };
  expect(readPayload(text('{"a":9007199254740992}'), options)).toEqual({ a: 2 ** 53 });
  for (const [message, code] of [
    ['{"a":1e400,"a":1}', "payload_duplicate_key"],
    ['{"a":1e400,"b":"\\ud800"}', "payload_lone_surrogate"],
    ["[1e400]", "payload_not_object"],
  ] as const) {
    expect(refusal(() => readPayload(text(message), options)).code).toBe(code);
  }
  expect(refusal(() => readPayload(text('{"a":1e400}'), {})).code).toBe("payload_number_range");
});

test("an error keeps its cause", () => {
  expect(refusal(() => readPayload(text("{"))).cause).toHaveProperty("name", "SyntaxError");
  expect(refusal(() => readPayload(Uint8Array.of(255))).cause).toHaveProperty("name", "TypeError");
});

test.each([
  ["signature_not_base58", "signature_invalid"],
  ["member_mismatch", "signature_mismatch"],
  ["expired", "signature_expired"],
  ["nonce_replayed", "signature_replayed"],
  ["replay_store_full", "unavailable"],
])("%s has the code of the services", (code, apiCode) => {
  const error = new SignatureError(code, "what", "who");
  expect([error.apiCode, error.member]).toEqual([apiCode, "who"]);
});
