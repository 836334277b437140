/** What people are told about an import. */

import type { ImportOptions, ImportResult, Problem } from "./import.js";

/** One line, for example `todos.json line 3 (65f0...): status: "lost" is none of ...`. */
export function describeProblem({ file, place, id, field, reason }: Problem): string {
  const where = [file, place, id === undefined ? undefined : `(${id})`];
  const what = field === undefined || field === "" ? reason : `${field}: ${reason}`;
  return `${where.filter((part) => part !== undefined).join(" ")}: ${what}`;
}

/** The counts of each collection, and what became of all of it. */
export function describeResult(
  { counts, leftOut, refused, isWritten }: ImportResult,
  { dryRun }: Pick<ImportOptions, "dryRun">,
): string {
  const table = [
    ["", "read", "imported", "known", "refused"],
    ...[...counts].map(([name, one]) => [name, one.read, one.imported, one.known, one.refused]),
  ].map((row) => row.map(String));
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const lines = table.map((row) =>
    row.map((cell, column) => pad(cell, column, widths[column] ?? 0)).join("  "),
  );
  for (const [name, why] of leftOut) lines.push(`${name} is left out: ${why}.`);
  return [...lines, conclude(refused, isWritten, dryRun)].join("\n");
}

function pad(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function conclude(refused: number, isWritten: boolean, dryRun: boolean): string {
  if (dryRun) return "Nothing was written: this was a dry run.";
  if (isWritten) return "The import was written.";
  const rows = refused === 1 ? "a row was" : `${refused} rows were`;
  return (
    `Nothing was written, because ${rows} refused. ` +
    "Mend the dump, or import the other rows with --skip-refused."
  );
}
