/** Which GitHub account a key is bound to, in SQL. */

import { sql } from "kysely";
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

  async bind(
    binding: Pick<GithubBinding, "githubId" | "githubUsername" | "stakingKey">,
  ): Promise<{ readonly binding: GithubBinding; readonly isNew: boolean }> {
    const { githubId, githubUsername, stakingKey } = binding;
    // Of two that bind the same key or account at once, the second waits and sees what the first did.
    await sql`LOCK TABLE github_bindings IN SHARE ROW EXCLUSIVE MODE`.execute(this.#db);
    const known = await this.findBinding(stakingKey);
    if (known?.githubId === githubId) return { binding: known, isNew: false };
    if (known !== undefined) {
      await this.#db.deleteFrom("githubBindings").where("id", "=", known.id).execute();
    }
    const bound = await this.#db
      .insertInto("githubBindings")
      .values(binding)
      .onConflict((conflict) =>
        conflict
          .column("githubId")
          .doUpdateSet({ githubUsername, stakingKey, updatedAt: new Date() }),
      )
      .returning(COLUMNS)
      .executeTakeFirstOrThrow();
    return { binding: bound, isNew: true };
  }

  async setPendingRepos(id: string, repos: readonly string[]): Promise<void> {
    await this.#db
      .updateTable("githubBindings")
      .set({ pendingRepos: [...repos], updatedAt: new Date() })
      .where("id", "=", id)
      .execute();
  }
}
