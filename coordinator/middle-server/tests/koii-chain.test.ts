/** The chain over JSON-RPC: what a node is asked, and that nothing is decided without its answer. */

import type { ServerResponse } from "node:http";
import { zstdCompressSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { KoiiChain } from "../src/systems/koii-chain.js";
import { Caller } from "../src/systems/resilience.js";
import { account, NOTHING, type RpcServer, startRpcServer, state } from "./support/rpc-server.js";

const TASK = "BXbYKFdXZhQgEaMFbeShaisQBYD1FD4MiSSjNBUnjVCR";
const KEY = "GmaDrppBC7P5ARKV8g3djiwP89vz1jLK23V2GBjuAEGB";
const OTHER_KEY = "4h5fr3dfKxhJfDsHpMYcexmAjniYu5C16tdr4VenfAQk";
const HOLDER = "5PWLUHqpehKTvvuzBVfSHG8zWyNjKikWCG9kcordN5Da";
const LIST = new Map([
  [KEY, 400],
  [OTHER_KEY, -70],
]);

// Written with Python's struct as bincode's documentation says (little-endian, lengths and counts
// of 8 bytes), padded with 24 zeros, and compressed by the program zstd 1.5.4. The maps are
// {round: {task: JSON}}: 361 has two tasks, and in 362 the JSON is encoded twice.
const TEXT_ROUNDS =
  "KLUv/QRoTQcAQs0vIACRD/xQPhNICkXmZpiA75fK40TmB2lotQMEAlRVtWcsgNp1XcepZQDqCLoNL43mey7tpMroh0QzIfey02rr+6I0VKpRIDLbaJ4nReehCog6wW5ogl5Cv4rB5snCkea/ZQaUcP1UpDq8xgwPvwgNp1GqhOeREBXvxLV8vCEfQXzx7eZyqBoY8n+RWHnuuFODyvg8Ue2Vu3JER/bffGDGzzKyS9qymsNYSnpjBkas7iVEbIRsn8W5yIYJ1hANAIIPAHhFvmHMvRnRG3bNGzPAvQCJd7NZgejTZEjsVbmALGySefMdABYerTNO";
const NUMBER_ROUNDS =
  "KLUv/QRoPQcAIk0vIACRD/xRPhMIVRLD3aFLPed1PSQX9ZV/VicALv3/vz4sgNp1XaepZOBvBN2GFkbLeiathEq1I6KVj2vZKLX1bU2YCdUmj8cymmcpsXEmwqFKrhuWYBadH6Vgs1ThfPkvmYIRrpsJVIfWmPLwg85QGqM6cJzoUPFG3MrH+8mghyu+zVgMFOPi/weJVMYbV2JMGZvmqT1yV43YyNkvHXjxMcz3SFdWc/hCvTdiIKTqHkK8xsf2VZyDbHgQ8ABBDwB4xbxhTLwZuRt2tRszwD2AZHSTW4Ho02RI7FW5uFlmEvAOPAAsb5ZU7w==";

let node: RpcServer;

beforeAll(async () => {
  node = await startRpcServer();
});
beforeEach(() => {
  node.asked.length = 0;
  node.answers = {};
});
afterAll(() => node.stop());

function chain(options: {
  readonly timeoutSeconds?: number;
  readonly stakeTasks?: number;
  readonly now?: () => number;
}): KoiiChain {
  const { timeoutSeconds = 1000, stakeTasks = 10, ...rest } = options;
  const caller = new Caller("The chain", { timeoutSeconds, retries: 0 });
  return new KoiiChain(caller, { url: node.url, stakeSeconds: 30, stakeTasks, ...rest });
}

/** The node knows a list for the rounds, in an account that is `data`. */
function submit(rounds: readonly number[], data: string, audits: Record<string, string> = {}) {
  node.answers["getTaskDistributionInfo"] = state({
    distribution_rewards_submission: Object.fromEntries(
      rounds.map((round) => [round, { [HOLDER]: { submission_value: HOLDER, slot: 9, round } }]),
    ),
    distributions_audit_trigger: {},
    distributions_audit_record: audits,
  });
  node.answers["getAccountInfo"] = account(data, "base64+zstd");
}

function compress(bytes: Buffer): string {
  return zstdCompressSync(bytes).toString("base64");
}

describe("stakes", () => {
  test("are those of the task's stake list", async () => {
    node.answers["getTaskAccountInfo"] = state({
      task_name: "Builder",
      stake_list: { [KEY]: 5_000_000_000, [OTHER_KEY]: 0 },
    });
    const asked = chain({});
    expect(await asked.isStaked(TASK, KEY)).toBe(true);
    expect(await asked.isStaked(TASK, OTHER_KEY)).toBe(false);
    expect(await asked.isStaked(TASK, HOLDER)).toBe(false);
    expect(await asked.isStaked(TASK, "constructor")).toBe(false);
    const options = {
      encoding: "base64",
      commitment: "confirmed",
      submission: false,
      distribution: false,
      balance: false,
      stake: true,
    };
    expect(node.asked).toEqual([{ method: "getTaskAccountInfo", params: [TASK, options] }]);
  });

  test("are asked for once by callers at once, for each task", async () => {
    node.answers["getTaskAccountInfo"] = state({ stake_list: { [KEY]: 1 } });
    const asked = chain({});
    const keys = Array.from({ length: 64 }, (_, i) => (i % 2 === 0 ? KEY : OTHER_KEY));
    const staked = await Promise.all(keys.map((key) => asked.isStaked(TASK, key)));
    expect(staked).toEqual(keys.map((key) => key === KEY));
    await asked.isStaked("other-task", KEY);
    expect(node.asked.map(({ params: [task] }) => task)).toEqual([TASK, "other-task"]);
  });

  test("are asked for again when their time is up", async () => {
    let now = 1000;
    const asked = chain({ now: () => now });
    node.answers["getTaskAccountInfo"] = state({ stake_list: { [KEY]: 1 } });
    expect(await asked.isStaked(TASK, KEY)).toBe(true);
    node.answers["getTaskAccountInfo"] = state({ stake_list: {} });
    now += 30_000;
    expect(await asked.isStaked(TASK, KEY)).toBe(true);
    now += 1;
    expect(await asked.isStaked(TASK, KEY)).toBe(false);
    expect(node.asked).toHaveLength(2);
  });

  test("are not those of a failure, nor old ones after it", async () => {
    let now = 1000;
    const asked = chain({ now: () => now });
    const known = state({ stake_list: { [KEY]: 1 } });
    const unavailable = { code: "unavailable" };
    await expect(asked.isStaked(TASK, KEY)).rejects.toMatchObject(unavailable);
    node.answers["getTaskAccountInfo"] = known;
    expect(await asked.isStaked(TASK, KEY)).toBe(true);
    node.answers = {};
    now += 30_001;
    await expect(asked.isStaked(TASK, KEY)).rejects.toMatchObject(unavailable);
    await expect(asked.isStaked(TASK, KEY)).rejects.toMatchObject(unavailable);
    expect(node.asked).toHaveLength(4);
  });

  test("are kept for so many tasks, and given to those who wait for others", async () => {
    node.answers["getTaskAccountInfo"] = state({ stake_list: { [KEY]: 1 } });
    const asked = chain({ stakeTasks: 1 });
    const tasks = ["task1", "task2", "task3"];
    const staked = await Promise.all(tasks.map((task) => asked.isStaked(task, KEY)));
    expect(staked).toEqual([true, true, true]);
    await asked.isStaked("task3", KEY);
    expect(node.asked).toHaveLength(3);
    await asked.isStaked("task1", KEY);
    expect(node.asked).toHaveLength(4);
  });
});

test.each([
  [1000, 0],
  [1649, 0],
  [1650, 1],
  [66_000, 100],
])("in slot %d it is round %d", async (slot, round) => {
  node.answers["getSlot"] = { result: slot };
  node.answers["getTaskAccountInfo"] = state({ starting_slot: 1000, round_time: 650 });
  expect(await chain({}).currentRound(TASK)).toBe(round);
  expect(node.asked).toContainEqual({ method: "getSlot", params: [{ commitment: "confirmed" }] });
});

test("a round is asked for once by many calls, and again when a second has passed", async () => {
  let now = 1000;
  const asked = chain({ now: () => now });
  node.answers["getSlot"] = { result: 1640 };
  node.answers["getTaskAccountInfo"] = state({ starting_slot: 1000, round_time: 650 });
  const rounds = await Promise.all([-30, 0, 3, 4, 30].map((s) => asked.currentRound(TASK, s)));
  expect(rounds).toEqual([0, 0, 0, 1, 1]);
  expect(node.asked.map(({ method }) => method).toSorted()).toEqual([
    "getSlot",
    "getTaskAccountInfo",
  ]);
  node.answers["getSlot"] = { result: 1650 };
  now += 1001;
  expect(await asked.currentRound(TASK)).toBe(1);
  expect(node.asked).toHaveLength(3);
});

describe("the list of a round", () => {
  const missing = { code: "distribution_list_missing" };

  test.each([
    ["rounds are text", TEXT_ROUNDS],
    ["rounds are numbers", NUMBER_ROUNDS],
  ])("is found where %s", async (_, data) => {
    submit([361, 362, 363], data);
    expect(await chain({}).distributionList(TASK, 361)).toEqual(LIST);
    expect(await chain({}).distributionList(TASK, 362)).toEqual(LIST);
    await expect(chain({}).distributionList(TASK, 363)).rejects.toMatchObject(missing);
    await expect(chain({}).distributionList(KEY, 361)).rejects.toMatchObject(missing);
    expect(node.asked.slice(0, 2)).toEqual([
      {
        method: "getTaskDistributionInfo",
        params: [TASK, { encoding: "base64", commitment: "confirmed", round: 361 }],
      },
      {
        method: "getAccountInfo",
        params: [HOLDER, { encoding: "base64+zstd", commitment: "confirmed" }],
      },
    ]);
  });

  test("is found in JSON of padded bytes", async () => {
    const text = JSON.stringify(JSON.stringify(Object.fromEntries(LIST)));
    const padded = [...Buffer.from(text), 0, 0, 0];
    const data = JSON.stringify({ 7: { [TASK]: padded }, 8: { [TASK]: [...Buffer.from(text)] } });
    submit([7, 8], compress(Buffer.from(data)));
    expect(await chain({}).distributionList(TASK, 7)).toEqual(LIST);
    expect(await chain({}).distributionList(TASK, 8)).toEqual(LIST);
  });

  test("is the one that was submitted last", async () => {
    submit([361], TEXT_ROUNDS);
    node.answers["getTaskDistributionInfo"] = state({
      distribution_rewards_submission: { 361: { [KEY]: { slot: 8 }, [HOLDER]: { slot: 9 } } },
      distributions_audit_record: { 361: "Uninitialized" },
    });
    await chain({}).distributionList(TASK, 361);
    expect(node.asked.at(-1)?.params[0]).toBe(HOLDER);
  });

  test("is missing as long as nobody submitted one, or it was voted down", async () => {
    submit([361], TEXT_ROUNDS, { 361: "PayoutFailed" });
    await expect(chain({}).distributionList(TASK, 361)).rejects.toMatchObject(missing);
    await expect(chain({}).distributionList(TASK, 360)).rejects.toMatchObject(missing);
    expect(node.asked.every(({ method }) => method === "getTaskDistributionInfo")).toBe(true);
  });

  test("is missing when the account that should have it is not there", async () => {
    submit([361], "");
    node.answers["getAccountInfo"] = NOTHING;
    await expect(chain({}).distributionList(TASK, 361)).rejects.toMatchObject(missing);
  });

  const bytes = Buffer.from("0200000000000000", "hex");
  const cut = Buffer.from(TEXT_ROUNDS, "base64").subarray(0, -20).toString("base64");
  const number = (value: number) => Buffer.from([value, 0, 0, 0, 0, 0, 0, 0]);
  const words = (value: string) => Buffer.concat([number(value.length), Buffer.from(value)]);
  const cutText = Buffer.concat([
    ...[number(1), words("361"), number(1), words(TASK)],
    ...[number(3), Buffer.from("{}")],
  ]);
  const list = (text: string) => compress(Buffer.from(JSON.stringify({ 361: { [TASK]: text } })));
  test.each([
    ["is not base64", "KLUv/QRo!"],
    ["is not compressed", bytes.toString("base64")],
    ["is compressed and cut off", cut],
    ["is empty", ""],
    ["is cut off", compress(bytes)],
    ["ends within a text", compress(cutText)],
    ["counts more than there is", compress(Buffer.alloc(8, 0xff))],
    ["is larger than memory allows", compress(Buffer.alloc(65 * 1024 * 1024))],
    ["is JSON of something else", list("text")],
  ])("is not known when the account %s", async (_, data) => {
    submit([361], data);
    await expect(chain({}).distributionList(TASK, 361)).rejects.toMatchObject({
      code: "unavailable",
    });
  });

  test.each([["[1]"], ['{"key":"1"}'], ["{"]])("is not known when it is %s", async (text) => {
    const data = JSON.stringify({ 361: { [TASK]: [...Buffer.from(text)] } });
    submit([361], compress(Buffer.from(data)));
    await expect(chain({}).distributionList(TASK, 361)).rejects.toMatchObject({
      code: "unavailable",
    });
  });
});

describe("nothing is decided when the node", () => {
  const good = { stake_list: { [KEY]: 1 }, starting_slot: 0, round_time: 600 };
  const text = Buffer.from(JSON.stringify(good)).toString("base64");
  const status = (code: number) => ({
    send: (response: ServerResponse) => {
      response.writeHead(code).end('{"jsonrpc":"2.0","result":0}');
    },
  });

  test.each([
    ["answers with an error", { error: { code: -32_005, message: "Node is behind" } }],
    ["does not know the task", NOTHING],
    ["sends no account", { result: { context: { slot: 1 } } }],
    ["sends no result", { result: undefined }],
    ["sends text for an account", { result: { value: { data: text } } }],
    ["sends an encoding that was not asked for", account(text, "base58")],
    ["sends malformed base64", account(`${text.slice(0, 4)}!${text.slice(4)}`)],
    ["sends half of the state", account(Buffer.from(text, "base64").toString("base64", 0, 20))],
    ["sends a state without what was asked for", state({ task_name: "Builder" })],
    [
      "sends amounts and slots that are text",
      state({ ...good, stake_list: { a: "1" }, round_time: "1" }),
    ],
    ["sends rounds without an end", state({ ...good, stake_list: null, round_time: 0 })],
    [
      "answers another question",
      {
        send: (response: ServerResponse) => {
          response.end(JSON.stringify({ jsonrpc: "2.0", id: "another", ...state(good) }));
        },
      },
    ],
    [
      "sends no JSON",
      {
        send: (response: ServerResponse) => {
          response.end("<html>");
        },
      },
    ],
    ["refuses the caller", status(403)],
    ["has no such path", status(404)],
    ["has too much to do", status(429)],
    ["is broken", status(500)],
    ["is down", status(503)],
    ["sends us elsewhere", status(302)],
    [
      "hangs up",
      {
        send: (response: ServerResponse) => {
          response.destroy();
        },
      },
    ],
  ])("%s", async (_, answer) => {
    node.answers = {
      getTaskAccountInfo: answer,
      getTaskDistributionInfo: answer,
      getSlot: { result: 600 },
    };
    const unavailable = { code: "unavailable" };
    await expect(chain({}).isStaked(TASK, KEY)).rejects.toMatchObject(unavailable);
    await expect(chain({}).currentRound(TASK)).rejects.toMatchObject(unavailable);
    await expect(chain({}).distributionList(TASK, 1)).rejects.toMatchObject(unavailable);
  });

  test("takes too long", async () => {
    node.answers["getTaskAccountInfo"] = { send: () => undefined };
    await expect(chain({ timeoutSeconds: 0.05 }).isStaked(TASK, KEY)).rejects.toMatchObject({
      code: "unavailable",
    });
  });

  test.each([["12"], [null], [-1]])("says that the slot is %p", async (slot) => {
    node.answers = { getTaskAccountInfo: state(good), getSlot: { result: slot } };
    await expect(chain({}).currentRound(TASK)).rejects.toMatchObject({ code: "unavailable" });
  });
});
