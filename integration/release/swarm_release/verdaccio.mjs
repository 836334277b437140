// Serves an npm registry on a free port, says which, and ends with the process that started it.
import { createRequire } from "node:module";

const [installation, configuration] = process.argv.slice(2);
const { runServer } = createRequire(`${installation}/package.json`)("verdaccio");
const server = await runServer(configuration);
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${JSON.stringify({ port: server.address().port })}\n`);
});
process.stdin.on("end", () => process.exit(0)).resume();
