// Calls operations of an installed TypeScript SDK. Runs where only that SDK is installed.
import { text } from "node:stream/consumers";

const task = JSON.parse(await text(process.stdin));
const sdk = await import(task.package);

// Makes names equal that differ only in their casing convention.
const normalise = (name) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

function findMethod(configuration, operationId) {
  for (const [name, Api] of Object.entries(sdk)) {
    if (!name.endsWith("Api") || typeof Api !== "function") continue;
    const method = Object.getOwnPropertyNames(Api.prototype).find((key) => normalise(key) === normalise(operationId));
    if (method) {
      const api = new Api(configuration);
      return api[method].bind(api);
    }
  }
  throw new Error(`no API class has a method for ${operationId}`);
}

function makeBody({ body, bodyModel }) {
  const fromJson = sdk[`${bodyModel}FromJSON`];
  return fromJson ? fromJson(body) : body;
}

// The names of a method's parameters are known only to its code, so this answers whatever it asks for.
function makeArguments(call) {
  const values = new Map(Object.entries(call.arguments).map(([name, value]) => [normalise(name), value]));
  return new Proxy(
    {},
    {
      get(_, key) {
        const name = normalise(String(key));
        if (values.has(name)) return values.get(name);
        return call.hasBody ? makeBody(call) : undefined;
      },
    },
  );
}

const results = [];
for (const [number, call] of task.calls.entries()) {
  try {
    const configuration = new sdk.Configuration({
      basePath: `${task.url}${number}`,
      apiKey: "key",
      accessToken: "token",
      username: "user",
      password: "password",
    });
    await findMethod(configuration, call.operationId)(makeArguments(call));
    results.push(null);
  } catch (error) {
    results.push(`${error.name}: ${error.message}`);
  }
}
process.stdout.write(JSON.stringify(results));
