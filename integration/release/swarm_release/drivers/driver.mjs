// Calls operations of an installed TypeScript SDK. Runs where only that SDK is installed.
import { text } from "node:stream/consumers";

const task = JSON.parse(await text(process.stdin));
const sdk = await import(task.package);

// Makes names equal that differ only in their casing convention.
const normalise = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

function makeClient(url) {
  const name = Object.keys(sdk).find((key) => key.endsWith("Client"));
  if (!name) throw new Error("the package exports no client");
  return new sdk[name]({ baseUrl: url, bearerToken: "token" });
}

function findMethod(client, operationId) {
  for (const api of Object.values(client)) {
    const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(api));
    const name = methods.find((key) => normalise(key) === normalise(operationId));
    if (name) return api[name].bind(api);
  }
  throw new Error(`the client has no operation ${operationId}`);
}

const results = [];
for (const [number, call] of task.calls.entries()) {
  try {
    const method = findMethod(makeClient(`${task.url}${number}`), call.operationId);
    const parameters = Object.keys(call.arguments).length > 0 ? [call.arguments] : [];
    await method(...parameters, ...(call.hasBody ? [call.body] : []));
    results.push(null);
  } catch (error) {
    results.push(`${error.name}: ${error.message}`);
  }
}
process.stdout.write(JSON.stringify(results));
