/** Policies, defaults, and what the verifier says. */

import { expect, test } from "@jest/globals";
import {
  DEFAULT_POLICY,
  type Policy,
  type ReplayStore,
  SignatureError,
  sign,
  Verifier,
  type VerifierOptions,
} from "@prometheus-swarm/auth";

const SEED = new Uint8Array(32).fill(7);
const MAIN_SEED = new Uint8Array(32).fill(8);
// Written out, so that no function of the package runs before the tests do.
const KEY = "GmaDrppBC7P5ARKV8g3djiwP89vz1jLK23V2GBjuAEGB";
const MAIN_KEY = "2KW2XRd9kwqet15Aha2oK3tYvd3nWbTFH1MBiRAv1BE1";
const FETCH = {
  taskId: "t",
  roundNumber: 1,
  githubUsername: "g",
  stakingKey: KEY,
  pubKey: MAIN_KEY,
  action: "fetch-todo",
};
const NONCE = "0123456789abcdef";

function request(payload: Record<string, unknown>, body: Record<string, unknown> = {}) {
  return { signature: sign(payload, SEED), stakingKey: KEY, ...body };
}

async function refusal(verifying: Promise<unknown>): Promise<SignatureError> {
  const error: unknown = await verifying.then(
    () => new Error("nothing was refused"),
    (reason: unknown) => reason,
  );
  if (error instanceof SignatureError) return error;
  throw error;
}

test("the default policy is what deployed nodes meet", async () => {
  expect(DEFAULT_POLICY).toEqual({
    issuedAt: "accept",
    nonce: "off",
    audience: "off",
    boundMembers: "accept",
    publicKeyProof: "accept",
    maxAgeSeconds: 300,
    clockSkewSeconds: 60,
  });
  expect(await new Verifier().verify(request(FETCH), "coordinator.fetchTodo")).toEqual(FETCH);
});

test("the default clock is that of the machine", async () => {
  const now = Math.floor(Date.now() / 1000);
  const verifier = new Verifier({ policy: { issuedAt: "require", maxAgeSeconds: 1000 } });
  const payload = { ...FETCH, iat: now };
  expect(await verifier.verify(request(payload), "builder/fetch-todo")).toEqual(payload);
  const late = verifier.verify(request({ ...FETCH, iat: now - 2000 }), "builder/fetch-todo");
  expect((await refusal(late)).code).toBe("expired");
});

test("a clock may have fractions", async () => {
  const policy = { maxAgeSeconds: 0, clockSkewSeconds: 0 };
  const verifier = new Verifier({ policy, clock: () => 100.9 });
  const payload = { ...FETCH, iat: 100 };
  expect(await verifier.verify(request(payload), "builder/fetch-todo")).toEqual(payload);
});

const NO_AUDIENCE = "the policy looks at the audience: say which one this service is";

const STORE: ReplayStore = { insertIfAbsent: () => Promise.resolve(true) };

test.each<[VerifierOptions, string]>([
  [{ policy: { audience: "accept" } }, NO_AUDIENCE],
  [{ policy: { audience: "require" }, audience: "" }, NO_AUDIENCE],
  [{ policy: { nonce: "accept" } }, "the policy looks at nonces: give a replay store"],
  [
    { policy: { nonce: "require", issuedAt: "off" }, replayStore: STORE },
    "the policy looks at nonces, which expire: it must look at issuedAt",
  ],
])("a policy that lacks what it needs: %j", (options, message) => {
  expect(() => new Verifier(options)).toThrow(new RangeError(message));
});

test.each(["coordinator.noSuch", "no-such", "", "coordinator.getHealth"])(
  "an operation that signs nothing: %s",
  async (name) => {
    const message = `${name} is neither an operation with a signed payload nor a payload`;
    const verifying = new Verifier().verify(request(FETCH), name);
    await expect(verifying).rejects.toThrow(new RangeError(message));
  },
);

test("a body without signature or key", async () => {
  const verifier = new Verifier();
  const nothing = await refusal(verifier.verify({}, "builder/fetch-todo"));
  expect(nothing.code).toBe("signature_not_base58");
  const body = { signature: sign(FETCH, SEED) };
  const noKey = await refusal(verifier.verify(body, "builder/fetch-todo"));
  expect(noKey.code).toBe("key_not_base58");
});

test.each<
  [
    code: string,
    message: string,
    payload: Record<string, unknown>,
    body?: () => Record<string, unknown>,
    policy?: Partial<Policy>,
  ]
>([
  ["action_mismatch", "the payload's action is not fetch-todo", { ...FETCH, action: "x" }],
  ["member_missing", "the payload has no taskId", { action: "fetch-todo" }],
  ["member_invalid", "the payload's taskId is not a valid taskId", { ...FETCH, taskId: "" }],
  [
    "member_mismatch",
    "the payload's stakingKey is not what is expected here",
    { ...FETCH, stakingKey: MAIN_KEY },
  ],
  [
    "audience_mismatch",
    "the payload is signed for another audience",
    { ...FETCH, aud: "other" },
    () => ({}),
    { audience: "accept" },
  ],
  ["expired", "the payload was issued too long ago", { ...FETCH, iat: 1 }],
  ["issued_in_future", "the payload was issued after now", { ...FETCH, iat: 9000 }],
  [
    "public_key_unproven",
    "the body has no proof of pubKey",
    FETCH,
    () => ({ pubKey: MAIN_KEY }),
    { publicKeyProof: "require" },
  ],
  [
    "public_signature_mismatch",
    "the main account key signed another payload",
    FETCH,
    () => ({ pubKey: MAIN_KEY, publicSignature: sign({}, MAIN_SEED) }),
  ],
  [
    "signature_not_base58",
    "publicSignature: the signature is not base58",
    FETCH,
    () => ({ pubKey: MAIN_KEY, publicSignature: "0" }),
  ],
])(
  "a refusal says what is wrong: %s",
  async (code, message, payload, body = () => ({}), policy = {}) => {
    const verifier = new Verifier({ policy, audience: "coordinator", clock: () => 5000 });
    const error = await refusal(verifier.verify(request(payload, body()), "builder/fetch-todo"));
    expect([error.code, error.message]).toEqual([code, message]);
  },
);

test("several actions are named", async () => {
  const error = await refusal(new Verifier().verify(request(FETCH), "node/add-pr"));
  expect(error.message).toBe("the payload's action is not add-todo-pr or add-issue-pr");
});

test("what publicSignature is refused for is the cause", async () => {
  const body = { pubKey: MAIN_KEY, publicSignature: "0" };
  const verifying = new Verifier().verify(request(FETCH, body), "builder/fetch-todo");
  expect((await refusal(verifying)).cause).toBeInstanceOf(SignatureError);
});

/** A replay store that keeps what it is asked, and answers as it is told. */
class Spy implements ReplayStore {
  readonly asked: [string, number, number][] = [];
  constructor(readonly answer: boolean | Error) {}

  insertIfAbsent(key: string, expiresAt: number, now: number): Promise<boolean> {
    this.asked.push([key, expiresAt, now]);
    return this.answer instanceof Error
      ? Promise.reject(this.answer)
      : Promise.resolve(this.answer);
  }
}

test("a nonce is kept by key until the payload expires", async () => {
  const replayStore = new Spy(true);
  const policy = { nonce: "accept", maxAgeSeconds: 30, clockSkewSeconds: 5 } as const;
  const verifier = new Verifier({ policy, replayStore, clock: () => 1010.5 });
  await verifier.verify(request({ ...FETCH, iat: 1000, jti: NONCE }), "builder/fetch-todo");
  expect(replayStore.asked).toEqual([[`${KEY} ${NONCE}`, 1035, 1010]]);
});

test("a used nonce is refused", async () => {
  const options = { policy: { nonce: "require" }, clock: () => 1000 } as const;
  const verifier = new Verifier({ ...options, replayStore: new Spy(false) });
  const body = request({ ...FETCH, iat: 1000, jti: NONCE });
  const error = await refusal(verifier.verify(body, "builder/fetch-todo"));
  expect(error.message).toBe("the nonce was used before");
});

test("a store that fails refuses the request", async () => {
  const options = { policy: { nonce: "require" }, clock: () => 1000 } as const;
  const verifier = new Verifier({ ...options, replayStore: new Spy(new Error("no database")) });
  const body = request({ ...FETCH, iat: 1000, jti: NONCE });
  await expect(verifier.verify(body, "builder/fetch-todo")).rejects.toThrow("no database");
});

test("a request that the service refuses uses no nonce up", async () => {
  const replayStore = new Spy(true);
  const verifier = new Verifier({ policy: { nonce: "accept" }, replayStore, clock: () => 1000 });
  const payload = { ...FETCH, iat: 1000, jti: NONCE };
  const verify = (authorize?: (payload: object) => Promise<void>) =>
    verifier.verify(request(payload), "builder/fetch-todo", {}, authorize);
  const unstaked = new Error("no stake");
  await expect(
    verify(async (given) => {
      expect(given).toEqual(payload);
      throw unstaked;
    }),
  ).rejects.toBe(unstaked);
  expect(replayStore.asked).toEqual([]);
  expect(await verify()).toEqual(payload);
});

test("a refused request uses no nonce up", async () => {
  const replayStore = new Spy(true);
  const policy = { nonce: "accept", publicKeyProof: "require" } as const;
  const verifier = new Verifier({ policy, replayStore, clock: () => 1000 });
  const body = request({ ...FETCH, iat: 1000, jti: NONCE }, { pubKey: MAIN_KEY });
  await refusal(verifier.verify(body, "builder/fetch-todo"));
  expect(replayStore.asked).toEqual([]);
});
