/** Fills the store for trying it out. */

import { z } from "zod";
import { bountyId, text } from "../domain/formats.js";
import { makePlan, PlanError } from "../domain/plans.js";
import { parseRepoUrl, RepoUrlError } from "../domain/repo-urls.js";
import { analyze, type Database, isUniqueViolation } from "../store/database.js";
import { SqlStore } from "../store/sql-store.js";

const bounty = z.object({
  id: bountyId,
  githubUrl: z.url(),
  forkUrl: z.url().optional(),
  type: z.enum(["document-summarizer", "find-bugs", "build-feature"]),
  /** What to build. */
  specification: text.default(""),
  /** What to tell the LLM. */
  prompt: text.optional(),
  /** The issues and todos, when the bounty is planned already. */
  plan: z.unknown().optional(),
});

const seed = z.object({ bounties: z.array(bounty).min(1) });

/** The file cannot be taken. The message says what is wrong where, and that nothing was inserted. */
export class SeedError extends Error {
  override readonly name = "SeedError";

  constructor(problem: string, options?: ErrorOptions) {
    super(`${problem}\nNothing was inserted. docs/coordinator.md has an example.`, options);
  }
}

/**
 * Inserts what the JSON text describes, all of it or nothing; returns how many bounties.
 *
 * @throws SeedError when it is no such text, or a bounty is in the store already.
 */
export async function seedStore(db: Database, json: string): Promise<number> {
  const bounties = readBounties(json);
  await db.transaction().execute(async (transaction) => {
    for (const one of bounties) {
      await insertBounty(transaction, one).catch((error: unknown) => {
        const reason = isUniqueViolation(error) ? "is in the store already" : reasonOf(error);
        throw reason === undefined
          ? error
          : new SeedError(`${one.id}: ${reason}`, { cause: error });
      });
    }
  });
  await analyze(db);
  return bounties.length;
}

function readBounties(json: string): z.output<typeof seed>["bounties"] {
  try {
    return seed.parse(JSON.parse(json)).bounties;
  } catch (error) {
    const reason = reasonOf(error);
    throw reason === undefined ? error : new SeedError(reason, { cause: error });
  }
}

/** What is wrong with the text, if that is why it failed. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  const kinds = [PlanError, RepoUrlError, SyntaxError];
  return kinds.some((kind) => error instanceof kind) ? (error as Error).message : undefined;
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
  const { issues, todos } = makePlan(one.plan, target);
  await new SqlStore(db).planner.insertPlan(issues, todos);
}
