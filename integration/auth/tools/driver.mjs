// Answers vectors with the TypeScript package: one JSON text a line in, one a line out.
import { createInterface } from "node:readline";
import { answer } from "./answers.ts";

for await (const line of createInterface({ input: process.stdin })) {
  const answered = await answer(JSON.parse(line)).catch((error) => ({ crash: String(error) }));
  process.stdout.write(`${JSON.stringify(answered)}\n`);
}
