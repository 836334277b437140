/** Writes the documents of a dump into the records, in one transaction. */

import { sql } from "kysely";
import type { z } from "zod";
import { analyze, type Database } from "../../store/database.js";
import type { RepoWorkKind } from "../../store/schema.js";
import { SqlStore } from "../../store/sql-store.js";
import * as documents from "./documents.js";
import { DumpError, type DumpFile, listDump, readRows } from "./dump.js";
import {
  errorWriter,
  type Outcome,
  repoWorkWriter,
  type Target,
  Unusable,
  writeAudit,
  writeBinding,
  writeIssue,
  writeSpecification,
  writeSystemPrompt,
  writeTodo,
} from "./writers.js";

/** A row, or a file, that cannot be taken. */
export interface Problem {
  readonly file: string;
  /** For example `line 12`; the file as a whole has none. */
  readonly place?: string;
  /** The document's `_id`. */
  readonly id?: string;
  /** For example `assignees[0].stakingKey`. */
  readonly field?: string;
  readonly reason: string;
}

export interface Counts {
  read: number;
  imported: number;
  /** They were there before: what is in the store is left as it is. */
  known: number;
  refused: number;
}

export interface ImportOptions extends Pick<Target, "taskId" | "assignmentSeconds"> {
  readonly dryRun: boolean;
  /** Imports the other rows even if some cannot be taken. */
  readonly skipRefused: boolean;
  /** Is told of each problem when it is found. */
  readonly onProblem: (problem: Problem) => void;
}

export interface ImportResult {
  /** By collection, and by name for a file that is none. */
  readonly counts: ReadonlyMap<string, Counts>;
  /** Collections of the dump that have no place in the records, and why. */
  readonly leftOut: ReadonlyMap<string, string>;
  readonly refused: number;
  /** False when all was rolled back. */
  readonly isWritten: boolean;
}

/** Where a row is, for messages. */
type RowName = Pick<Problem, "file" | "place" | "id">;

/** What a row waits for: records that may come later than it does. */
interface Waiting {
  readonly row: RowName;
  readonly needs: readonly string[];
}

/** How a collection is taken in. */
interface Collection {
  readonly schema: z.ZodType;
  write(document: unknown, target: Target): Promise<Outcome>;
  /** The fields that tell its documents apart. */
  readonly key: readonly string[];
  /** What its rows may refer to before it comes. */
  readonly references?: References;
}

interface References {
  readonly table: "issues" | "todos";
  readonly field: string;
  link(db: Database, uuid: string, needs: readonly string[]): Promise<void>;
}

function collection<Schema extends z.ZodType>(
  schema: Schema,
  key: readonly (keyof z.output<Schema> & string)[],
  write: (document: z.output<Schema>, target: Target) => Promise<Outcome>,
  references?: References,
): Collection {
  return {
    schema,
    key,
    write: (document, target) => write(document as z.output<Schema>, target),
    ...(references === undefined ? {} : { references }),
  };
}

// In an order in which each finds what it refers to.
const COLLECTIONS: ReadonlyMap<string, Collection> = new Map([
  ["systemprompts", collection(documents.systemPrompt, ["bountyId"], writeSystemPrompt)],
  [
    "issues",
    collection(documents.issue, ["uuid"], writeIssue, {
      table: "issues",
      field: "predecessorUuid",
      link: async (db, uuid, [predecessorUuid = null]) => {
        await db.updateTable("issues").set({ predecessorUuid }).where("uuid", "=", uuid).execute();
      },
    }),
  ],
  [
    "todos",
    collection(documents.todo, ["uuid"], writeTodo, {
      table: "todos",
      field: "dependencyTasks",
      link: async (db, todoUuid, needs) => {
        const rows = needs.map((dependsOn) => ({ todoUuid, dependsOn }));
        await db.insertInto("todoDependencies").values(rows).execute();
      },
    }),
  ],
  ["specs", collection(documents.specification, ["swarmBountyId"], writeSpecification)],
  ["documentations", repoWorks("document-summarizer")],
  ["bugfinders", repoWorks("find-bugs")],
  ["documentationerrorlogs", errors("document-summarizer")],
  ["bugfindererrorlogs", errors("find-bugs")],
  ["audits", collection(documents.audit, ["taskId", "roundNumber"], writeAudit)],
  ["starfollows", collection(documents.starFollow, ["gitHubId"], writeBinding)],
]);

function repoWorks(kind: RepoWorkKind): Collection {
  return collection(documents.repoWork, ["swarmBountyId"], repoWorkWriter(kind));
}

function errors(kind: RepoWorkKind): Collection {
  return collection(documents.errorLog, ["swarmBountyId", "stakingKey"], errorWriter(kind));
}

// What other systems know better, or nobody reads.
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ["distributionresults", "distribution lists are read from the chain"],
  ["taskroundtimes", "rounds are read from the chain"],
  ["summarizer_records", "nothing ever read it"],
]);

// What the store refuses although each document is well-formed.
const CONSTRAINTS: Readonly<Record<string, readonly [field: string, reason: string]>> = {
  todo_assignments_task_id_staking_key_round_number_key: [
    "assignees",
    "a key has another todo in the same round",
  ],
  issue_assignments_task_id_staking_key_round_number_key: [
    "assignees",
    "a key has another issue in the same round",
  ],
  spec_assignments_task_id_staking_key_round_number_key: [
    "assignedTo",
    "a key has another specification in the same round",
  ],
  spec_assignments_spec_id_staking_key_key: ["assignedTo", "a key is there twice"],
  repo_work_assignments_work_id_staking_key_key: ["assignedTo", "a key is there twice"],
  repo_work_assignments_by_account: ["assignedTo", "a GitHub account is there twice"],
  repo_works_by_worker: ["stakingKey", "the key works on another repository, too"],
  github_bindings_github_id_key: ["gitHubId", "the account is bound to another key"],
  github_bindings_staking_key_key: ["stakingKey", "the key is bound to another account"],
};

/**
 * Imports a dump: all of it, or nothing when a row cannot be taken, unless `skipRefused` is set.
 *
 * @throws DumpError when there is no dump, or nothing is in it.
 */
export async function importMongo(
  db: Database,
  folder: string,
  options: ImportOptions,
): Promise<ImportResult> {
  const files = await listDump(folder);
  const transaction = await db.startTransaction().execute();
  try {
    // Both write records of many bounties, each in an order of its own: one waits for the other.
    await new SqlStore(transaction).audits.waitForOtherAudits();
    const run = new Import(transaction, options);
    await run.readFiles(files);
    if (!run.hasRows) {
      const names = [...COLLECTIONS.keys()].join(", ");
      throw new DumpError(`${folder} has no rows in any of ${names}.`);
    }
    const isWritten = !options.dryRun && (run.refused === 0 || options.skipRefused);
    await (isWritten ? transaction.commit() : transaction.rollback()).execute();
    if (isWritten) await analyze(db);
    return { counts: run.counts, leftOut: run.leftOut, refused: run.refused, isWritten };
  } catch (error) {
    if (!transaction.isCommitted && !transaction.isRolledBack) {
      await transaction.rollback().execute();
    }
    throw error;
  }
}

class Import {
  readonly counts = new Map<string, Counts>();
  readonly leftOut = new Map<string, string>();
  readonly #db: Database;
  readonly #options: ImportOptions;

  constructor(db: Database, options: ImportOptions) {
    this.#db = db;
    this.#options = options;
  }

  get refused(): number {
    return [...this.counts.values()].reduce((sum, { refused }) => sum + refused, 0);
  }

  get hasRows(): boolean {
    return [...this.counts.values()].some(({ read, refused }) => read + refused > 0);
  }

  async readFiles(files: readonly DumpFile[]): Promise<void> {
    const byCollection = new Map(files.map((file) => [file.collection, file]));
    for (const { collection: name, name: file } of files) {
      const why = LEFT_OUT.get(name);
      if (why !== undefined) this.leftOut.set(name, why);
      else if (!COLLECTIONS.has(name)) {
        const known = [...COLLECTIONS.keys(), ...LEFT_OUT.keys()].map((one) => `${one}.json`);
        this.#refuse(file, { file, reason: `is none of ${known.join(", ")}` });
      }
    }
    for (const [name, one] of COLLECTIONS) {
      const file = byCollection.get(name);
      if (file !== undefined) await this.#readFile(file, one);
    }
  }

  async #readFile(file: DumpFile, one: Collection): Promise<void> {
    const { collection: name } = file;
    const counts = this.#countsOf(name);
    const places = new Map<string, string>();
    const waiting = new Map<string, Waiting>();
    for await (const { place, ...read } of readRows(file.path)) {
      counts.read++;
      if ("problem" in read) {
        this.#refuse(name, { file: file.name, place, reason: read.problem });
        continue;
      }
      const row = { file: file.name, place, ...idOf(read.document) };
      const { success, data, error } = one.schema.safeParse(read.document);
      if (!success) {
        // One row is refused once, whatever the number of its problems.
        counts.refused++;
        for (const { path, message } of error.issues) {
          this.#options.onProblem({ ...row, field: fieldOf(path), reason: message });
        }
        continue;
      }
      const key = keyOf(data, one.key);
      const before = places.get(key);
      if (before !== undefined) {
        const reason = `${before} has the same`;
        this.#refuse(name, { ...row, field: one.key.join(" and "), reason });
      } else if (await this.#write(name, one, data, row, waiting)) places.set(key, place);
    }
    if (one.references !== undefined) await this.#link(name, one.references, waiting);
  }

  /** Writes a document, or nothing of it; false when it cannot be taken. */
  async #write(
    name: string,
    one: Collection,
    data: unknown,
    row: RowName,
    waiting: Map<string, Waiting>,
  ): Promise<boolean> {
    const { taskId, assignmentSeconds } = this.#options;
    await sql`SAVEPOINT document`.execute(this.#db);
    try {
      const outcome = await one.write(data, {
        db: this.#db,
        taskId,
        assignmentSeconds,
        waitFor: (uuid, needs) => waiting.set(uuid, { row, needs }),
      });
      this.#countsOf(name)[outcome]++;
      await sql`RELEASE SAVEPOINT document`.execute(this.#db);
      return true;
    } catch (error) {
      const problem = problemOf(error);
      if (problem === undefined) throw error;
      await sql`ROLLBACK TO SAVEPOINT document`.execute(this.#db);
      this.#refuse(name, { ...row, ...problem });
      return false;
    }
  }

  /** Links what was written to what it waits for, and takes out what waits for nothing that comes. */
  async #link(
    name: string,
    { table, field, link }: References,
    waiting: Map<string, Waiting>,
  ): Promise<void> {
    const ready = new Map<string, readonly string[]>();
    const drop = async (uuid: string, { row }: Waiting, reason: string) => {
      await this.#db.deleteFrom(table).where("uuid", "=", uuid).execute();
      waiting.delete(uuid);
      this.#countsOf(name).imported--;
      this.#refuse(name, { ...row, field, reason });
    };
    for (;;) {
      const next = [...waiting].filter(([, { needs }]) => !needs.some((one) => waiting.has(one)));
      if (next.length === 0) break;
      const needed = new Set(next.flatMap(([, { needs }]) => needs));
      const rows = await sql<{ uuid: string }>`
        SELECT uuid FROM ${sql.table(table)} WHERE uuid = ANY(${[...needed]}::uuid[])
        `.execute(this.#db);
      const known = new Set(rows.rows.map(({ uuid }) => uuid));
      for (const [uuid, one] of next) {
        const missing = one.needs.find((need) => !known.has(need));
        if (missing === undefined) {
          waiting.delete(uuid);
          ready.set(uuid, one.needs);
        } else {
          await drop(uuid, one, `${missing} is not there, or cannot be taken`);
        }
      }
    }
    for (const [uuid, one] of [...waiting]) {
      await drop(uuid, one, `${one.needs.join(", ")} waits for it in turn`);
    }
    for (const [uuid, needs] of ready) await link(this.#db, uuid, needs);
  }

  #countsOf(name: string): Counts {
    let counts = this.counts.get(name);
    if (counts === undefined) {
      counts = { read: 0, imported: 0, known: 0, refused: 0 };
      this.counts.set(name, counts);
    }
    return counts;
  }

  #refuse(name: string, problem: Problem): void {
    this.#countsOf(name).refused++;
    this.#options.onProblem(problem);
  }
}

function idOf(document: unknown): { id?: string } {
  if (typeof document !== "object" || document === null || !("_id" in document)) return {};
  return { id: String(document._id) };
}

function keyOf(document: unknown, fields: readonly string[]): string {
  const values = document as Readonly<Record<string, unknown>>;
  return JSON.stringify(fields.map((field) => values[field]));
}

/** A path as it is written in code, for example `assignees[0].stakingKey`. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((before, part) => {
    if (typeof part === "number") return `${before}[${part}]`;
    return before === "" ? String(part) : `${before}.${String(part)}`;
  }, "");
}

/** Why a document cannot be taken, when that is what the error says. */
function problemOf(error: unknown): Pick<Problem, "field" | "reason"> | undefined {
  if (error instanceof Unusable) return { field: error.field, reason: error.message };
  const { code, constraint, detail } = error as {
    code?: unknown;
    constraint?: string;
    detail?: string;
  };
  // PostgreSQL's classes of values that do not fit, and of constraints.
  if (typeof code !== "string" || !/^2[23]/.test(code)) return undefined;
  const [field, reason] = CONSTRAINTS[constraint ?? ""] ?? [];
  const why = reason ?? `the store refuses it (${constraint ?? code})`;
  return {
    ...(field === undefined ? {} : { field }),
    reason: `${why}: ${detail ?? String(error)}`,
  };
}
