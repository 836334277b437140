// Sends samples through TypeScript SDKs: `driver.mjs <folder of the SDKs> <jobs.json>`.
// Prints what failed as JSON, by construct and sample.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { argv, stdout } from "node:process";
import { pathToFileURL } from "node:url";

/**
 * The arguments of a call, by the names of the spec and by those of TypeScript.
 *
 * @param {Record<string, unknown>} values
 */
function named(values) {
  const camelCase = (/** @type {string} */ name) =>
    name
      .replace(/[^A-Za-z0-9]+(\w?)/g, (_, letter) => letter.toUpperCase())
      .replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => [
      [name, value],
      [camelCase(name), value],
    ]),
  );
}

const [folder = "", jobs = ""] = argv.slice(2);

/** @type {Record<string, string>} */
const failures = {};
for (const job of JSON.parse(await readFile(jobs, "utf8"))) {
  const index = pathToFileURL(path.join(folder, job.package, "src", "index.js")).href;
  const credentials = Object.fromEntries(
    Object.entries(job.credentials).map(([name, secret]) => {
      const [username, password] = secret;
      return [name, typeof secret === "string" ? secret : { username, password }];
    }),
  );
  for (const [number, sample] of job.samples.entries()) {
    try {
      const sdk = await import(index);
      const { things } = new sdk.ThingsClient({
        baseUrl: `${job.url}/${number}`,
        credentials,
        retry: 0,
      });
      if (job.isCall) {
        await things.makeCall(named(sample));
      } else {
        await things.putThing(await things.getThing());
      }
    } catch (error) {
      failures[`${job.construct}/${number}`] = String(error).replace(/\s+/g, " ");
    }
  }
}
stdout.write(JSON.stringify(failures));
