/** The migrations, in order. One that was released is never edited; another is added. */

import type { Migration, MigrationProvider } from "kysely/migration";
import * as records from "./0001-records.js";
import * as nonces from "./0002-nonces.js";
import * as pullRequests from "./0003-pull-requests.js";
import * as faults from "./0004-faults.js";
import * as scale from "./0005-scale.js";

const MIGRATIONS: Record<string, Migration> = {
  "0001-records": records,
  "0002-nonces": nonces,
  "0003-pull-requests": pullRequests,
  "0004-faults": faults,
  "0005-scale": scale,
};

export const migrationProvider: MigrationProvider = {
  getMigrations: () => Promise.resolve(MIGRATIONS),
};
