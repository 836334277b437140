/** The tables of states as pictures, for docs/coordinator.md. */

import { STATE_MACHINES, type StateMachine } from "../domain/state-machines.js";

/** All state machines as Markdown: a Mermaid diagram, and what causes each step. */
export function stateDiagrams(): string {
  return STATE_MACHINES.map(describe).join("\n");
}

function describe({ name, initial, transitions }: StateMachine): string {
  const steps = Object.entries(transitions);
  const arrows = steps.flatMap(([event, { from, to }]) =>
    from.map((state) => `    ${state} --> ${to}: ${event}`),
  );
  const causes = steps.map(([event, { cause }]) => `| \`${event}\` | ${cause} |`);
  return [
    `### ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    "",
    "```mermaid",
    "stateDiagram-v2",
    `    [*] --> ${initial}`,
    ...arrows,
    "```",
    "",
    "| event | what causes it |",
    "| --- | --- |",
    ...causes,
    "",
  ].join("\n");
}
