/**
 * Reads the text of a payload so that every implementation reads the same: I-JSON (RFC 7493).
 *
 * What parsers disagree about is refused: duplicate members, numbers that not every language keeps
 * exactly, halves of surrogate pairs, and nesting that overflows a stack.
 */

import { SignatureError } from "./errors.js";
import { tables } from "./tables.js";

/** A value as JSON has it. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** An object as JSON has it. */
export type JsonObject = Record<string, Json>;

const MAX_DEPTH = tables.limits.payloadDepth;
const MAX_SAFE_INTEGER = tables.limits.safeInteger;

// A byte order mark stays, so that the parser refuses it.
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

// Strings are matched whole, so that a bracket inside one does not count. One that does not end runs
// to the end of the text: looking for its end from each quote in it would take quadratic time.
const TOKEN = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"?|[{}[\]:]/g;

// `isWellFormed` tells the same, and Node 18 has none. A pair is one character here, and not a half.
const LONE_SURROGATE = /\p{Surrogate}/u;

export interface ReadOptions {
  /** Accepts numbers that not every language keeps exactly, for a text that nobody signed. */
  readonly acceptLargeNumbers?: boolean;
}

/** Returns the object that a signed message holds; throws SignatureError (`payload_...`). */
export function readPayload(
  message: Uint8Array,
  { acceptLargeNumbers = false }: ReadOptions = {},
): JsonObject {
  const text = decode(message);
  const namesInText = checkDepth(text);
  const payload = parse(text);
  const contents = contentsOf(payload);
  // Of two members with one name the parser keeps one.
  if (contents.names < namesInText) {
    throw new SignatureError(
      "payload_duplicate_key",
      `the payload names ${String(findDuplicate(text))} twice in one object`,
    );
  }
  if (contents.hasLargeNumber && !acceptLargeNumbers) {
    throw new SignatureError(
      "payload_number_range",
      `a number of the payload is beyond ${String(MAX_SAFE_INTEGER)}`,
    );
  }
  if (contents.hasLoneSurrogate) {
    throw new SignatureError(
      "payload_lone_surrogate",
      "a string of the payload has half of a surrogate pair",
    );
  }
  if (!isObject(payload)) {
    throw new SignatureError("payload_not_object", "the payload is JSON, but not an object");
  }
  return payload;
}

function decode(message: Uint8Array): string {
  try {
    return UTF8.decode(message);
  } catch (error) {
    throw new SignatureError("payload_not_utf8", "the payload is not UTF-8", undefined, {
      cause: error,
    });
  }
}

/** Returns how many names of members a text has, if it is JSON. */
function checkDepth(text: string): number {
  let depth = 0;
  let names = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === ":") names++;
    else if (token === "}" || token === "]") depth--;
    else if ((token === "{" || token === "[") && ++depth > MAX_DEPTH) {
      throw new SignatureError(
        "payload_too_deep",
        `the payload nests deeper than ${String(MAX_DEPTH)} levels`,
      );
    }
  }
  return names;
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    throw new SignatureError("payload_not_json", "the payload is not JSON", undefined, {
      cause: error,
    });
  }
}

/** Returns the first name that an object of a valid JSON text has twice, as it is written. */
function findDuplicate(text: string): string | undefined {
  const names: Set<string>[] = [];
  let last: string | undefined;
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "{" || token === "[") {
      names.push(new Set());
    } else if (token === "}" || token === "]") {
      names.pop();
    } else if (token === ":") {
      const name = JSON.parse(last as string) as string;
      const known = names.at(-1) as Set<string>;
      if (known.has(name)) return last;
      known.add(name);
    } else {
      last = token;
    }
  }
  return undefined;
}

/** What a value has in it, at any depth. */
interface Contents {
  names: number;
  hasLargeNumber: boolean;
  hasLoneSurrogate: boolean;
}

function contentsOf(value: Json): Contents {
  const contents = { names: 0, hasLargeNumber: false, hasLoneSurrogate: false };
  addContents(value, contents);
  return contents;
}

function addContents(value: Json, contents: Contents): void {
  if (typeof value === "string") {
    contents.hasLoneSurrogate ||= LONE_SURROGATE.test(value);
  } else if (typeof value === "number") {
    contents.hasLargeNumber ||= Math.abs(value) > MAX_SAFE_INTEGER;
  } else if (Array.isArray(value)) {
    for (const item of value) addContents(item, contents);
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) {
      contents.names++;
      addContents(name, contents);
      addContents(member, contents);
    }
  }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
