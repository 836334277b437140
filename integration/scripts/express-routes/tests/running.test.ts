import { createRequire } from "node:module";

import { beforeAll, describe, expect, test } from "@jest/globals";

import { ApplicationError, recordMounts, routesOf, templatesOf } from "../src/index.js";
import { type ExpressLike, SERVED, shop } from "./shop.js";

const require = createRequire(import.meta.url);

describe.each([
  { major: 4, module: "express-4", optional: "/rounds/:round?" },
  { major: 5, module: "express", optional: "/rounds{/:round}" },
])("Express $major", ({ module, optional }) => {
  const express = require(module) as ExpressLike;

  test("a router that was mounted too early is reported", () => {
    const app = express();
    const router = express.Router();
    router.get("/x", () => undefined);
    app.use("/api", router);

    expect(() => routesOf(app)).toThrow(ApplicationError);
    expect(() => routesOf(app)).toThrow("before recordMounts(express) was called");
  });

  test("an application that was mounted too early is reported", () => {
    const app = express();
    app.use("/admin", express());

    expect(() => routesOf(app)).toThrow("An application was mounted before recordMounts");
  });

  describe("with recorded mounts", () => {
    beforeAll(() => {
      recordMounts(express);
      // A second call changes nothing.
      recordMounts(express);
    });

    test("all routes are found, with their prefixes", () => {
      const { routes, problems } = routesOf(shop(express, optional));

      expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(SERVED);
      expect(problems).toEqual([]);
    });

    test("what OpenAPI cannot say is a problem", () => {
      const app = express();
      app.get(/^\/v\d$/, () => undefined);
      app.get("/ok", () => undefined);

      expect(routesOf(app)).toEqual({
        routes: [{ method: "get", path: "/ok", patterns: {} }],
        problems: ["/^\\/v\\d$/ is a regular expression"],
        complete: true,
      });
    });

    test("a method that OpenAPI lacks is a problem", () => {
      const app = express() as unknown as { propfind: (path: string, handler: () => void) => void };
      app.propfind("/files", () => undefined);

      expect(routesOf(app).problems).toEqual(["/files: OpenAPI has no method propfind"]);
    });

    test("an application without routes has none", () => {
      expect(routesOf(express())).toEqual({ routes: [], problems: [], complete: true });
    });
  });
});

test.each([[undefined], [{}], [() => undefined]])("%p is not an application", (value) => {
  expect(() => routesOf(value)).toThrow("This is not an Express application");
});

describe("paths", () => {
  test.each<[4 | 5, string, string[]]>([
    [5, "/a/:b-:c", ["/a/{b}-{c}"]],
    [5, '/a/:"b"', ["/a/{b}"]],
    [5, "/a{/:b{/:c}}", ["/a", "/a/{b}", "/a/{b}/{c}"]],
    [5, "/a{.json}", ["/a", "/a.json"]],
    [5, "/a\\:b", ["/a:b"]],
    [4, "/a/:b-:c", ["/a/{b}-{c}"]],
    [4, "/a/:b?/c", ["/a/c", "/a/{b}/c"]],
    [4, "/a/:b?/:c?", ["/a", "/a/{c}", "/a/{b}", "/a/{b}/{c}"]],
    [4, "/a.:b(\\d+)", ["/a.{b}"]],
  ])("Express %i: %s", (major, path, expected) => {
    expect(
      templatesOf(path, major)
        .map((template) => template.path)
        .sort(),
    ).toEqual([...expected].sort());
  });

  test("a pattern of Express 4 is kept", () => {
    expect(templatesOf("/a/:b(\\d+)", 4)).toEqual([
      { path: "/a/{b}", patterns: { b: "^(?:\\d+)$" } },
    ]);
  });

  test.each<[4 | 5, string, string]>([
    [5, "/files/*path", "any number of segments"],
    [4, "/files/*", "a regular expression"],
    [4, "/files/:path*", "any number of segments"],
    [4, "/files/:path+", "any number of segments"],
    [4, "/a(b)?c", "a regular expression"],
  ])("Express %i cannot say %s", (major, path, message) => {
    expect(() => templatesOf(path, major)).toThrow(message);
  });
});
