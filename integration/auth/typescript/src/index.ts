/**
 * The signature protocol of Prometheus Swarm: sign payloads, and verify signed requests.
 *
 * A signature is base58 of an Ed25519 signature followed by the JSON text that it signs.
 */

export { SignatureError } from "./errors.js";
export { publicKey } from "./keys.js";
export type { Expected, Scalar } from "./payloads.js";
export {
  MemoryReplayStore,
  type Query,
  type ReplayStore,
  SqlReplayStore,
} from "./replay-stores.js";
export { openSignature, type SignedPayload, sign } from "./signing.js";
export { type Json, type JsonObject, type ReadOptions, readPayload } from "./strict-json.js";
export {
  DEFAULT_POLICY,
  type Mode,
  type Policy,
  type SignedRequest,
  Verifier,
  type VerifierOptions,
} from "./verifier.js";
