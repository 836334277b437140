/** Other systems for tests: what they are told is kept, what they answer is given. */

import { Refusal } from "../../src/domain/errors.js";
import type { Systems } from "../../src/systems/systems.js";

/** What the systems answer. */
export interface Answers {
  /** The staking keys that each `task round` rewards. */
  readonly rewards?: Readonly<Record<string, readonly string[]>>;
  readonly round?: number;
  readonly files?: Readonly<Record<string, string>>;
}

/** Systems that keep what they are told in `calls`. */
export function localSystems(answers: Answers = {}): Systems & { readonly calls: string[] } {
  const calls: string[] = [];
  const keep = (call: string) => {
    calls.push(call);
    return Promise.resolve();
  };
  return {
    calls,
    chain: {
      isStaked: () => Promise.resolve(true),
      currentRound: () => Promise.resolve(answers.round ?? 1),
      distributionList: async (taskId, round) => {
        const keys = answers.rewards?.[`${taskId} ${round}`];
        if (keys === undefined) {
          throw new Refusal("distribution_list_missing", "No Distribution List found");
        }
        return new Map(keys.map((key) => [key, 1]));
      },
    },
    forge: {
      url: "https://github.com",
      findAccount: (username) => Promise.resolve({ id: 583_231, username }),
      findSupportIssue: () => Promise.resolve(undefined),
      fork: (_, name) =>
        Promise.resolve({ owner: "swarm", url: `https://github.com/swarm/${name}` }),
      mergePullRequest: (url) => keep(`merge ${url}`),
      closePullRequest: (url) => keep(`close ${url}`),
      openPullRequest: ({ sourceOwner, forkOwner, repoName }) =>
        keep(`open ${forkOwner}/${repoName} to ${sourceOwner}`),
    },
    ipfs: {
      read: async (cid) => {
        const file = answers.files?.[cid];
        if (file === undefined) throw new Refusal("upstream_failed", "no such file");
        return file;
      },
    },
    bounties: {
      listOpen: () => Promise.resolve([]),
      setStatus: (id, status) => keep(`${id} ${status}`),
    },
    notifications: { notify: (text) => keep(`notify ${text}`) },
    agents: {
      plan: (order) => keep(`plan ${order.bountyId}`),
      classify: () =>
        Promise.resolve({ repo_type: "library", language: "typescript", test_framework: "jest" }),
    },
  };
}
