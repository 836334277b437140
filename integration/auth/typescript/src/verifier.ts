/** Verifies signed requests: signature, payload, and what the policy asks for on top. */

import { SignatureError } from "./errors.js";
import {
  checkExpected,
  checkPayload,
  type Expected,
  requireMember,
  requirement,
} from "./payloads.js";
import type { ReplayStore } from "./replay-stores.js";
import { openSignature, type SignedPayload } from "./signing.js";
import type { JsonObject } from "./strict-json.js";

/** `off` does not look, `accept` checks what is there, `require` also refuses what is not there. */
export type Mode = "off" | "accept" | "require";

/**
 * What a verifier asks for beyond what deployed nodes send. Times are in seconds.
 *
 * Time and nonce are those of requests: a statement has neither, whatever the policy says. Of a
 * statement, audience and proof of the main account key are never required.
 */
export interface Policy {
  readonly issuedAt: Mode;
  readonly nonce: Mode;
  readonly audience: Mode;
  readonly boundMembers: Mode;
  readonly publicKeyProof: Mode;
  readonly maxAgeSeconds: number;
  readonly clockSkewSeconds: number;
}

export const DEFAULT_POLICY: Policy = {
  issuedAt: "accept",
  nonce: "off",
  audience: "off",
  boundMembers: "accept",
  publicKeyProof: "accept",
  maxAgeSeconds: 300,
  clockSkewSeconds: 60,
};

/** The body of a signed request; other members are what the payload may be bound to. */
export type SignedRequest = Readonly<Record<string, unknown>>;

export interface VerifierOptions {
  /** What differs from `DEFAULT_POLICY`. */
  readonly policy?: Partial<Policy>;
  /** The name of this service, as signers write it in `aud`. */
  readonly audience?: string;
  /** Remembers nonces. */
  readonly replayStore?: ReplayStore;
  /** Returns the seconds since 1970. */
  readonly clock?: () => number;
}

/** Verifies signed requests by one policy. A policy that lacks what it needs throws RangeError. */
export class Verifier {
  readonly #policy: Policy;
  readonly #audience: string | undefined;
  readonly #replayStore: ReplayStore | undefined;
  readonly #clock: () => number;

  constructor(options: VerifierOptions = {}) {
    this.#policy = { ...DEFAULT_POLICY, ...options.policy };
    if (this.#policy.audience !== "off" && !options.audience) {
      throw new RangeError("the policy looks at the audience: say which one this service is");
    }
    if (this.#policy.nonce !== "off" && !options.replayStore) {
      throw new RangeError("the policy looks at nonces: give a replay store");
    }
    if (this.#policy.nonce !== "off" && this.#policy.issuedAt === "off") {
      throw new RangeError("the policy looks at nonces, which expire: it must look at issuedAt");
    }
    this.#audience = options.audience;
    this.#replayStore = options.replayStore;
    this.#clock = options.clock ?? (() => Date.now() / 1000);
  }

  /**
   * Returns the payload of a signed request; throws SignatureError when it is refused.
   *
   * `request` is the body: `signature` and `stakingKey`, and if there are any `pubKey`,
   * `publicSignature` and what the payload is bound to. `operation` names what it was sent to
   * (`coordinator.fetchTodo`), or a payload (`planner/audit`). `expected` has more members of the
   * payload, each with a value or a list of allowed values. `authorize` is the service's own check of
   * the payload, such as a stake; what it throws is passed on, and no nonce is used up. A payload that
   * is a statement can be verified again and again.
   */
  async verify(
    request: SignedRequest,
    operation: string,
    expected: Expected = {},
    authorize: (payload: JsonObject) => Promise<void> = () => Promise.resolve(),
  ): Promise<JsonObject> {
    const wanted = requirement(operation);
    const signed = openSignature(request["signature"], request["stakingKey"]);
    const { payload } = signed;
    const policy = wanted.isStatement ? policyOfStatements(this.#policy) : this.#policy;
    checkPayload(payload, wanted);
    for (const name of ["stakingKey", "pubKey"]) {
      // In a list, so that a list in a body is not taken for one of allowed values.
      if (Object.hasOwn(request, name)) checkExpected(payload, { [name]: [request[name]] });
    }
    checkExpected(payload, expected);
    this.#checkBoundMembers(payload, request, wanted.bound);
    this.#checkAudience(payload, policy);
    this.#checkTime(payload, policy);
    checkPublicKey(signed, request, policy);
    await authorize(payload);
    // Last, so that a request that is refused uses no nonce up.
    await this.#useNonce(payload, policy);
    return payload;
  }

  #checkBoundMembers(payload: JsonObject, request: SignedRequest, names: readonly string[]): void {
    for (const name of names) {
      if (Object.hasOwn(request, name) && looksAt(this.#policy.boundMembers, payload, name)) {
        checkExpected(payload, { [name]: [request[name]] });
      }
    }
  }

  #checkAudience(payload: JsonObject, policy: Policy): void {
    if (looksAt(policy.audience, payload, "aud") && payload["aud"] !== this.#audience) {
      throw new SignatureError(
        "audience_mismatch",
        "the payload is signed for another audience",
        "aud",
      );
    }
  }

  #checkTime(payload: JsonObject, policy: Policy): void {
    if (!looksAt(policy.issuedAt, payload, "iat")) return;
    const now = this.#now();
    if (now > this.#expiry(payload)) {
      throw new SignatureError("expired", "the payload was issued too long ago", "iat");
    }
    if (Number(payload["iat"]) > now + this.#policy.clockSkewSeconds) {
      throw new SignatureError("issued_in_future", "the payload was issued after now", "iat");
    }
  }

  async #useNonce(payload: JsonObject, policy: Policy): Promise<void> {
    if (!this.#replayStore || !looksAt(policy.nonce, payload, "jti")) return;
    // Without a time of issue it could never be forgotten.
    requireMember(payload, "iat");
    const key = `${String(payload["stakingKey"])} ${String(payload["jti"])}`;
    if (!(await this.#replayStore.insertIfAbsent(key, this.#expiry(payload), this.#now()))) {
      throw new SignatureError("nonce_replayed", "the nonce was used before", "jti");
    }
  }

  /** The last second in which a payload is accepted. */
  #expiry(payload: JsonObject): number {
    return Number(payload["iat"]) + this.#policy.maxAgeSeconds + this.#policy.clockSkewSeconds;
  }

  #now(): number {
    return Math.floor(this.#clock());
  }
}

/** What is asked of a statement: it was signed once, and others show it, hours later and to several. */
function policyOfStatements(policy: Policy): Policy {
  const atMost = (mode: Mode): Mode => (mode === "require" ? "accept" : mode);
  return {
    ...policy,
    issuedAt: "off",
    nonce: "off",
    audience: atMost(policy.audience),
    publicKeyProof: atMost(policy.publicKeyProof),
  };
}

function checkPublicKey(signed: SignedPayload, request: SignedRequest, policy: Policy): void {
  if (policy.publicKeyProof === "off" || !Object.hasOwn(request, "pubKey")) return;
  if (Object.hasOwn(request, "publicSignature")) {
    const { message } = openPublicSignature(request);
    if (!Buffer.from(message).equals(signed.message)) {
      throw new SignatureError(
        "public_signature_mismatch",
        "the main account key signed another payload",
        "publicSignature",
      );
    }
  } else if (policy.publicKeyProof === "require") {
    throw new SignatureError(
      "public_key_unproven",
      "the body has no proof of pubKey",
      "publicSignature",
    );
  }
}

function looksAt(mode: Mode, payload: JsonObject, name: string): boolean {
  if (mode === "require") requireMember(payload, name);
  return mode !== "off" && Object.hasOwn(payload, name);
}

function openPublicSignature(request: SignedRequest): SignedPayload {
  try {
    return openSignature(request["publicSignature"], request["pubKey"]);
  } catch (error) {
    // Stryker disable next-line all: nothing else is thrown; a fault must not look like a refusal.
    if (!(error instanceof SignatureError)) throw error;
    const message = `publicSignature: ${error.message}`;
    throw new SignatureError(error.code, message, "publicSignature", { cause: error });
  }
}
