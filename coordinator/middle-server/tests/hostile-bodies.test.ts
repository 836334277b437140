/** Bodies that no caller should send, to every operation that has one: refused, and nothing changed. */

import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { sign } from "@prometheus-swarm/auth";
import { sql } from "kysely";
import {
  nodeOf,
  SPEC,
  startCoordinator,
  type TestCoordinator,
  TOKEN,
} from "./support/coordinator.js";
import { Refusal } from "../src/domain/errors.js";
import { openTestDatabase, type TestDatabase } from "./support/databases.js";
import { insertIssue, insertRepoWork, insertSpec, insertTodo } from "./support/records.js";
import { localSystems } from "./support/systems.js";

const MEGABYTE = 1024 * 1024;

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly allOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** An operation of the spec that has a body. */
interface Operation {
  readonly operationId: string;
  readonly path: string;
  readonly example: Readonly<Record<string, unknown>>;
  /** The types of the members that a body must have. */
  readonly required: Readonly<Record<string, string>>;
  /** The statuses that the spec declares. */
  readonly statuses: readonly string[];
}

function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const parts = schema.$ref.replace("#/", "").split("/");
  const target = parts.reduce((part, name) => (part as Record<string, unknown>)[name], SPEC);
  return resolve(target as Schema);
}

function requiredTypes(schema: Schema): Record<string, string> {
  const { allOf = [], required = [], properties = {} } = resolve(schema);
  const own = required.map((name) => [name, resolve(properties[name] ?? {}).type ?? ""]);
  return Object.assign(Object.fromEntries(own), ...allOf.map(requiredTypes)) as Record<
    string,
    string
  >;
}

interface Stated {
  readonly operationId: string;
  readonly requestBody?: {
    readonly content: {
      readonly "application/json": {
        readonly schema: Schema;
        readonly examples: Readonly<Record<string, { readonly value: Record<string, unknown> }>>;
      };
    };
  };
  readonly responses: Readonly<Record<string, unknown>>;
}

function operationsWithBody(): Operation[] {
  const { paths } = SPEC as { paths: Record<string, Record<string, Stated>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap(({ operationId, requestBody, responses }) => {
      if (requestBody === undefined) return [];
      const { schema, examples } = requestBody.content["application/json"];
      const [example] = Object.values(examples);
      return [
        {
          operationId,
          path,
          example: example?.value ?? {},
          required: requiredTypes(schema),
          statuses: Object.keys(responses),
        },
      ];
    }),
  );
}

/** A body with one member that is something else, for each member that is required. */
function replaceEach({ example, required }: Operation, value: (type: string) => unknown): string[] {
  return Object.entries(required).map(([name, type]) =>
    JSON.stringify({ ...example, [name]: value(type) }),
  );
}

function nest(levels: number): string {
  return `${"[".repeat(levels)}${"]".repeat(levels)}`;
}

/** The text of an object, with one more member. */
function withMember({ example }: Operation, member: string): string {
  return JSON.stringify(example).replace(/}$/, `,${member}}`);
}

type Body = string | Uint8Array;

const HOSTILE: Readonly<Record<string, (operation: Operation) => readonly Body[]>> = {
  "no body": () => [""],
  "malformed JSON": ({ example }) => [
    "{",
    "not JSON",
    "{'a': 1}",
    JSON.stringify(example).slice(0, -1),
    `${JSON.stringify(example)}}`,
  ],
  "not UTF-8": (operation) => [Buffer.from(withMember(operation, '"a":"\u00ff"'), "latin1")],
  "another type than an object": () => ["null", "1", "true", '"text"', "[]", "[{}]"],
  "no members": () => ["{}"],
  "members of a wrong type": (operation) => [
    ...replaceEach(operation, (type) => (type === "string" ? 1 : "1")),
    ...replaceEach(operation, () => null),
    ...replaceEach(operation, () => true),
    ...replaceEach(operation, () => [operation.example]),
  ],
  "operators in place of values": (operation) =>
    [{ $gt: "" }, { $ne: null }, { $where: "1" }, { $regex: ".*" }].flatMap((value) =>
      replaceEach(operation, () => value),
    ),
  "NUL bytes": (operation) => [
    withMember(operation, '"a":"\0"'),
    `${JSON.stringify(operation.example)}\0`,
    ...Object.entries(operation.example)
      // Free text may have one: it is stored as U+FFFD.
      .filter(([name]) => name !== "error" && name !== "issueSpec")
      .map(([name, value]) =>
        JSON.stringify({ ...operation.example, [name]: `${String(value)}\0` }),
      ),
  ],
  "deep nesting": (operation) => [
    nest(10_000),
    withMember(operation, `"a":${nest(7000)}`),
    withMember(operation, `"a":${'{"a":'.repeat(1000)}1${"}".repeat(1000)}`),
  ],
  "names that are there twice": (operation) => [
    ...Object.entries(operation.example).map(([name, value]) =>
      withMember(operation, `"${name}":${JSON.stringify(value)}`),
    ),
    withMember(operation, `"stakin\\u0067Key":"other","stakingKey":"other"`),
    withMember(operation, '"a":{"b":1,"b":1}'),
  ],
  "halves of surrogate pairs": (operation) => [
    withMember(operation, '"a":"\\ud800"'),
    // A large number alone is let be.
    withMember(operation, '"large":1e300,"a":"\\ud800"'),
    withMember(operation, '"large":1e400,"a":[{"\\udfff":1}]'),
    withMember(operation, '"large":1e400,"a":1,"a":2'),
  ],
  "ten megabytes": (operation) => [withMember(operation, `"a":"${"a".repeat(10 * MEGABYTE)}"`)],
};

let database: TestDatabase;
let coordinator: TestCoordinator;
const operations = operationsWithBody();

beforeAll(async () => {
  database = await openTestDatabase("PostgreSQL");
  coordinator = await startCoordinator(database);
  await insertTodo(database.db, await insertIssue(database.db));
  await insertSpec(database.db);
  await insertRepoWork(database.db);
  await insertRepoWork(database.db, { kind: "find-bugs" });
});
afterAll(async () => {
  await coordinator.stop();
  await database.close();
});

/** All records of all tables, as text. */
async function readRecords(): Promise<string[]> {
  const { db } = database;
  const tables = await sql<{ name: string }>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`.execute(db);
  const records = tables.rows.map(async ({ name }) => {
    const { rows } = await sql<{ record: string }>`
      SELECT t::text AS record FROM ${sql.table(name)} t`.execute(db);
    return rows.map(({ record }) => `${name} ${record}`);
  });
  return (await Promise.all(records)).flat().toSorted();
}

function send(path: string, body: Body): Promise<Response> {
  return fetch(`${coordinator.url}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${TOKEN}` },
    body,
  });
}

test("the spec has operations with a body", () => {
  expect(operations.length).toBeGreaterThan(20);
});

test.each(Object.keys(HOSTILE))("%s: refused as declared, and no record changes", async (name) => {
  const before = await readRecords();
  for (const operation of operations) {
    const bodies = HOSTILE[name]?.(operation) ?? [];
    expect(bodies.length).toBeGreaterThan(0);
    for (const body of bodies) {
      const response = await send(operation.path, body);
      const answer = (await response.json()) as { code: string };
      const shown = { operation: operation.operationId, body: String(body).slice(0, 300) };
      expect({ ...shown, status: response.status, answer }).toEqual({
        ...shown,
        status: name === "ten megabytes" ? 413 : 400,
        answer: expect.objectContaining({
          success: false,
          code: name === "ten megabytes" ? "payload_too_large" : "invalid_request",
          message: expect.any(String),
        }),
      });
      expect(operation.statuses).toContain(String(response.status));
    }
  }
  expect(await readRecords()).toEqual(before);
});

/** A signed body that is answered with a todo. */
function signedBody(): Record<string, unknown> {
  const { stakingKey, pubKey, githubUsername, secret } = nodeOf(1);
  const payload = {
    taskId: "builder-task",
    roundNumber: 1,
    githubUsername,
    stakingKey,
    pubKey,
    action: "fetch-todo",
  };
  return { signature: sign(payload, secret), stakingKey, pubKey };
}

const FETCH_TODO = "/api/builder/fetch-to-do";

test("a signed body is refused for a name that is there twice alone", async () => {
  const body = signedBody();
  const twice = JSON.stringify(body).replace(
    /}$/,
    `,"stakingKey":"${String(body["stakingKey"])}"}`,
  );
  expect((await send(FETCH_TODO, twice)).status).toBe(400);
  expect((await send(FETCH_TODO, JSON.stringify(body))).status).toBe(200);
});

test.each([
  '"round":{}',
  '"round":1,"taskId":"other"',
  '"large":9007199254740993,"larger":1e300',
  '"deep":[[[[1]]]]',
  '"__proto__":{},"constructor":1',
])("what is not asked for is not read: %s", async (members) => {
  const body = JSON.stringify(signedBody()).replace(/}$/, `,${members}}`);
  expect((await send(FETCH_TODO, body)).status).toBe(200);
});

test("an answer that the contract does not declare is a fault, told as one", async () => {
  const systems = localSystems();
  const chain = {
    ...systems.chain,
    isStaked: () => Promise.reject(new Refusal("task_unknown", "Invalid task ID.")),
  };
  const wrong = await startCoordinator(database, { systems: { ...systems, chain } });
  const response = await fetch(`${wrong.url}${FETCH_TODO}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(signedBody()),
  });
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({
    success: false,
    code: "internal_error",
    message: "Internal server error",
  });
  await wrong.stop();
});
