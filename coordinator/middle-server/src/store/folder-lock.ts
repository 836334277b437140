/** The lock of a folder that only one process may use. */

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isNativeError } from "node:util/types";

// Errors of SQLite by their numbers (sqlite.org/rescode.html).
const SQLITE_BUSY = 5;

/** Another process uses the folder. */
export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError";

  constructor(folder: string, holder: string, options?: ErrorOptions) {
    super(
      `The database in ${folder} is in use by ${holder}. Only one process may use it at a time. ` +
        "Stop that process first, or set DATABASE_URL: several processes may share a PostgreSQL.",
      options,
    );
  }
}

/**
 * Locks a folder for this process; returns what unlocks it.
 *
 * The lock is SQLite's, on an empty database in the folder: the operating system holds it, so it ends
 * with its process, however that ends, and two that want it at once do not both get it. A file beside
 * it says for people who has it.
 *
 * @throws FolderInUseError when another process, or this one, has it.
 */
export function lockFolder(folder: string): () => void {
  const database = new DatabaseSync(join(folder, "coordinator.lock"), { timeout: 0 });
  const holderFile = join(folder, "coordinator.lock.holder");
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    throw new FolderInUseError(folder, readHolder(holderFile), { cause: error });
  }
  const command = process.argv.slice(1).join(" ");
  writeFileSync(holderFile, `process ${process.pid} (${command})\n`);
  return () => database.close();
}

function isBusy(error: unknown): boolean {
  return isNativeError(error) && "errcode" in error && error.errcode === SQLITE_BUSY;
}

/** The one that has the lock writes the file at once; until then, nobody can name it. */
function readHolder(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "another process";
  }
}
