/** IPFS: a gateway, or a local folder. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../domain/errors.js";
import { requestText } from "./http-client.js";
import type { Caller } from "./resilience.js";
import type { Ipfs } from "./systems.js";

// A CID is a word, so that it can name no other folder.
const CID = /^[A-Za-z0-9_]{1,128}$/;

export class GatewayIpfs implements Ipfs {
  readonly #caller: Caller;
  readonly #url: string;

  constructor(caller: Caller, url: string) {
    this.#caller = caller;
    this.#url = url;
  }

  read(cid: string): Promise<string> {
    return requestText(this.#caller, `${this.#url}/${checked(cid)}`);
  }
}

/** Files that are named by their CID. */
export class LocalIpfs implements Ipfs {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(cid: string): Promise<string> {
    try {
      return await readFile(join(this.#folder, checked(cid)), "utf8");
    } catch (error) {
      throw new Refusal("upstream_failed", `There is no file ${cid}`, { cause: error });
    }
  }
}

function checked(cid: string): string {
  if (!CID.test(cid)) throw new Refusal("upstream_failed", "The content id is not one");
  return cid;
}
