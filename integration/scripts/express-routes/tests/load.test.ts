import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "@jest/globals";

import { catalogue } from "../src/index.js";

let folder: string;

beforeEach(() => {
  // Below the working folder, where `express` is found.
  folder = mkdtempSync(join(process.cwd(), "express-routes-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const APP = `
  import express from "express";
  const router = express.Router();
  router.get("/:id", () => undefined);
  const application = express();
  application.use("/todos", router);`;
const SERVED = {
  routes: [{ method: "get", path: "/todos/{id}", patterns: {} }],
  problems: [],
  complete: true,
};

function write(text: string): string {
  const file = join(folder, "app.mjs");
  writeFileSync(file, text);
  return file;
}

test.each([
  ["an export named app", `${APP} export const app = application;`, ""],
  ["the default export", `${APP} export default application;`, ""],
  ["another export", `${APP} export { application };`, "#application"],
  ["a function that makes it", `${APP} export const make = async () => application;`, "#make"],
])("%s is loaded", async (_name, text, suffix) => {
  expect(await catalogue("running", write(text) + suffix)).toEqual(SERVED);
});

test("the source is read without loading it", async () => {
  const file = write(`${APP} throw new Error("not here");`);

  expect(await catalogue("source", file)).toEqual(SERVED);
});

test("an export that is not there is named, with those that are", async () => {
  const file = write(`${APP} export { application };`);

  await expect(catalogue("running", file)).rejects.toThrow(
    `${file} exports no \`app\`. It exports: application.`,
  );
});

test("what is not an application is refused", async () => {
  await expect(catalogue("running", write("export const app = {};"))).rejects.toThrow(
    "This is not an Express application",
  );
});

test("a file that finds no Express is named", async () => {
  await expect(catalogue("running", "/nowhere/app.mjs")).rejects.toThrow(
    "There is no `express` that /nowhere/app.mjs could import",
  );
});

test("a package.json says the version when Express is not installed", async () => {
  const outside = mkdtempSync(join(tmpdir(), "express-routes-"));
  const file = join(outside, "app.mjs");
  writeFileSync(file, 'import express from "express"; express().get("/x/:id?", (a, b) => b);');
  try {
    await expect(catalogue("source", file)).rejects.toThrow("Add `express` to the dependencies");
    writeFileSync(join(outside, "package.json"), '{ "dependencies": { "express": "^4.18.2" } }');
    const { routes } = await catalogue("source", file);
    expect(routes.map(({ path }) => path)).toEqual(["/x", "/x/{id}"]);
  } finally {
    rmSync(outside, { recursive: true });
  }
});
