// Makes all calls of a task through an unpacked TypeScript SDK, in one process.
import { text } from "node:stream/consumers";

const { module, url, cases } = JSON.parse(await text(process.stdin));
const sdk = await import(module);
const [, Client] = Object.entries(sdk).find(([name]) => name.endsWith("Client"));

function find(client, operation) {
  const api = Object.values(client).find((part) => typeof part[operation] === "function");
  if (!api) {
    throw new Error(
      `The spec and its committed SDK differ: the TypeScript SDK has no operation ${operation}. ` +
        "Run `./pants generate-sdks ::`.",
    );
  }
  return api[operation].bind(api);
}

async function perform({ operation, parameters, has_body, body, sign }, number) {
  const client = new Client({
    baseUrl: `${url}/typescript/${number}`,
    bearerToken: "t0ken",
    signer: JSON.stringify,
    publicSigner: (payload) => Promise.resolve(`public ${JSON.stringify(payload)}`),
    retry: 0,
  });
  const given = Object.keys(parameters).length > 0 ? [parameters] : [];
  try {
    const options = sign ? { sign } : {};
    const call = find(client, operation)(...given, ...(has_body ? [body] : []), options);
    return { value: (await call) ?? null };
  } catch (error) {
    if (!(error instanceof sdk.ApiError)) throw error;
    const { name, status, code = null, body = null, details = null, requestId, message } = error;
    return { name, status, code, body, details, requestId, message };
  }
}

const results = [];
for (const [number, call] of cases.entries()) results.push(await perform(call, number));
process.stdout.write(JSON.stringify(results));
