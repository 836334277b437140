/** What accounts of the chain hold: how they travel, and how distribution lists are written. */

import { promisify } from "node:util";
import { zstdDecompress } from "node:zlib";
import { z } from "zod";
import type { DistributionList } from "./systems.js";

const decompress = promisify(zstdDecompress);

// Solana's runtime allows an account 10 MiB (MAX_PERMITTED_DATA_LENGTH). Koii's limit is not
// published; this one only stops an answer that would fill the memory.
export const LARGEST_ACCOUNT = 32 * 1024 * 1024;

/** The bytes of an account as JSON-RPC sends them: in base64, and with zstd where that was asked. */
export const encodedAccount = z.tuple([z.base64(), z.enum(["base64", "base64+zstd"])]);

/** Throws Error when the bytes are not compressed as is said, or not all there. */
export async function decodeAccount([text, encoding]: z.output<
  typeof encodedAccount
>): Promise<Buffer> {
  const bytes = Buffer.from(text, "base64");
  if (encoding === "base64") return bytes;
  return decompress(bytes, { maxOutputLength: LARGEST_ACCOUNT });
}

const distributionList = z.record(z.string(), z.number());

/** JSON of a list by task, by round. */
type ListTexts = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Finds the list of a round in an account; throws Error when the account cannot be read.
 *
 * koii-network/builder-247, middle-server/src/utils/taskState/getDistributionList.ts reads both
 * forms: a map in bincode, whose values are JSON, and an older one that is JSON itself.
 */
export function findDistributionList(
  account: Buffer,
  round: number,
  taskId: string,
): DistributionList | undefined {
  const text = readListTexts(account).get(String(round))?.get(taskId);
  if (text === undefined) return undefined;
  const list: unknown = JSON.parse(text);
  // Nodes have encoded lists once and twice.
  return new Map(
    Object.entries(distributionList.parse(typeof list === "string" ? JSON.parse(list) : list)),
  );
}

/**
 * Reads an account in whichever form it is.
 *
 * Bincode says nothing of types, and no public source tells whether the program writes a round as
 * text or as a number: the decoder of today's services is compiled, and they use either alike. The
 * bytes of one never read as the other. The length of a text is followed by digits, where a number
 * is followed by the count of a map, whose high bytes are zero.
 */
function readListTexts(account: Buffer): ListTexts {
  const failures: unknown[] = [];
  for (const read of [readTextRounds, readNumberRounds, readJson]) {
    try {
      return read(account);
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, "the account holds no distribution lists");
}

const textRound = z.string().regex(/^[0-9]{1,20}$/);

function readTextRounds(account: Buffer): ListTexts {
  return readBincode(account, (reader) => textRound.parse(reader.text()));
}

function readNumberRounds(account: Buffer): ListTexts {
  return readBincode(account, (reader) => String(reader.number()));
}

function readBincode(account: Buffer, readRound: (reader: BincodeReader) => string): ListTexts {
  const reader = new BincodeReader(account);
  const readText = () => reader.text();
  return reader.map(
    () => readRound(reader),
    () => reader.map(readText, readText),
  );
}

/** Reads from the beginning; what comes after is not looked at, as bincode's `deserialize` does. */
class BincodeReader {
  readonly #bytes: Buffer;
  #offset = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** 8 bytes, the lowest first; throws RangeError when they are not all there. */
  number(): number {
    const value = this.#bytes.readBigUInt64LE(this.#offset);
    this.#offset += 8;
    return Number(value);
  }

  /** A length, and as many bytes of UTF-8. */
  text(): string {
    const end = this.number() + this.#offset;
    if (end > this.#bytes.length) throw new RangeError("the bytes of a text are not all there");
    const bytes = this.#bytes.subarray(this.#offset, end);
    this.#offset = end;
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  }

  /** A count, and as many keys and values. */
  map<Key, Value>(readKey: () => Key, readValue: () => Value): Map<Key, Value> {
    const map = new Map<Key, Value>();
    for (let left = this.number(); left > 0; left--) map.set(readKey(), readValue());
    return map;
  }
}

/** Bytes of text, which zeros follow. */
const paddedBytes = z.array(z.number().int().min(0).max(255));

const jsonLists = z.record(z.string(), z.record(z.string(), paddedBytes));

function readJson(account: Buffer): ListTexts {
  const rounds = jsonLists.parse(JSON.parse(account.toString("utf8")));
  return mapValues(rounds, (tasks) => mapValues(tasks, (bytes) => trimZeros(Buffer.from(bytes))));
}

function mapValues<Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Map<string, Result> {
  return new Map(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

function trimZeros(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString("utf8", 0, end === -1 ? bytes.length : end);
}
