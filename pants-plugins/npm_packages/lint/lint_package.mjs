// Says what is wrong with a packed package, the first argument, as `publint run --strict` and
// `attw --profile esm-only` do: these are their own libraries.
import { readFile } from "node:fs/promises";
import { getExitCode } from "@arethetypeswrong/cli/internal/getExitCode";
import { typed, untyped } from "@arethetypeswrong/cli/internal/render";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

// What attw's profile stands for: packages are imported, and not required.
const ESM_ONLY = { ignoreResolutions: ["node10", "node16-cjs"] };

const [tarball] = process.argv.slice(2);
const content = new Uint8Array(await readFile(tarball));

const { messages, pkg } = await publint({ pack: { tarball: content.buffer }, strict: true });
for (const message of messages) {
  console.log(`publint: ${message.type}: ${formatMessage(message, pkg)}`);
}
const analysis = await checkPackage(createPackageFromTarballData(content));
const refused = getExitCode(analysis, ESM_ONLY) !== 0;
if (refused) console.log(await typed(analysis, { ...ESM_ONLY, emoji: false }));
if (!analysis.types) console.log(untyped(analysis));
if (refused || messages.some(({ type }) => type === "error")) process.exitCode = 1;
