/** Every vector has the answer that the protocol document gives. */

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { answer, type Vector } from "./answers.js";

interface StoredVector extends Vector {
  readonly id: string;
  readonly expect: unknown;
}

const FOLDER = "integration/auth/vectors";
const FILES = readdirSync(FOLDER);

test("there are vectors", () => {
  expect(FILES).toHaveLength(7);
});

test.each(FILES)("%s", async (file) => {
  const { vectors } = JSON.parse(readFileSync(`${FOLDER}/${file}`, "utf-8")) as {
    vectors: StoredVector[];
  };
  const wrong: Record<string, unknown> = {};
  for (const vector of vectors) {
    const got = await answer(vector);
    if (sorted(got) !== sorted(vector.expect)) wrong[vector.id] = got;
  }
  expect(vectors.length).toBeGreaterThan(80);
  expect(wrong).toEqual({});
});

/** JSON text with the members of all objects in one order. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${sorted(member)}`).join(",")}}`;
}
