/** The coordinator, for programs that start one of their own. */

export { type Database, migrate, openDatabase } from "./store/database.js";
export { SqlStore } from "./store/sql-store.js";
export type { Store } from "./store/store.js";
