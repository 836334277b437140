/** The other systems, as the configuration chooses them. */

import type { Logger } from "pino";
import type { Settings } from "../config/settings.js";
import type { Store } from "../store/store.js";
import { RemoteAgents } from "./agents.js";
import { LocalBounties, ServerBounties } from "./bounties.js";
import { GithubForge } from "./github-forge.js";
import { GatewayIpfs, LocalIpfs } from "./ipfs.js";
import { KoiiChain } from "./koii-chain.js";
import { LocalChain } from "./local-chain.js";
import { LocalForge } from "./local-forge.js";
import { LoggedNotifications, SlackNotifications } from "./notifications.js";
import { Caller } from "./resilience.js";
import type { Systems } from "./systems.js";

/** All calls of other systems end when `stopped` is aborted. */
export function createSystems(
  settings: Settings,
  store: Store,
  logger: Logger,
  stopped?: AbortSignal,
): Systems {
  const options = {
    timeoutSeconds: settings.SYSTEM_TIMEOUT_SECONDS,
    retries: settings.SYSTEM_RETRIES,
    stopped,
  };
  // Asking an agent again would begin its work again.
  const agentOptions = { timeoutSeconds: settings.AGENT_TIMEOUT_SECONDS, retries: 0, stopped };
  return {
    chain:
      settings.KOII_RPC_URL !== undefined && settings.CHAIN === "koii"
        ? new KoiiChain(new Caller("The chain", options), {
            url: settings.KOII_RPC_URL,
            stakeSeconds: settings.STAKE_CACHE_SECONDS,
            stakeTasks: settings.STAKE_CACHE_TASKS,
          })
        : new LocalChain(settings.CHAIN_FILE),
    forge:
      settings.GITHUB_TOKEN !== undefined && settings.FORGE === "github"
        ? new GithubForge(new Caller("GitHub", options), {
            token: settings.GITHUB_TOKEN,
            url: settings.FORGE_URL,
            supportRepository: settings.SUPPORT_REPOSITORY,
          })
        : new LocalForge(settings.FORGE_FOLDER, settings.FORGE_URL),
    ipfs:
      settings.IPFS_GATEWAY_URL !== undefined && settings.IPFS === "gateway"
        ? new GatewayIpfs(new Caller("IPFS", options), settings.IPFS_GATEWAY_URL)
        : new LocalIpfs(settings.IPFS_FOLDER),
    bounties:
      settings.PROMETHEUS_SERVER_URL !== undefined && settings.BOUNTIES === "server"
        ? new ServerBounties(new Caller("The bounty server", options), {
            url: settings.PROMETHEUS_SERVER_URL,
            apiKey: settings.PROMETHEUS_SERVER_X_API_KEY ?? "",
            bypassKey: settings.PROMETHEUS_SERVER_BYPASS_KEY,
          })
        : new LocalBounties(store.localBounties),
    notifications:
      settings.SLACK_WEBHOOK_URL === undefined
        ? new LoggedNotifications(logger)
        : new SlackNotifications(new Caller("Slack", options), settings.SLACK_WEBHOOK_URL),
    agents: new RemoteAgents(
      { planner: settings.PLANNER_AGENT_URL, classifier: settings.CLASSIFIER_AGENT_URL },
      {
        planner: new Caller("The planner agent", agentOptions),
        classifier: new Caller("The classifier agent", agentOptions),
      },
      agentOptions,
    ),
  };
}
