/** The coordinator, for programs that start one of their own. */

export { readSettings, type Settings, SettingsError } from "./config/settings.js";
export { type AppOptions, createApp } from "./http/app.js";
export { type Database, migrate, openDatabase } from "./store/database.js";
export { SqlStore } from "./store/sql-store.js";
export type { Store } from "./store/store.js";
export type { Systems } from "./systems/systems.js";
