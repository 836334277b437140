/** IPFS: a gateway, or a local folder. */

import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "../domain/errors.js";
import { AnswerTooLargeError, requestText } from "./http-client.js";
import type { Caller } from "./resilience.js";
import type { Ipfs } from "./systems.js";

// A CID is a word, so that it can name no other folder.
const CID = /^[A-Za-z0-9_]{1,128}$/;

// Nodes upload a folder with one file, and its CID is what they submit.
const FILE = "submission.json";

/** How many bytes a file may have: a plan of 10,000 todos fits. */
export const FILE_BYTES = 16 * 1024 * 1024;

export class GatewayIpfs implements Ipfs {
  readonly #caller: Caller;
  readonly #url: string;

  constructor(caller: Caller, url: string) {
    this.#caller = caller;
    this.#url = url;
  }

  /** The file in the folder that a CID names, or the file that it names itself. */
  async read(cid: string): Promise<string> {
    const url = `${this.#url}/${checked(cid)}`;
    try {
      return await this.#readFile(`${url}/${FILE}`);
    } catch (error) {
      // There is no such file in it, so it is the file; a gateway that is down has not said so.
      if (!(error instanceof Refusal) || error.code !== "upstream_failed") throw error;
      if (error.cause instanceof AnswerTooLargeError) throw error;
      return this.#readFile(url);
    }
  }

  async #readFile(url: string): Promise<string> {
    const text = await requestText(this.#caller, url, {}, FILE_BYTES);
    // A list of a folder, or a page that says that something is wrong: no file of a node is HTML.
    if (text.trim() === "" || /^\s*</.test(text)) {
      throw new Refusal("upstream_failed", "The gateway of IPFS answered with a page");
    }
    return text;
  }
}

/** Files, or folders with one, that are named by their CID. */
export class LocalIpfs implements Ipfs {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(cid: string): Promise<string> {
    const path = join(this.#folder, checked(cid));
    try {
      const isFolder = (await stat(path)).isDirectory();
      const file = isFolder ? join(path, FILE) : path;
      if ((await stat(file)).size > FILE_BYTES) throw new AnswerTooLargeError(file);
      return await readFile(file, "utf8");
    } catch (error) {
      throw new Refusal("upstream_failed", `The file ${cid} cannot be read`, { cause: error });
    }
  }
}

function checked(cid: string): string {
  if (!CID.test(cid))
    throw new Refusal("upstream_failed", `${JSON.stringify(cid)} is not a content id`);
  return cid;
}
