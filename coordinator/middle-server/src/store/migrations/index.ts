/** The migrations, in order. One that was released is never edited; another is added. */

import type { Migration, MigrationProvider } from "kysely/migration";
import * as records from "./0001-records.js";

const MIGRATIONS: Record<string, Migration> = {
  "0001-records": records,
};

export const migrationProvider: MigrationProvider = {
  getMigrations: () => Promise.resolve(MIGRATIONS),
};
