/**
 * What the coordinator is measured against: Express, a body parser, and the statements of `fetchTodo`
 * with the same pool. It checks nothing, and believes whoever calls.
 */

import express from "express";
import { pino } from "pino";
import { fetchTodo } from "../../src/domain/builder.js";
import { listen } from "../../src/http/server.js";
import { openDatabase } from "../../src/store/database.js";
import { SqlStore } from "../../src/store/sql-store.js";
import type { Worker } from "../../src/store/store.js";

const db = openDatabase({
  url: String(process.env["DATABASE_URL"]),
  connections: Number(process.env["DATABASE_CONNECTIONS"]),
});
const store = new SqlStore(db);
const app = express();
app.post("/api/builder/fetch-to-do", express.json(), async (request, response) => {
  const worker = request.body as Worker;
  response.json(await fetchTodo(store, worker, { seconds: 3600, attempts: 5 }));
});
const server = await listen(app, "127.0.0.1", 0);
// The line that tests wait for.
pino().info({ url: server.url }, "listening");
process.once("SIGTERM", () => {
  server
    .stop(5)
    .then(() => db.destroy())
    .catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exitCode = 1;
    });
});
