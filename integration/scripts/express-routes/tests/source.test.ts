import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

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
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
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

// Programs, and the routes that they serve; nothing of them is left open.
const UNDERSTOOD: Record<string, [Record<string, string>, string[]]> = {
  "a router that is required where it is mounted": [
    {
      "app.js": `
        const app = require("express")();
        app.use("/v1", require("./r1"));
        app.use("/v2", require("./r2").router);
        require("./more")(app, { prefix: "/more" });`,
      "r1.js": `
        const { Router } = require("express");
        module.exports = Router().get("/a", (q, s) => s.end()).post("/b", (q, s) => s.end());`,
      "r2/index.js": `
        const express = require("express");
        exports.router = new express.Router();
        exports.router.route("/c").get(require("./handler")).delete(require("./handler"));`,
      "r2/handler.js": "module.exports = (request, response) => response.end();",
      "more.js": "module.exports = (a, { prefix }) => { a.put(`${prefix}/d`, () => undefined); };",
    },
    ["delete /v2/c", "get /v1/a", "get /v2/c", "post /v1/b", "put /more/d"],
  ],
  "mounts of a list": [
    {
      "app.ts": `
        import express from "express";
        import * as routers from "./routers/index.js";
        const app = express();
        const table = [{ path: "/one", router: routers.one }];
        table.push({ path: "/two", router: routers.two });
        table.forEach(({ path, router }) => app.use(path, router));
        for (const [name, router] of Object.entries(routers)) app.use("/all/" + name, router);
        ["get", "post"].forEach((method) => app[method]("/any", () => undefined));`,
      "routers/index.ts": "export * from './one.js'; export { default as two } from './two.js';",
      "routers/one.ts": `
        import { Router } from "express";
        export const one: Router = Router();
        one.get("/x", () => undefined);`,
      "routers/two.ts": `
        import { Router } from "express";
        const router = Router();
        router.post("/y", () => undefined);
        export default router;`,
    },
    ["get /all/one/x", "get /any", "get /one/x", "post /all/two/y", "post /any", "post /two/y"],
  ],
  "aliases of tsconfig.json and package.json": [
    {
      "src/app.ts": `
        import express from "express";
        import a from "@/routes/a";
        import b from "#b";
        import c from "routes/c";
        const app = express().use("/a", a).use("/b", b);
        c(app);`,
      "src/routes/a.ts": "import { Router } from 'express'; export default Router().get('/x', f);",
      "src/b.ts": "import { Router } from 'express'; export default Router().get('/y', f);",
      "src/routes/c.ts": "export default function (app) { app.get('/z', f); }",
      "tsconfig.json": '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      "package.json": JSON.stringify({
        type: "module",
        imports: { "#b": "./src/b.ts" },
        _moduleAliases: { routes: "src/routes" },
      }),
    },
    ["get /a/x", "get /b/y", "get /z"],
  ],
  "a class that has the application": [
    {
      "app.ts": `
        import express, { Router, type Application } from "express";
        class Controller {
          readonly path = "/items";
          readonly router = Router();
          constructor() { this.addRoutes(); }
          private addRoutes() {
            this.router.get(this.path, this.list).post(\`\${this.path}/:id\`, this.list);
          }
          private list = () => undefined;
        }
        export class Server {
          public app: Application;
          constructor(controllers: Controller[], private prefix = "/v1") {
            this.app = express();
            controllers.forEach((controller) => this.app.use(this.prefix, controller.router));
          }
        }
        new Server([new Controller()]);`,
    },
    ["get /v1/items", "post /v1/items/{id}"],
  ],
  "folders that are read": [
    {
      "app.js": `
        const fs = require("fs"), path = require("path");
        const app = require("express")();
        const folder = path.join(__dirname, "routes");
        fs.readdirSync(folder)
          .filter((name) => name.endsWith(".js") && name !== "skipped.js")
          .forEach((name) => app.use("/" + path.basename(name, ".js"), require(path.join(folder, name))));`,
      "routes/a.js": "module.exports = require('express').Router().get('/x', f);",
      "routes/skipped.js": "module.exports = require('express').Router().get('/x', f);",
    },
    ["get /a/x"],
  ],
  "what waits for something": [
    {
      "app.mts": `
        import express from "express";
        import mongoose from "mongoose";
        export async function createApp() {
          const app = express();
          const { default: late } = await import("./late.mjs");
          app.use("/late", late);
          mongoose.connect("").then(() => { app.get("/connected", () => undefined); });
          return app;
        }
        const app = await createApp();
        app.listen(1, () => { app.get("/listening", () => undefined); });`,
      "late.mts": "import e from 'express'; export default e.Router().get('/x', () => 1);",
    },
    ["get /connected", "get /late/x", "get /listening"],
  ],
  "what a compiler wrote": [
    {
      "app.js": `"use strict";
        var __importDefault = (this && this.__importDefault) || function (mod) {
          return mod && mod.__esModule ? mod : { default: mod };
        };
        Object.defineProperty(exports, "__esModule", { value: true });
        const express_1 = __importDefault(require("express"));
        const routes_1 = __importDefault(require("./routes"));
        const app = (0, express_1.default)();
        app.use("/r", routes_1.default);
        exports.default = app;`,
      "routes.js": `"use strict";
        Object.defineProperty(exports, "__esModule", { value: true });
        const express_1 = require("express");
        const router = (0, express_1.Router)();
        router.get("/x", () => undefined);
        exports.default = router;`,
    },
    ["get /r/x"],
  ],
  "decorators of its own, and bound methods": [
    {
      "app.ts": `
        import express from "express";
        const found: { path: string; handler: unknown }[] = [];
        const Get = (path: string) => (target: object, key: string, descriptor: any) => {
          found.push({ path, handler: descriptor.value });
        };
        class Things { @Get("/things") list() {} }
        const app = express();
        const get = app.get.bind(app);
        for (const { path, handler } of found) get(path, handler);
        app.post.call(app, "/called", () => undefined);`,
    },
    ["get /things", "post /called"],
  ],
  "loops that end before their list": [
    {
      "app.ts": `
        import express from "express";
        const app = express();
        const f = () => undefined;
        for (const path of ["/a", "/skipped", "/b", "/end", "/never"]) {
          if (path === "/skipped") continue;
          if (path === "/end") break;
          app.get(path, f);
        }
        outer: for (const path of ["/c", "/d"]) {
          for (const name of ["/x", "/y"]) {
            if (name === "/y") continue outer;
            app.get(path + name, f);
          }
        }
        for (const path of ["/unused"]) {
          if (process.env.X) continue;
          console.log(path);
        }
        let count = 0;
        while (count < 2) app.get("/while" + count++, f);
        do app.get("/do" + count, f); while (count < 2);
        const add = (path: string) => app.get(path, f);
        switch ("two") {
          default: add("/default");
          case "one": add("/one"); break;
          case "two": add("/two");
          case "three": add("/three"); break;
          case "four": add("/four");
        }`,
    },
    [
      "get /a",
      "get /b",
      "get /c/x",
      "get /d/x",
      "get /do2",
      "get /three",
      "get /two",
      "get /while0",
      "get /while1",
    ],
  ],
  "what calls itself": [
    {
      "app.ts": `
        import express from "express";
        const app = express();
        function count(number: number) {
          if (number === 0) return;
          app.get("/" + number, () => undefined);
          count(number - 1);
        }
        count(5);
        const tree = { path: "/a", inner: [{ path: "/b", inner: [{ path: "/c", inner: [] }] }] };
        (function walk({ path, inner }, prefix) {
          app.get(prefix + path, () => undefined);
          inner.forEach((one) => walk(one, prefix + path));
        })(tree, "");`,
    },
    ["get /1", "get /2", "get /3", "get /4", "get /5", "get /a", "get /a/b", "get /a/b/c"],
  ],
  "values that are changed": [
    {
      "app.ts": `
        import express from "express";
        const app = express();
        const f = () => undefined;
        const app2 = app.get.bind(app, "/bound");
        app2(f);
        function add(path: string, handler: unknown) { app.get(path, handler); }
        add.bind(null, "/given")(f);
        Reflect.apply(app.get, app, ["/applied", f]);
        Reflect.get(app, "get").call(app, "/member", f);
        let path: string | undefined = "/replaced";
        path &&= "/and";
        app.get(path, f);
        let kept = "/kept-too";
        kept ??= "/other-too";
        kept ||= "/other-too";
        app.get(kept, f);
        let none: string | undefined;
        none ??= "/none";
        app.get(none, f);
        const table = { a: "/gone", b: "/left" };
        delete table.a;
        for (const name in table) app.get(table[name], f);
        const list = ["/kept", "/never"];
        list.length = 1;
        for (const one of list) app.get(one, f);
        ["/z", "/y"].sort((a, b) => (a < b ? -1 : 1)).forEach((one, at) => app.get(one + at, f));
        let [one, other] = ["/one", "/other"];
        [one, other] = [other, one];
        app.get(one, f);
        ({ path } = { path: "/taken" });
        app.get(path, f);`,
    },
    [
      "get /and",
      "get /applied",
      "get /bound",
      "get /given",
      "get /kept",
      "get /kept-too",
      "get /left",
      "get /member",
      "get /none",
      "get /other",
      "get /taken",
      "get /y0",
      "get /z1",
    ],
  ],
  "an application that is a parameter": [
    {
      "app.ts": `import express from "express";
        const app = express();
        function register(some: unknown) { some.get("/x", () => undefined); }
        register(app);`,
    },
    ["get /x"],
  ],
};

test.each(Object.entries(UNDERSTOOD))("%s is followed", (_name, [files, routes]) => {
  const catalogue = read(files);

  expect(catalogue.problems).toEqual([]);
  expect(served(catalogue)).toEqual(routes);
  expect(catalogue.complete).toBe(true);
});

// What leaves something open, and the line of app.ts that says so.
const LEFT_OPEN: Record<string, [string, number]> = {
  "a mount at an unknown path": ["app.use(process.env.P, Router().get('/x', f));", 3],
  "a path with an unknown part": ["app.get(`${process.env.P}/x`, f);", 3],
  "a missing module": ["app.use('/x', require('./gone'));", 3],
  "a router of a package": ["import admin from 'admin';\napp.use('/x', admin.router());", 4],
  "a package that gets the application": ["import admin from 'admin';\nadmin.install({ app });", 4],
  "a module that is not named": ["app.use(require(process.env.M));", 3],
  "an unknown method": ["app[process.env.M]('/x', f);", 3],
  "a condition": ["if (process.env.DEBUG) {\n  app.get('/x', f);\n}", 4],
  "a short condition": ["process.env.DEBUG && app.get('/x', f);", 3],
  "an unknown list": ["for (const one of process.argv) {\n  app.use('/x', one);\n}", 4],
  "a router that is mounted in itself": ["const r = Router();\nr.use(r);\napp.use(r);", 3],
  "a function that nobody calls": ["export function add(some) {\n  some.get('/x', f);\n}", 4],
  "a plugin": ["export default function add(app) {\n  app.get('/x', f);\n}", 3],
  "a method that is passed on": ["import { each } from 'helpers';\neach(['/x'], app.get);", 4],
  "two applications": ["app.get('/x', f);\nexpress().get('/y', f);", 2],
  "what cannot be parsed": ["app.get('/x', f;", 3],
  "a router that a function calls": [
    "const r = Router();\nr.get('/x', f);\napp.use((q, s, n) => r(q, s, n));",
    3,
  ],
  "what follows what perhaps returns": [
    "function add() {\n  if (process.env.X) return;\n  app.get('/x', f);\n}\nadd();",
    5,
  ],
  "what follows what perhaps ends a round": [
    "for (const p of ['/x']) {\n  if (process.env.X) continue;\n  app.get(p, f);\n}",
    5,
  ],
  "what follows a loop that perhaps returns": [
    "function add() {\n  for (const p of [1]) if (process.env.X) return;\n  app.get('/x', f);\n}\nadd();",
    5,
  ],
  "an unknown case": ["switch (process.env.X) {\n  case 'a': app.get('/x', f);\n}", 4],
  "code that is a text": ["eval('app.get(\"/x\", f)');", 3],
  "a function that is a text": ["new Function('app', 'app.get(\"/x\")')(app);", 3],
  "an application that is global": ["globalThis.shop = app;\nshop.get('/x', f);", 4],
  "a proxy": ["const proxy = new Proxy(app, {});\nproxy.get('/x', f);", 4],
  "a recursion without end": [
    "function add(path) {\n  app.get(path, f);\n  add(path + '/x');\n}\nadd('');",
    5,
  ],
  "a recursion": ["function again(a) { again(a); }\nagain(app);", 3],
};

test.each(Object.entries(LEFT_OPEN))("%s is a problem with a place", (_name, [code, line]) => {
  const { problems, complete } = read({
    "app.ts": `import express, { Router } from "express"; const f = () => undefined;
const app = express();
${code}`,
  });

  expect(complete).toBe(false);
  expect(problems).toContainEqual(expect.stringMatching(new RegExp(`app\\.ts:${line}: `)));
});

test("a file without an application is a problem", () => {
  expect(read({ "app.ts": "export const x = 1;" }).problems).toEqual([
    "no application is made by `express()` in this file and its imports",
  ]);
});
