/** Reads what mongoexport wrote: a folder with one file for each collection. */

import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, parse } from "node:path";
import { JSONParser } from "@streamparser/json";
import { EJSON } from "bson";

/** A dump that cannot be read at all; the message says what to do. */
export class DumpError extends Error {
  override readonly name = "DumpError";
}

/** A file of a dump; its name is that of its collection, and `.json`. */
export interface DumpFile {
  readonly name: string;
  readonly path: string;
  readonly collection: string;
}

/** A document as BSON's values, or why there is none; `place` says where in its file it is. */
export type Row =
  | { readonly place: string; readonly document: unknown }
  | { readonly place: string; readonly problem: string };

/** The files of a dump, in the order of their names; throws DumpError when there are none. */
export async function listDump(folder: string): Promise<DumpFile[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
    const what = code === "ENOENT" ? "does not exist" : "is a file";
    throw new DumpError(`${folder} ${what}. Name the folder that mongoexport's files are in.`);
  }
  if (names.length === 0) {
    throw new DumpError(`${folder} is empty. Export each collection into it, as todos.json.`);
  }
  return names.sort().map((name) => {
    const { name: stem, ext } = parse(name);
    return { name, path: join(folder, name), collection: ext === ".json" ? stem : name };
  });
}

/** Reads a file of one document a line, or of one array; holds one row at a time. */
export async function* readRows(path: string): AsyncGenerator<Row> {
  yield* (await isArray(path)) ? readArray(path) : readLines(path);
}

async function isArray(path: string): Promise<boolean> {
  for await (const chunk of readText(path)) {
    const start = chunk.trimStart();
    if (start !== "") return start.startsWith("[");
  }
  return false;
}

async function* readLines(path: string): AsyncGenerator<Row> {
  let number = 0;
  for await (const line of splitLines(path)) {
    number++;
    if (line.trim() === "") continue;
    const place = `line ${number}`;
    if (line.trim() === "{") {
      yield { place, problem: "a document takes several lines: export without --pretty" };
      return;
    }
    yield parseRow(place, () => EJSON.parse(line));
  }
}

/** Not node:readline, to which characters that JSON allows in a text end a line, too. */
async function* splitLines(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of readText(path)) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  yield rest;
}

/** What `mongoexport --jsonArray` writes is one line, so that rows are counted instead. */
async function* readArray(path: string): AsyncGenerator<Row> {
  const parser = new JSONParser({ paths: ["$.*"], keepStack: false });
  const values: unknown[] = [];
  let problem: string | undefined;
  let number = 0;
  parser.onValue = ({ value }) => {
    values.push(value);
  };
  parser.onError = ({ message }) => {
    // The first error is the cause of those that follow.
    problem ??= `is not JSON, and what follows cannot be read: ${message}`;
  };
  for await (const chunk of readText(path)) {
    parser.write(chunk);
    for (const value of values.splice(0)) {
      number++;
      yield parseRow(`row ${number}`, () => EJSON.deserialize(value as object));
    }
    if (problem !== undefined) break;
  }
  if (problem === undefined && !parser.isEnded) problem = "the array has no end: the file was cut";
  if (problem !== undefined) yield { place: `row ${number + 1}`, problem };
}

function parseRow(place: string, read: () => unknown): Row {
  try {
    return { place, document: read() };
  } catch (error) {
    return { place, problem: `is not Extended JSON: ${(error as Error).message}` };
  }
}

function readText(path: string): AsyncIterable<string> {
  return createReadStream(path, "utf8") as AsyncIterable<string>;
}
