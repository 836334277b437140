import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "@jest/globals";

import { type Catalogue, routesOfSource } from "../src/index.js";
import { SERVED } from "./shop.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "express-routes-"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Reads an application of several files; the first one is the entry. */
function read(files: Record<string, string>): Catalogue {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return routesOfSource(join(folder, Object.keys(files)[0] ?? ""), 5);
}

const served = ({ routes }: Catalogue): string[] =>
  routes.map(({ method, path }) => `${method} ${path}`).sort();

test("routers of other files are followed", () => {
  const catalogue = read({
    "app.ts": `
      import express from "express";
      import issues from "./issues.js";
      import { admin, PREFIX, makePlain } from "./others.ts";
      const handler = () => undefined;
      export function createApp() {
        const app = express();
        app.set("port", 1);
        app.get("port");
        app.use(express.json());
        app.use("/ignored", handler);
        app.get("/", handler);
        app.route("/todos/:todoId").get(handler).put(handler);
        app.post(["/todos", "/tasks/"], handler);
        app.get("/rounds{/:round}", handler);
        app.use(\`\${PREFIX}/issues\`, handler, issues);
        app.use(makePlain());
        app.use(["/admin", "/staff"], [admin]);
        return app;
      }`,
    "issues.ts": `
      import { Router } from "express";
      const router = Router();
      const comments: Router = Router({ mergeParams: true });
      router.get("/", () => undefined);
      comments.post("/:comment", () => undefined);
      router.use("/:issue" + "/comments", comments);
      export default router;`,
    "others.ts": `
      import express from "express";
      export const PREFIX = "/api";
      export const admin = express();
      admin.all("/everything", () => undefined);
      export function makePlain() {
        const router = express.Router();
        router.get("/plain", () => undefined);
        return router;
      }`,
  });

  expect(served(catalogue)).toEqual(SERVED);
  expect(catalogue.problems).toEqual([]);
});

test("CommonJS is read", () => {
  writeFileSync(join(folder, "package.json"), "{}");
  const catalogue = read({
    "app.js": `
      const express = require("express");
      const app = express();
      app.use("/api", require("./gone"));
      app.get("/healthz", (request, response) => response.json({}));
      module.exports = app;`,
  });

  expect(served(catalogue)).toEqual(["get /healthz"]);
});

test("routes of a router that is mounted nowhere are not served", () => {
  const catalogue = read({
    "app.ts": `
      import express, { Router } from "express";
      const app = express();
      const forgotten = Router();
      forgotten.get("/x", () => undefined);
      app.get("/y", () => undefined);`,
  });

  expect(served(catalogue)).toEqual(["get /y"]);
});

test.each([
  ["app.get(process.env.PATH, handler);", "the source does not say what `process.env.PATH` is"],
  ["app.get(/^x$/, handler);", "/^x$/ is a regular expression"],
  ["app.get('/files/*rest', handler);", "/files/*rest matches any number of segments"],
])("%s is a problem", (code, message) => {
  const { routes, problems } = read({
    "app.ts": `import express from "express";
      const handler = () => undefined;
      const app = express();
      ${code}`,
  });

  expect(routes).toEqual([]);
  expect(problems).toEqual([expect.stringContaining(message)]);
});

test("an application that comes as a parameter is a problem", () => {
  const { problems } = read({
    "app.ts": `import express from "express";
      const app = express();
      function register(some: unknown) { some.get("/x", () => undefined); }
      register(app);`,
  });

  expect(problems).toEqual([expect.stringContaining("`some` is a parameter")]);
});

test("a file without an application is a problem", () => {
  expect(read({ "app.ts": "export const x = 1;" }).problems).toEqual([
    "no application is made by `express()` in this file and its imports",
  ]);
});
