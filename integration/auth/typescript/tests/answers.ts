/** What the TypeScript package answers to a vector: the counterpart of tools/auth_answers.py. */

import {
  type Expected,
  MemoryReplayStore,
  openSignature,
  type Policy,
  SignatureError,
  type SignedRequest,
  sign,
  Verifier,
  type VerifierOptions,
} from "@prometheus-swarm/auth";

/** See `integration/auth/vectors/`. */
export interface Vector {
  readonly signature?: unknown;
  readonly key?: unknown;
  readonly secretKey?: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly operation?: string;
  readonly request?: SignedRequest;
  readonly expected?: Expected;
  readonly policy?: Partial<Policy>;
  readonly audience?: string;
  readonly now?: number;
  readonly used?: readonly [string, number][];
}

/** Signs, verifies or opens, as the vector's members say, and returns what came of it. */
export async function answer(vector: Vector): Promise<Record<string, unknown>> {
  try {
    if (vector.secretKey !== undefined) {
      const secretKey = Buffer.from(vector.secretKey, "hex");
      return { signature: sign(vector.payload as Record<string, unknown>, secretKey) };
    }
    if (vector.request) return { payload: await verify(vector, vector.request) };
    return { payload: openSignature(vector.signature, vector.key).payload };
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    return error.member === undefined
      ? { code: error.code }
      : { code: error.code, member: error.member };
  }
}

async function verify(vector: Vector, request: SignedRequest) {
  const replayStore = new MemoryReplayStore();
  for (const [key, expiresAt] of vector.used ?? []) {
    await replayStore.insertIfAbsent(key, expiresAt, 0);
  }
  const options: VerifierOptions = {
    policy: vector.policy ?? {},
    replayStore,
    clock: () => vector.now ?? 0,
    ...(vector.audience === undefined ? {} : { audience: vector.audience }),
  };
  return new Verifier(options).verify(request, vector.operation ?? "", vector.expected);
}
