/** The bounty server, or the bounties in the store. */

import { z } from "zod";
import type { BountyStatus } from "../store/schema.js";
import type { LocalBountyStore } from "../store/store.js";
import { postJson, readAnswer, readJson, requestText } from "./http-client.js";
import type { Caller } from "./resilience.js";
import type { Bounties } from "./systems.js";

const list = z.object({
  success: z.literal(true),
  data: z.array(z.object({ _id: z.string(), githubUrl: z.string() })),
});

const done = z.object({ success: z.literal(true) });

const SERVER = "The bounty server";

export interface BountyServerOptions {
  readonly url: string;
  readonly apiKey: string;
  /** Passes the deployment protection of the server's host. */
  readonly bypassKey: string | undefined;
}

export class ServerBounties implements Bounties {
  readonly #caller: Caller;
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(caller: Caller, { url, apiKey, bypassKey }: BountyServerOptions) {
    this.#caller = caller;
    this.#url = `${url}/api/v1/bounty`;
    this.#headers = {
      Authorization: `Bearer ${apiKey}`,
      ...(bypassKey === undefined ? {} : { "x-vercel-protection-bypass": bypassKey }),
    };
  }

  async listOpen(): Promise<{ id: string; githubUrl: string }[]> {
    const url = `${this.#url}?status=in-progress`;
    const text = await requestText(this.#caller, url, { headers: this.#headers });
    const { data } = readAnswer(SERVER, list, readJson(text));
    return data.map(({ _id, githubUrl }) => ({ id: _id, githubUrl }));
  }

  async setStatus(id: string, status: BountyStatus): Promise<void> {
    const text = await postJson(this.#caller, this.#url, { id, status }, this.#headers);
    readAnswer(SERVER, done, readJson(text));
  }
}

export class LocalBounties implements Bounties {
  readonly #store: LocalBountyStore;

  constructor(store: LocalBountyStore) {
    this.#store = store;
  }

  listOpen(): Promise<{ id: string; githubUrl: string }[]> {
    return this.#store.listOpen();
  }

  async setStatus(id: string, status: BountyStatus): Promise<void> {
    // A bounty that is not in the table was not seeded as one; there is nobody to tell.
    await this.#store.setStatus(id, status);
  }
}
