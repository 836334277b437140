// Runs the command-line programs of npm packages, one after the other, in one process that keeps
// what they have loaded, since loading takes most of the time of most of them.
//
//   node node_worker.mjs PROGRAM ARGUMENT...   runs one program
//   node node_worker.mjs <SERVE> :0            runs programs for Pants, by the Nailgun protocol
//
// A program's first module is evaluated anew for each run, and what it imports stays loaded. Its
// listeners of the event `exit` are not called, and it is over when it had nothing left to do once.
// Which programs bear that is for their caller to know.
import { existsSync, realpathSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// What Pants starts a server with, whatever the tool is (its crate `pe_nailgun`).
const SERVE = "com.martiansoftware.nailgun.NGServer";

const root = process.cwd();
const environment = { ...process.env };
const exitNow = process.exit.bind(process);
const { cache } = createRequire(import.meta.url);
const streams = [process.stdout, process.stderr];
const writers = streams.map((stream) => stream.write);
const events = ["beforeExit", "exit", "uncaughtException", "unhandledRejection"];
let runs = 0;
// The run that is going on.
let current;

// What `process.exit` throws in a program, so that the code behind the call does not go on.
class Exit extends Error {}

function onError(event, error) {
  // A program that listens itself deals with it.
  if (error instanceof Exit || process.listenerCount(event) > 1) return;
  process.stderr.write(`${error?.stack ?? error}\n`);
  if (current) current.end(1);
  else exitNow(1);
}

process.on("uncaughtException", (error) => onError("uncaughtException", error));
process.on("unhandledRejection", (error) => onError("unhandledRejection", error));
process.on("beforeExit", () => {
  if (!current) return;
  current.drained = true;
  // The program's listeners come after this one, and may call `process.exit`.
  process.nextTick(() => current?.end(process.exitCode));
});

// Runs a program until it has nothing left to do, or calls `process.exit`. Gives its exit code, what
// it wrote to stdout and to stderr, and whether it had nothing left to do: what it had would go on
// in the next run.
function run(program, args) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  process.argv.splice(1, Infinity, program, ...args);
  process.exitCode = undefined;
  linkPackages();

  const written = streams.map(() => []);
  const listeners = events.map((event) => process.rawListeners(event));
  return new Promise((done) => {
    const end = (code) => {
      const { drained } = current;
      current = undefined;
      process.exit = exitNow;
      for (const [index, stream] of streams.entries()) stream.write = writers[index];
      for (const [index, event] of events.entries()) {
        for (const listener of process.rawListeners(event)) {
          if (!listeners[index].includes(listener)) process.removeListener(event, listener);
        }
      }
      done({ code: Number(code ?? 0), output: written.map(asText), drained });
    };
    current = { drained: false, end };
    for (const [index, stream] of streams.entries()) {
      stream.write = (chunk, encoding, callback = encoding) => {
        written[index].push(Buffer.from(chunk));
        if (typeof callback === "function") process.nextTick(callback);
        return true;
      };
    }
    process.exit = (code = process.exitCode) => {
      end(code);
      throw new Exit();
    };
    evaluate(program).catch((error) => {
      // Outside of the promise it is what an error of a first module is in Node: uncaught.
      process.nextTick(() => {
        throw error;
      });
    });
  });
}

async function evaluate(program) {
  const file = realpathSync(program);
  delete cache[file];
  await import(`${pathToFileURL(file)}?run=${++runs}`);
}

// Packages are found from the root of the sandbox. Pants removes the link after each run.
function linkPackages() {
  try {
    symlinkSync(join(environment.packages, "node_modules"), join(root, "node_modules"));
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
}

// Names files from the root of the sandbox, and so of the repository.
function asText(chunks) {
  return Buffer.concat(chunks).toString().replaceAll(`${root}/`, "");
}

// A chunk of the protocol: the length of its payload in four bytes, its type in one, its payload.
function chunk(type, payload) {
  const header = Buffer.alloc(5);
  header.writeUInt32BE(payload.length);
  header.write(type, 4);
  return Buffer.concat([header, payload]);
}

async function answer(server, socket, program, args) {
  // With these two the process would always have something left to do.
  server.unref();
  socket.unref();
  const { code, output, drained } = await run(program, args);
  server.ref();
  socket.ref();
  for (const [index, text] of output.entries()) {
    if (text) socket.write(chunk(String(index + 1), Buffer.from(text)));
  }
  socket.end(chunk("X", Buffer.from(String(code))));
  if (drained) return;
  // Pants starts another one; it would warn of any other end of this one. It is to find it dead, and
  // so this does not wait for an event when all has been written.
  const die = () => process.kill(process.pid, "SIGKILL");
  if (socket.writableLength === 0) die();
  else socket.once("finish", die);
}

function serve() {
  const server = createServer((socket) => {
    const args = [];
    let received = Buffer.alloc(0);
    socket.on("data", (data) => {
      received = Buffer.concat([received, data]);
      while (received.length >= 5 && received.length >= 5 + received.readUInt32BE()) {
        const type = String.fromCharCode(received[4]);
        const payload = received.subarray(5, 5 + received.readUInt32BE()).toString();
        received = received.subarray(5 + received.readUInt32BE());
        // The environment (E) and the folder (D) are those that the server was started with.
        if (type === "A") args.push(payload);
        if (type === "C") answer(server, socket, payload, args);
      }
    });
  });
  // A daemon that is killed cannot stop its servers. And when something has cleaned /tmp, every run
  // would fail, where another server, which the daemon then starts, can run.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent || !existsSync(root)) exitNow(1);
  }, 1000).unref();
  server.listen(0, "127.0.0.1", () => {
    console.log(`Serving Node on 127.0.0.1, port ${server.address().port}.`);
  });
}

const [program, ...args] = process.argv.slice(2);
if (program === SERVE) {
  serve();
} else {
  run(program, args).then(async ({ code, output }) => {
    for (const [index, text] of output.entries()) {
      await new Promise((written) => streams[index].write(text, written));
    }
    exitNow(code);
  });
}
