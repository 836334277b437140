/** The one implementation of the store: SQL for PostgreSQL and PGlite alike. */

import { SqlAuditStore } from "./audit-store.js";
import { SqlBuilderStore } from "./builder-store.js";
import { type Database, isCurrent, probeWrites } from "./database.js";
import { SqlInfoStore } from "./info-store.js";
import { SqlLocalBountyStore } from "./local-bounty-store.js";
import { SqlOutboxStore } from "./outbox-store.js";
import { SqlPlannerStore } from "./planner-store.js";
import { SqlPullRequestStore } from "./pull-request-store.js";
import { SqlRepoWorkStore } from "./repo-work-store.js";
import type { Store } from "./store.js";
import { SqlSupporterStore } from "./supporter-store.js";

export class SqlStore implements Store {
  readonly #db: Database;
  readonly builder: SqlBuilderStore;
  readonly planner: SqlPlannerStore;
  readonly repoWorks: SqlRepoWorkStore;
  readonly pullRequests: SqlPullRequestStore;
  readonly supporters: SqlSupporterStore;
  readonly audits: SqlAuditStore;
  readonly info: SqlInfoStore;
  readonly outbox: SqlOutboxStore;
  readonly localBounties: SqlLocalBountyStore;

  /** Whoever opened the database destroys it. */
  constructor(db: Database) {
    this.#db = db;
    this.builder = new SqlBuilderStore(db);
    this.planner = new SqlPlannerStore(db);
    this.repoWorks = new SqlRepoWorkStore(db);
    this.pullRequests = new SqlPullRequestStore(db);
    this.supporters = new SqlSupporterStore(db);
    this.audits = new SqlAuditStore(db);
    this.info = new SqlInfoStore(db);
    this.outbox = new SqlOutboxStore(db);
    this.localBounties = new SqlLocalBountyStore(db);
  }

  transaction<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
    return this.#db.transaction().execute((transaction) => work(new SqlStore(transaction)));
  }

  async isReady(): Promise<boolean> {
    if (!(await isCurrent(this.#db))) return false;
    await probeWrites(this.#db);
    return true;
  }
}
