/** Which GitHub account a key is bound to, in SQL. */

import type { Database } from "./database.js";
import type { GithubBinding, SupporterStore } from "./store.js";

const COLUMNS = [
  "id",
  "githubId",
  "githubUsername",
  "stakingKey",
  "pendingRepos",
  "completedRepos",
] as const;

export class SqlSupporterStore implements SupporterStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  findBinding(stakingKey: string): Promise<GithubBinding | undefined> {
    return this.#db
      .selectFrom("githubBindings")
      .select(COLUMNS)
      .where("stakingKey", "=", stakingKey)
      .executeTakeFirst();
  }

  findBindingOfAccount(githubId: string): Promise<GithubBinding | undefined> {
    return this.#db
      .selectFrom("githubBindings")
      .select(COLUMNS)
      .where("githubId", "=", githubId)
      .executeTakeFirst();
  }

  insertBinding(
    binding: Pick<GithubBinding, "githubId" | "githubUsername" | "stakingKey">,
  ): Promise<GithubBinding | undefined> {
    return this.#db
      .insertInto("githubBindings")
      .values(binding)
      .onConflict((conflict) => conflict.doNothing())
      .returning(COLUMNS)
      .executeTakeFirst();
  }

  async setPendingRepos(id: string, repos: readonly string[]): Promise<void> {
    await this.#db
      .updateTable("githubBindings")
      .set({ pendingRepos: [...repos], updatedAt: new Date() })
      .where("id", "=", id)
      .execute();
  }
}
