/** Fills the store for trying it out. */

import { z } from "zod";
import { readPlan } from "../domain/plans.js";
import { parseRepoUrl } from "../domain/repo-urls.js";
import { analyze, type Database } from "../store/database.js";
import { SqlStore } from "../store/sql-store.js";

const bounty = z.object({
  id: z.string(),
  githubUrl: z.url(),
  forkUrl: z.url().optional(),
  type: z.enum(["document-summarizer", "find-bugs", "build-feature"]),
  /** What to build. */
  specification: z.string().default(""),
  /** What to tell the LLM. */
  prompt: z.string().optional(),
  /** The issues and todos, when the bounty is planned already. */
  plan: z.unknown().optional(),
});

const seed = z.object({ bounties: z.array(bounty) });

/** Inserts what the JSON text describes, all of it or nothing; returns how many bounties. */
export async function seedStore(db: Database, json: string): Promise<number> {
  const { bounties } = seed.parse(JSON.parse(json));
  await db.transaction().execute(async (transaction) => {
    for (const one of bounties) await insertBounty(transaction, one);
  });
  await analyze(db);
  return bounties.length;
}

async function insertBounty(db: Database, one: z.output<typeof bounty>): Promise<void> {
  const { owner: repoOwner, name: repoName } = parseRepoUrl(one.githubUrl);
  await db
    .insertInto("localBounties")
    .values({ id: one.id, githubUrl: one.githubUrl, status: "in-progress" })
    .execute();
  if (one.prompt !== undefined) {
    await db.insertInto("systemPrompts").values({ bountyId: one.id, prompt: one.prompt }).execute();
  }
  if (one.type !== "build-feature") {
    const work = { kind: one.type, swarmBountyId: one.id, repoOwner, repoName };
    await db.insertInto("repoWorks").values(work).execute();
    return;
  }
  const forkUrl = one.forkUrl ?? one.githubUrl;
  const isPlanned = one.plan !== undefined;
  await db
    .insertInto("specs")
    .values({
      title: one.specification.split("\n", 1)[0] ?? "",
      description: one.specification,
      repoOwner,
      repoName,
      swarmBountyId: one.id,
      forkUrl,
      ...(isPlanned ? { status: "done", plannedHere: true, availableAt: null } : {}),
    })
    .execute();
  if (!isPlanned) return;
  const forkOwner = parseRepoUrl(forkUrl).owner;
  const target = { bountyId: one.id, repoOwner, repoName, forkOwner, forkUrl };
  const { issues, todos } = readPlan(JSON.stringify(one.plan), target);
  await new SqlStore(db).planner.insertPlan(issues, todos);
}
