/** Dumps of MongoDB: what they become, what is refused and why, and that it is all or nothing. */

import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { sql } from "kysely";
import { STATUSES } from "../src/cli/mongo/documents.js";
import { DumpError } from "../src/cli/mongo/dump.js";
import { importMongo, type ImportResult, type Problem } from "../src/cli/mongo/import.js";
import { describeProblem, describeResult } from "../src/cli/mongo/report.js";
import { processAudit } from "../src/domain/audits.js";
import { addTodoPr, assignIssue, fetchTodo } from "../src/domain/builder.js";
import { getSwarmInfo } from "../src/domain/swarm-info.js";
import { DATABASES, openTestDatabase, type TestDatabase } from "./support/databases.js";
import {
  BOUNTY,
  changed,
  CID,
  type Dump,
  edited,
  GOOD,
  ISSUES,
  KEYS,
  OTHER_BOUNTY,
  PR,
  TODOS,
  withDump,
} from "./support/mongo-dump.js";
import { PR as NEW_PR, workerOf } from "./support/records.js";
import { localSystems } from "./support/systems.js";

const TASK = "builder-task";
const LIMITS = { seconds: 3600, attempts: 5 };
const [KEY, KEY_2, KEY_3] = KEYS;
const [MERGED, OPEN, NEXT] = ISSUES;
const [DONE, REVIEWED, WORKED_ON, FREE] = TODOS;

// The documents of each file. A line of JSON has no line feed.
const LINES: Readonly<Record<string, string[]>> = {
  ...Object.fromEntries(
    Object.entries(GOOD).map(([name, text]) => [name, text.split("\n").filter(Boolean)]),
  ),
  "specs.json": (JSON.parse(GOOD["specs.json"] ?? "") as unknown[]).map((one) =>
    JSON.stringify(one),
  ),
};

interface Flags {
  readonly dryRun?: boolean;
  readonly skipRefused?: boolean;
}

async function importDump(
  { db }: TestDatabase,
  dump: Dump,
  flags: Flags = {},
): Promise<ImportResult & { readonly problems: Problem[] }> {
  const problems: Problem[] = [];
  const result = await withDump(dump, (folder) =>
    importMongo(db, folder, {
      taskId: TASK,
      assignmentSeconds: 3600,
      dryRun: false,
      skipRefused: false,
      onProblem: (problem) => problems.push(problem),
      ...flags,
    }),
  );
  return { ...result, problems };
}

describe.each(DATABASES)("on %s", (kind) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  const run = (dump: Dump, flags?: Flags) => importDump(database, dump, flags);

  /** How many rows each table has, without those that have none. */
  async function countRows(): Promise<Record<string, number>> {
    const tables = [
      ...["issue_assignments", "issues", "todo_assignments", "todo_dependencies", "todos"],
      ...["spec_assignments", "specs", "repo_work_assignments", "repo_work_errors", "repo_works"],
      ...["audits", "github_bindings", "system_prompts"],
    ];
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const { rows } = await sql<{ count: number }>`
        SELECT count(*)::int AS count FROM ${sql.table(table)}`.execute(database.db);
      if (rows[0]?.count) counts[table] = rows[0].count;
    }
    return counts;
  }

  const ALL = {
    issue_assignments: 2,
    issues: 3,
    todo_assignments: 5,
    todo_dependencies: 2,
    todos: 4,
    spec_assignments: 1,
    specs: 2,
    repo_work_assignments: 4,
    repo_work_errors: 1,
    repo_works: 3,
    audits: 2,
    github_bindings: 1,
    system_prompts: 1,
  };

  test("a dump is imported whole, and counted", async () => {
    const result = await run(GOOD);
    expect(result.problems).toEqual([]);
    expect(await countRows()).toEqual(ALL);
    expect(describeResult(result, { dryRun: false })).toBe(
      [
        "                        read  imported  known  refused",
        "systemprompts              1         1      0        0",
        "issues                     3         3      0        0",
        "todos                      4         4      0        0",
        "specs                      2         2      0        0",
        "documentations             2         2      0        0",
        "bugfinders                 1         1      0        0",
        "documentationerrorlogs     1         1      0        0",
        "bugfindererrorlogs         0         0      0        0",
        "audits                     2         2      0        0",
        "starfollows                1         1      0        0",
        "distributionresults is left out: distribution lists are read from the chain.",
        "The import was written.",
      ].join("\n"),
    );
  });

  test("what was filled is analysed", async () => {
    await run(GOOD);
    const { rows } = await sql<{ isAnalysed: boolean }>`
      SELECT reltuples > 0 AS is_analysed FROM pg_class WHERE relname = 'todos'`.execute(
      database.db,
    );
    expect(rows).toEqual([{ isAnalysed: true }]);
  });

  test("an import that is repeated changes nothing, even when work went on meanwhile", async () => {
    await run(GOOD);
    const todo = await fetchTodo(database.store, workerOf(1), LIMITS);
    const again = await run(GOOD);
    expect(again).toMatchObject({ problems: [], refused: 0, isWritten: true });
    for (const counts of again.counts.values()) {
      expect(counts).toEqual({ read: counts.read, imported: 0, known: counts.read, refused: 0 });
    }
    expect(await countRows()).toEqual({ ...ALL, todo_assignments: 6 });
    await addTodoPr(database.store, localSystems().forge, workerOf(1), todo.uuid, NEW_PR);
  });

  test("a second dump may refer to records of the first", async () => {
    await run(changed({ "todos.json": null }));
    const { problems } = await run({ "todos.json": GOOD["todos.json"] ?? "" });
    expect(problems).toEqual([]);
    expect(await countRows()).toEqual(ALL);
  });

  test("a dry run tells the same, and writes nothing", async () => {
    const result = await run(GOOD, { dryRun: true });
    expect(result.counts.get("todos")).toEqual({ read: 4, imported: 4, known: 0, refused: 0 });
    expect(await countRows()).toEqual({});
    expect(describeResult(result, { dryRun: true })).toContain("this was a dry run");
  });

  test("what was imported is worked on: the state of everything is as it was", async () => {
    await run(GOOD);
    const { store } = database;
    const info = await getSwarmInfo(store, BOUNTY, "build-feature", 3600);
    expect(info).toMatchObject({
      // Its issues are there, so that no node plans it again.
      status: "completed",
      subTasks: [
        {
          status: "in-progress",
          subTasks: [
            { status: "in-progress", githubUsername: "octocat", prUrl: `${PR}3` },
            { status: "auditing", githubUsername: "hubot", prUrl: `${PR}2` },
            { status: "in-progress", prUrl: "" },
          ],
        },
        { status: "auditing", prUrl: `${PR}1`, subTasks: [{ prUrl: `${PR}0` }] },
        { status: "in-progress", subTasks: [] },
      ],
    });
    const all = await database.db.selectFrom("todos").selectAll().orderBy("ordinal").execute();
    const [worked, done, reviewed, free] = all;
    // Who had it has had it for longer than an hour.
    expect(worked?.availableAt).toEqual(new Date("2025-04-02T11:30:00.123Z"));
    expect(done).toMatchObject({
      status: "approved",
      acceptanceCriteria: ["The page is there", "It has a test"],
      createdAt: new Date(1_743_501_600_000),
    });
    expect(reviewed?.description).toBe("A switch, with an odd\u2028 character and another\uFFFD");
    expect(free?.description).toBe("A label\u2028of two lines");

    // The dependency of the todo under review is approved: it comes with its pull request.
    const held = { taskId: TASK, stakingKey: KEY_2, githubUsername: "hubot", roundNumber: 7 };
    expect(await store.builder.findTodoWork(held)).toMatchObject({
      uuid: REVIEWED,
      counts: true,
      dependencyPrUrls: [`${PR}0`],
      systemPrompt: "You are careful.\nYou write tests.",
    });
    // The one in progress waits for the one under review, so that the free one is handed out.
    expect((await fetchTodo(store, workerOf(1), LIMITS)).uuid).toBe(FREE);
    const key3 = { taskId: TASK, stakingKey: KEY_3, githubUsername: "mona", roundNumber: 8 };
    expect(await store.builder.findTodoWork(key3)).toMatchObject({ uuid: WORKED_ON, counts: true });
    // The next issue waits for the one that is open.
    await expect(assignIssue(store, workerOf(2), LIMITS)).rejects.toMatchObject({
      code: "no_work_available",
    });
    const issues = await database.db
      .selectFrom("issues")
      .select(["uuid", "status", "predecessorUuid"])
      .orderBy("ordinal")
      .execute();
    expect(issues).toEqual([
      { uuid: OPEN, status: "in_progress", predecessorUuid: MERGED },
      { uuid: MERGED, status: "approved", predecessorUuid: null },
      { uuid: NEXT, status: "initialized", predecessorUuid: OPEN },
    ]);
  });

  test("rounds that were processed are not processed again, and others are", async () => {
    await run(GOOD);
    const systems = localSystems({ round: 9, rewards: { [`${TASK} 5`]: [] } });
    const round = (number: number) => ({ kind: "builder", taskId: TASK, round: number }) as const;
    expect(await processAudit(database.store, systems, round(4), 3600)).toBe("processed_before");
    expect(await processAudit(database.store, systems, round(5), 3600)).toBe("processed");
  });

  test("plans, summaries and bug hunts are with whom they were, and can be audited", async () => {
    await run(GOOD);
    const { store } = database;
    expect(await store.planner.listSubmittedPlans("planner-task", 9)).toMatchObject([
      { stakingKey: KEY, planCid: CID, swarmBountyId: OTHER_BOUNTY },
    ]);
    const hunter = { kind: "find-bugs", taskId: "bug-finder-task", stakingKey: KEY_3 } as const;
    expect(await store.repoWorks.findRepoWork(hunter)).toMatchObject({ status: "in_progress" });
    const round = { kind: "document-summarizer", taskId: "summarizer-task", round: 3 } as const;
    const systems = localSystems({ round: 7, rewards: { "summarizer-task 3": [KEY_2] } });
    expect(await processAudit(store, systems, round, 3600)).toBe("processed");
    expect(await store.repoWorks.findRepoWorkRecord("document-summarizer", BOUNTY)).toMatchObject({
      status: "done",
      assignees: [{ stakingKey: KEY }, { stakingKey: KEY_2, roundNumber: 3, approved: true }],
    });
    expect(await store.supporters.findBinding(KEY)).toMatchObject({
      githubId: "583231",
      pendingRepos: ["https://github.com/koii-network/spoon-knife"],
    });
  });

  test.each<{ what: string; dump: Dump; lines: unknown[] }>([
    {
      what: "a status that does not exist",
      dump: edited("todos.json", '"status":"initialized"', '"status":"lost"'),
      lines: [
        'todos.json line 4 (6613b2000000000000000004): status: "lost" is none of initialized, ' +
          "in_progress, in_review, approved, merged, audited",
      ],
    },
    {
      what: "an issue that is not there",
      dump: edited("todos.json", `"issueUuid":"${MERGED}"`, `"issueUuid":"${FREE}"`),
      lines: [
        `todos.json line 2 (6613b2000000000000000001): issueUuid: ${FREE} is not there, or cannot be taken`,
        `todos.json line 3 (6613b2000000000000000002): dependencyTasks: ${DONE} is not there, or cannot be taken`,
        `todos.json line 1 (6613b2000000000000000003): dependencyTasks: ${REVIEWED} is not there, or cannot be taken`,
      ],
    },
    {
      what: "a predecessor that is not there",
      dump: edited("issues.json", `"predecessorUuid":"${OPEN}"`, `"predecessorUuid":"${FREE}"`),
      lines: [
        `issues.json line 4 (6613b1000000000000000003): predecessorUuid: ${FREE} is not there, or cannot be taken`,
      ],
    },
    {
      what: "todos that wait for each other",
      dump: edited("todos.json", `"${DONE}","${DONE}"`, `"${WORKED_ON}"`),
      lines: [
        `todos.json line 1 (6613b2000000000000000003): dependencyTasks: ${REVIEWED} waits for it in turn`,
        `todos.json line 3 (6613b2000000000000000002): dependencyTasks: ${WORKED_ON} waits for it in turn`,
      ],
    },
    {
      what: "two todos of a key in a round",
      dump: edited("todos.json", '"hubot","roundNumber":6', '"hubot","roundNumber":7'),
      lines: [
        "todos.json line 4 (6613b2000000000000000004): assignees: a key has another todo in the " +
          `same round: Key (task_id, staking_key, round_number)=(${TASK}, ${KEY_2}, 7) already exists.`,
      ],
    },
    {
      what: "a key that works on two repositories",
      dump: changed({
        "bugfinders.json": (LINES["bugfinders.json"]?.[0] ?? "")
          .concat("\n")
          .repeat(2)
          .replace(BOUNTY, OTHER_BOUNTY),
      }),
      lines: [
        "bugfinders.json line 2 (6613b5000000000000000001): stakingKey: the key works on another " +
          "repository, too: Key (kind, task_id, staking_key)=(find-bugs, bug-finder-task, " +
          `${KEY_3}) already exists.`,
      ],
    },
    {
      what: "the wrong types, all of a row at once",
      dump: edited(
        "todos.json",
        /"roundNumber":7,"prUrl":"[^"]*3"/,
        '"roundNumber":"7","prUrl":"none"',
      ),
      lines: [
        "todos.json line 1 (6613b2000000000000000003): assignees[0].roundNumber: Invalid input: " +
          "expected number, received string",
        "todos.json line 1 (6613b2000000000000000003): assignees[0].prUrl: must be a URL",
      ],
    },
    {
      what: "a line that is not JSON",
      dump: edited("audits.json", '"roundNumber":5,', '"roundNumber":,'),
      lines: [expect.stringMatching(/^audits\.json line 2: is not Extended JSON: .*token/)],
    },
    {
      what: "a value that is not Extended JSON",
      dump: edited("audits.json", "6613b7000000000000000002", "66"),
      lines: [expect.stringMatching(/^audits\.json line 2: is not Extended JSON: .*24 char/)],
    },
    {
      what: "an array that was cut",
      dump: edited("specs.json", /,\{"_id":\{"\$oid":"6613b3000000000000000002".*/s, ""),
      lines: ["specs.json row 2: the array has no end: the file was cut"],
    },
    {
      what: "an array that is not JSON",
      dump: edited("specs.json", `},{"_id":{"$oid":"6613b3000000000000000002"}`, '}{"_id":{}'),
      lines: [
        expect.stringMatching(
          /^specs\.json row 2: is not JSON, and what follows cannot be read: Unexpected LEFT_BRACE/,
        ),
      ],
    },
    {
      what: "a document of several lines",
      dump: changed({ "audits.json": '{\n\t"roundNumber": 4\n}\n' }),
      lines: ["audits.json line 1: a document takes several lines: export without --pretty"],
    },
    {
      what: "a file of no collection",
      dump: changed({ "users.json": "{}\n" }),
      lines: [expect.stringMatching(/^users\.json: is none of systemprompts\.json, issues/)],
    },
    {
      what: "the same record twice",
      dump: changed({ "systemprompts.json": (GOOD["systemprompts.json"] ?? "").repeat(2) }),
      lines: [
        "systemprompts.json line 2 (6613b0000000000000000001): bountyId: line 1 has the same",
      ],
    },
    {
      what: "an issue that is open, and has no fork",
      dump: edited("issues.json", '"aggregatorOwner":"octocat",', ""),
      lines: [
        "issues.json line 1 (6613b1000000000000000002): aggregatorOwner: is missing, and the " +
          "status is in_progress",
        `issues.json line 4 (6613b1000000000000000003): predecessorUuid: ${OPEN} is not there, or cannot be taken`,
        ...[1, 3, 4].map((line) =>
          expect.stringContaining(`todos.json line ${line} (6613b200000000000000000`),
        ),
      ],
    },
    {
      what: "a todo under review without a pull request",
      dump: edited("todos.json", `,"prUrl":"${PR}2"`, ""),
      lines: [
        "todos.json line 3 (6613b2000000000000000002): assignees: has nobody with a prUrl, and " +
          "the status is in_review",
        `todos.json line 1 (6613b2000000000000000003): dependencyTasks: ${REVIEWED} is not there, or cannot be taken`,
      ],
    },
    {
      what: "a todo in progress that nobody has",
      dump: edited(
        "todos.json",
        /"assignees":\[.*?\],"status":"in_progress"/,
        '"status":"in_progress"',
      ),
      lines: [
        "todos.json line 1 (6613b2000000000000000003): assignees: is empty, and the status is in_progress",
      ],
    },
    {
      what: "a todo of another bounty than its issue",
      dump: edited("todos.json", `"bountyId":"${BOUNTY}"`, `"bountyId":"${OTHER_BOUNTY}"`),
      lines: [`todos.json line 1 (6613b2000000000000000003): bountyId: its issue is of ${BOUNTY}`],
    },
    {
      what: "an error of work that nobody had",
      dump: edited("documentationerrorlogs.json", KEY, KEY_3),
      lines: [
        "documentationerrorlogs.json line 1 (6613b6000000000000000001): swarmBountyId: the key was " +
          "never assigned to this bounty",
      ],
    },
    {
      what: "an account that is bound to two keys",
      dump: changed({
        "starfollows.json": `${GOOD["starfollows.json"]}${GOOD["starfollows.json"]?.replace("583231", "583232")}`,
      }),
      lines: [
        "starfollows.json line 2 (6613b8000000000000000001): stakingKey: the key is bound to " +
          `another account: Key (staking_key)=(${KEY}) already exists.`,
      ],
    },
  ])("$what is refused, and nothing is imported", async ({ dump, lines }) => {
    const result = await run(dump);
    expect(result.problems.map(describeProblem)).toEqual(lines);
    expect(result).toMatchObject({ isWritten: false });
    expect(result.refused).toBeGreaterThan(0);
    expect(await countRows()).toEqual({});
    expect(describeResult(result, { dryRun: false })).toContain("Nothing was written, because");
  });

  test("rows that are refused are skipped when that is asked for", async () => {
    const dump = edited("todos.json", '"status":"in_review"', '"status":"lost"');
    const result = await run(dump, { skipRefused: true });
    expect(result).toMatchObject({ isWritten: true, refused: 2 });
    // The one that waits for the refused one is refused as well.
    expect(result.counts.get("todos")).toEqual({ read: 4, imported: 2, known: 0, refused: 2 });
    expect(await countRows()).toEqual({
      ...ALL,
      todos: 2,
      todo_assignments: 2,
      todo_dependencies: undefined,
    });
    // Mended, the rest comes in.
    expect((await run(GOOD)).counts.get("todos")).toMatchObject({ imported: 2, known: 2 });
    expect(await countRows()).toEqual(ALL);
  });
});

// One database is enough: the words are the importer's own.
describe("the states of today", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase("PGlite");
  });
  beforeEach(() => database.empty());
  afterAll(() => database.close());

  test.each(
    (
      [
        ["issue", "issues", "issues.json", 1],
        ["todo", "todos", "todos.json", 1],
        ["specification", "specs", "specs.json", 1],
        ["repoWork", "repo_works", "documentations.json", 1],
        ["audit", "audits", "audits.json", 0],
      ] as const
    ).flatMap(([kindOfRecord, table, name, index]) =>
      Object.entries(STATUSES[kindOfRecord]).map(([word, status]) => ({
        kindOfRecord,
        table,
        name,
        index,
        word,
        status,
      })),
    ),
  )("a $kindOfRecord that is $word is $status", async ({ table, name, index, word, status }) => {
    // A specification whose bounty has issues is done, so that it comes without them.
    const others: Dump = name === "todos.json" ? { "issues.json": GOOD["issues.json"] ?? "" } : {};
    const document = (LINES[name]?.[index] ?? "").replace(/"status":"\w+"/, `"status":"${word}"`);
    const { problems } = await importDump(database, { ...others, [name]: document });
    expect(problems).toEqual([]);
    const { rows } = await sql<{ status: string }>`
      SELECT status FROM ${sql.table(table)}`.execute(database.db);
    expect(rows).toEqual([{ status }]);
  });
});

describe("what is not a dump", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openTestDatabase("PGlite");
  });
  afterAll(() => database.close());

  function run(folder: string) {
    const options = { taskId: TASK, assignmentSeconds: 1, dryRun: false, skipRefused: false };
    return importMongo(database.db, folder, { ...options, onProblem: () => undefined });
  }

  test.each([
    ["an empty folder", {}, "is empty. Export each collection into it, as todos.json."],
    ["a folder without rows", { "todos.json": "\n", "issues.json": "[]" }, "has no rows in any of"],
  ])("%s", (_, dump, message) =>
    withDump(dump, async (folder) => {
      const failed = run(folder);
      await expect(failed).rejects.toBeInstanceOf(DumpError);
      await expect(failed).rejects.toThrow(message);
    }),
  );

  test("a folder that is not there", async () => {
    await expect(run(`/nowhere/${randomUUID()}`)).rejects.toThrow(
      "does not exist. Name the folder",
    );
  });

  test("a file", () =>
    withDump({}, async (folder) => {
      const file = join(folder, "todos.json");
      await writeFile(file, "");
      await expect(run(file)).rejects.toThrow("is a file. Name the folder");
    }));
});
