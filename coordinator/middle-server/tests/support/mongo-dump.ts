/**
 * A dump as mongoexport writes it, of a coordinator that kept its records in MongoDB.
 *
 * Its documents are of two bounties in the middle of their work, in Extended JSON of both kinds,
 * with what the two programs that wrote them did differently.
 */

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Texts of files by their names. */
export type Dump = Readonly<Record<string, string>>;

export const BOUNTY = "66f2a1b3c4d5e6f708192a3b";
export const OTHER_BOUNTY = "66f2a1b3c4d5e6f708192a99";
export const KEYS = [
  "8Cn1xbMWwzK3jMbGUVm2FBgJ2pWoDCqf4tVZaHuxMC1N",
  "FH7DdEkYVuSVXDjv9Qyi8bSZ2uP2ByAeJgVEGZrSVsUQ",
  "3LmdAJ8vqZ4nkE9PyQo5sTRWvUe6DhXiYcGpBxK1rMwF",
] as const;
export const ISSUES = [
  "0b7a3f0e-6d0e-4a55-8a3e-0a7f1c5f1a01",
  "0b7a3f0e-6d0e-4a55-8a3e-0a7f1c5f1a02",
  "0b7a3f0e-6d0e-4a55-8a3e-0a7f1c5f1a03",
] as const;
export const TODOS = [
  "5d1c9d2e-19c6-4a0e-bb54-90c2f3a1b201",
  "5d1c9d2e-19c6-4a0e-bb54-90c2f3a1b202",
  "5d1c9d2e-19c6-4a0e-bb54-90c2f3a1b203",
  "5d1c9d2e-19c6-4a0e-bb54-90c2f3a1b204",
] as const;
export const CID = "bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi";
export const PR = "https://github.com/octocat/spoon-knife/pull/";

const [KEY, KEY_2, KEY_3] = KEYS;
const [MERGED, OPEN, NEXT] = ISSUES;
const [DONE, REVIEWED, WORKED_ON, FREE] = TODOS;
const TIMES = String.raw`"createdAt":{"$date":"2025-04-01T10:00:00Z"},"updatedAt":{"$date":"2025-04-02T10:30:00.123Z"},"__v":2`;
// The planner wrote both spellings, and mongoexport was asked for canonical JSON.
const PLANNER_TIMES = String.raw`"created_at":{"$date":{"$numberLong":"1743501600000"}},"updated_at":{"$date":{"$numberLong":"1743501600000"}},"createdAt":{"$date":{"$numberLong":"1743501600000"}},"updatedAt":{"$date":{"$numberLong":"1743501600000"}}`;
const REPO = `"repoOwner":"koii-network","repoName":"spoon-knife"`;
const FORK = `"forkOwner":"swarm-fork","forkUrl":"https://github.com/swarm-fork/spoon-knife"`;
const AGGREGATOR = `"aggregatorOwner":"octocat","aggregatorUrl":"https://github.com/octocat/spoon-knife"`;

/** A dump that can be taken in whole. */
export const GOOD: Dump = {
  "systemprompts.json": String.raw`{"_id":{"$oid":"6613b0000000000000000001"},"bountyId":"${BOUNTY}","prompt":"You are careful.\nYou write tests.",${TIMES}}
`,
  // The second issue comes before its predecessor.
  "issues.json": String.raw`{"_id":{"$oid":"6613b1000000000000000002"},"uuid":"${OPEN}","title":"Theme","description":"A dark one",${REPO},${FORK},"bountyId":"${BOUNTY}",${AGGREGATOR},"assignees":[],"status":"in_progress","predecessorUuid":"${MERGED}",${TIMES}}
{"_id":{"$oid":"6613b1000000000000000001"},"uuid":"${MERGED}","title":"Settings","description":"A page",${REPO},${FORK},"bountyId":"${BOUNTY}",${AGGREGATOR},"assignees":[{"stakingKey":"${KEY_2}","githubUsername":"hubot","roundNumber":5},{"stakingKey":"${KEY}","githubUsername":"octocat","roundNumber":6,"prUrl":"${PR}1"}],"status":"approved","predecessorUuid":null,${TIMES}}

{"_id":{"$oid":"6613b1000000000000000003"},"uuid":"${NEXT}","title":"Storage","description":"Remember it",${REPO},${FORK},"bountyId":"${BOUNTY}","assignedTo":[],"status":"aggregator_pending","predecessorUuid":"${OPEN}",${PLANNER_TIMES}}
`,
  "todos.json": String.raw`{"_id":{"$oid":"6613b2000000000000000003"},"title":"Storage","uuid":"${WORKED_ON}","bountyId":"${BOUNTY}","issueUuid":"${OPEN}","description":"Keep it","acceptanceCriteria":["It survives a reload"],"repoOwner":"octocat","repoName":"spoon-knife","dependencyTasks":["${REVIEWED}"],"assignees":[{"stakingKey":"${KEY}","githubUsername":"octocat","roundNumber":7,"prUrl":"${PR}3"},{"stakingKey":"${KEY_3}","githubUsername":"mona","roundNumber":{"$numberInt":"8"}}],"status":"in_progress",${TIMES}}
{"_id":{"$oid":"6613b2000000000000000001"},"title":"Page","uuid":"${DONE}","issueUuid":"${MERGED}","description":"A page for the settings","acceptanceCriteria":"The page is there\nIt has a test","repoOwner":"octocat","repoName":"spoon-knife","assignedTo":[],"assignees":[{"stakingKey":"${KEY}","githubUsername":"octocat","roundNumber":{"$numberInt":"4"},"prUrl":"${PR}0"}],"bountyId":"${BOUNTY}","dependencyTasks":[],"status":"audited",${PLANNER_TIMES}}
{"_id":{"$oid":"6613b2000000000000000002"},"title":"Switch","uuid":"${REVIEWED}","bountyId":"${BOUNTY}","issueUuid":"${OPEN}","description":"A switch, with an odd\u2028 character and another\u0000","acceptanceCriteria":["It switches"],"repoOwner":"octocat","repoName":"spoon-knife","dependencyTasks":["${DONE}","${DONE}"],"assignees":[{"stakingKey":"${KEY_2}","githubUsername":"hubot","roundNumber":7,"prUrl":"${PR}2"}],"status":"in_review",${TIMES}}
{"_id":{"$oid":"6613b2000000000000000004"},"title":"Label","uuid":"${FREE}","issueUuid":"${OPEN}","description":"A label${"\u2028"}of two lines","acceptanceCriteria":[],"repoOwner":"octocat","repoName":"spoon-knife","dependencyTasks":[],"assignees":[{"stakingKey":"${KEY_2}","githubUsername":"hubot","roundNumber":6,"approved":false}],"status":"initialized",${TIMES}}
`,
  // What mongoexport --jsonArray writes.
  "specs.json": String.raw`[{"_id":{"$oid":"6613b3000000000000000001"},"title":"Dark theme","description":"Add a dark theme",${REPO},"swarmBountyId":"${BOUNTY}","assignedTo":[],"status":"initialized",${TIMES}},{"_id":{"$oid":"6613b3000000000000000002"},"title":"Search","description":"Add a search",${REPO},"swarmBountyId":"${OTHER_BOUNTY}","taskId":"planner-task","roundNumber":{"$numberInt":"9"},"assignedTo":[{"stakingKey":"${KEY}","taskId":"planner-task","roundNumber":{"$numberInt":"9"},"prUrl":"${CID}"}],"status":"in_progress",${TIMES}}]
`,
  "documentations.json": String.raw`{"_id":{"$oid":"6613b4000000000000000001"},${REPO},"swarmBountyId":"${BOUNTY}","taskId":"summarizer-task","stakingKey":"${KEY_2}","roundNumber":3,"assignedTo":[{"stakingKey":"${KEY}","taskId":"summarizer-task","githubUsername":"octocat","auditResult":false},{"stakingKey":"${KEY_2}","taskId":"summarizer-task","githubUsername":"hubot","prUrl":"https://github.com/koii-network/spoon-knife/pull/4"}],"status":"in_review",${TIMES}}
{"_id":{"$oid":"6613b4000000000000000002"},${REPO},"swarmBountyId":"${OTHER_BOUNTY}","assignedTo":[{"stakingKey":"${KEY}","taskId":"summarizer-task","githubUsername":"octocat","roundNumber":2,"prUrl":"${PR}5","auditResult":true}],"status":"done",${TIMES}}
`,
  "bugfinders.json": String.raw`{"_id":{"$oid":"6613b5000000000000000001"},${REPO},"swarmBountyId":"${BOUNTY}","taskId":"bug-finder-task","stakingKey":"${KEY_3}","assignedTo":[{"stakingKey":"${KEY_3}","taskId":"bug-finder-task","githubUsername":"mona"}],"status":"in_progress",${TIMES}}
`,
  "documentationerrorlogs.json": String.raw`{"_id":{"$oid":"6613b6000000000000000001"},"stakingKey":"${KEY}","swarmBountyId":"${BOUNTY}","error":["It cannot be cloned","It cannot be cloned"],${TIMES}}
`,
  "audits.json": String.raw`{"_id":{"$oid":"6613b7000000000000000001"},"roundNumber":4,"status":"completed","todosProcessed":1,"issuesProcessed":0,"error":null,${TIMES}}
{"_id":{"$oid":"6613b7000000000000000002"},"roundNumber":5,"status":"in_progress","error":null,${TIMES}}
`,
  "starfollows.json": String.raw`{"_id":{"$oid":"6613b8000000000000000001"},"gitHubId":"583231","gitHubUsername":"octocat","stakingKey":"${KEY}","pendingRepos":["https://github.com/koii-network/spoon-knife"],"completedRepos":[],${TIMES}}
`,
  // mongoexport writes a file without a line for a collection without a document.
  "bugfindererrorlogs.json": "",
  "distributionresults.json": String.raw`{"_id":{"$oid":"6613b9000000000000000001"},"taskId":"summarizer-task","round":2,"positiveKeys":["${KEY}"],"negativeKeys":[]}
`,
};

/** The dump with changes; a file that is `null` is left out. */
export function changed(changes: Readonly<Record<string, string | null>>): Dump {
  const texts = { ...GOOD, ...changes };
  return Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

/** One file of the good dump, with another text in place of one that it has. */
export function edited(name: string, before: string | RegExp, after: string): Dump {
  const text = GOOD[name] ?? "";
  const replaced = text.replace(before, after);
  if (replaced === text) throw new Error(`${name} has no ${String(before)}`);
  return changed({ [name]: replaced });
}

/** Writes a dump into a folder, which is there while `use` runs. */
export async function withDump<Result>(
  dump: Dump,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "dump-"));
  try {
    for (const [name, text] of Object.entries(dump)) await writeFile(join(folder, name), text);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
