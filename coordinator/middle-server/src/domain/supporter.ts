/** What supporters do: they star repositories, with a GitHub account that is bound to their key. */

import { z } from "zod";
import type { GithubBinding, Store } from "../store/store.js";
import type { Bounties, Forge } from "../systems/systems.js";
import { Refusal } from "./errors.js";

export interface BindingRequest {
  readonly stakingKey: string;
  readonly githubId: number;
  readonly githubUsername: string;
  readonly issueNumber: number;
}

const proof = z.object({ stakingKey: z.string() });

/**
 * Binds a key, which its owner has proven, to the account that wrote an issue.
 *
 * Both have agreed, so it replaces what either was bound to. `isNew` is false when it was bound so
 * before.
 */
export async function bindKey(
  store: Store,
  forge: Forge,
  request: BindingRequest,
): Promise<{ readonly binding: GithubBinding; readonly isNew: boolean }> {
  const githubUsername = await checkProof(forge, request);
  const { stakingKey } = request;
  const githubId = String(request.githubId);
  return store.transaction(({ supporters }) =>
    supporters.bind({ githubId, githubUsername, stakingKey }),
  );
}

/** Returns the account's name as the forge writes it. */
async function checkProof(forge: Forge, request: BindingRequest): Promise<string> {
  const account = await forge.findAccount(request.githubUsername);
  if (account === undefined) throw new Refusal("proof_invalid", "Invalid GitHub username or ID");
  const otherAccount = "GitHub username does not match the provided GitHub ID";
  if (account.id !== request.githubId) throw new Refusal("proof_invalid", otherAccount);
  const issue = await forge.findSupportIssue(request.issueNumber);
  if (!issue?.body) throw new Refusal("proof_invalid", "Issue body not found");
  // Anybody can name an account; only its owner can write an issue with it.
  if (issue.authorId !== account.id) throw new Refusal("proof_invalid", otherAccount);
  if (stakingKeyOf(issue.body) !== request.stakingKey) {
    throw new Refusal("proof_invalid", "Staking key does not match the issue");
  }
  return account.username;
}

function stakingKeyOf(body: string): string | undefined {
  try {
    return proof.safeParse(JSON.parse(body)).data?.stakingKey;
  } catch {
    return undefined;
  }
}

/** The repositories that the caller has yet to star. */
export async function fetchRepoList(
  store: Store,
  bounties: Bounties,
  stakingKey: string,
): Promise<string[]> {
  const binding = await findBinding(store, stakingKey);
  const completed = new Set(binding.completedRepos);
  const open = new Set((await bounties.listOpen()).map(({ githubUrl }) => githubUrl));
  const pending = [...open].filter((url) => !completed.has(url));
  await store.supporters.setPendingRepos(binding.id, pending);
  return pending;
}

export async function findBinding(store: Store, stakingKey: string): Promise<GithubBinding> {
  const binding = await store.supporters.findBinding(stakingKey);
  if (binding === undefined) {
    throw new Refusal("assignment_not_found", "No existing assignment found");
  }
  return binding;
}
