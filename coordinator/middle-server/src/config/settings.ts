/** The configuration: read once from the environment, with every problem named at once. */

import { z } from "zod";
import { taskId } from "../domain/formats.js";

const count = z.coerce.number().int().positive();
const ratio = z.coerce.number().min(0).max(1);
const CREDENTIALS = /^[a-z]+:\/\/[^/?#]*@/i;
const url = z
  .url({ protocol: /^https?$/ })
  // `fetch` refuses such a URL, and shows it in its error.
  .refine((text) => !CREDENTIALS.test(text), "must not hold a user or a password")
  .transform((text) => text.replace(/\/+$/, ""));
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const mode = z.enum(["off", "accept", "require"]);
const taskIds = z
  .string()
  .transform((text) => text.split(",").map((one) => one.trim()))
  .pipe(z.array(taskId));
// As a payload may name it (`aud`): with another one no signature would count.
const audience = z
  .string()
  .regex(/^[!-~]{1,256}$/, "must have 1 to 256 characters of ASCII, without blanks");

/** A variable that the coordinator reads. */
interface Variable {
  readonly schema: z.ZodType;
  /** What it is for, for .env.example. */
  readonly help: string;
  /** What it is when it is not set; absent when it has no default. */
  readonly default?: string;
  /** An example, for a variable without default. */
  readonly example?: string;
  /** Shown as a secret, never logged. */
  readonly secret?: true;
}

/** A group of variables in .env.example. */
interface Section {
  readonly title: string;
  readonly variables: Readonly<Record<string, Variable>>;
}

const SECTIONS = [
  {
    title: "Server",
    variables: {
      HOST: { schema: z.string(), help: "The address to listen on.", default: "127.0.0.1" },
      PORT: {
        schema: z.coerce.number().int().min(0).max(65535),
        help: "The port to listen on; 0 takes a free one.",
        default: "3000",
      },
      METRICS_PORT: {
        schema: z.coerce.number().int().min(0).max(65535).optional(),
        help: "A port of their own for the metrics; then PORT does not serve them.",
        example: "9090",
      },
      TRUSTED_PROXIES: {
        schema: z.coerce.number().int().min(0),
        help: "How many proxies in front of the coordinator say who calls (X-Forwarded-For).",
        default: "0",
      },
      SPEC_FILE: {
        schema: z.string(),
        help: "The bundled spec, which requests and responses are validated with.",
        default: "dist/integration.spec/coordinator.json",
      },
      RESPONSE_VALIDATION: {
        schema: ratio,
        help: "The share of responses that are validated, from 0 to 1.",
        default: "1",
      },
      STOP_SECONDS: {
        schema: count,
        help: "Seconds after SIGTERM until the process has ended; calls have a second less.",
        default: "20",
      },
      LOG_LEVEL: {
        schema: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]),
        help: "What is logged: fatal, error, warn, info, debug, trace or silent.",
        default: "info",
      },
    },
  },
  {
    title: "Store",
    variables: {
      DATABASE_URL: {
        schema: postgresUrl.optional(),
        help: "The PostgreSQL database. Unset means PGlite in DATABASE_FOLDER, for one process.",
        // literal-url: an example of the form, which is only ever printed
        example: "postgresql://user@host:5432/database",
        secret: true,
      },
      DATABASE_FOLDER: {
        schema: z.string(),
        help: "Where PGlite keeps the records when there is no DATABASE_URL.",
        default: ".coordinator/database",
      },
      DATABASE_CONNECTIONS: {
        schema: count,
        help: "How many connections to PostgreSQL are open at most.",
        default: "20",
      },
      STATEMENT_SECONDS: {
        schema: count,
        help: "How long PostgreSQL may take for a statement of a call; half of it for a lock.",
        default: "10",
      },
    },
  },
  {
    title: "Tasks on the chain, separated by commas. A kind without a task is refused.",
    variables: {
      TASK_IDS: { schema: taskIds.optional(), help: "Worker tasks.", example: "task1,task2" },
      PLANNER_TASK_ID: { schema: taskIds.optional(), help: "Planner tasks.", example: "task3" },
      DOCUMENT_SUMMARIZER_TASK_ID: {
        schema: taskIds.optional(),
        help: "Document summarizer tasks.",
        example: "task4",
      },
      BUG_FINDER_TASK_ID: {
        schema: taskIds.optional(),
        help: "Bug finder tasks.",
        example: "task5",
      },
      SUPPORTER_TASK_ID: {
        schema: taskIds.optional(),
        help: "Supporter tasks.",
        example: "task6",
      },
    },
  },
  {
    title: "Work",
    variables: {
      ASSIGNMENT_SECONDS: {
        schema: count,
        help: "How long a node has for what it was handed; then somebody else gets it.",
        default: "3600",
      },
      ASSIGNMENT_ATTEMPTS: {
        schema: count,
        help: "How often a specification, summary or bug hunt is handed out before it failed.",
        default: "5",
      },
      PLANNING_SECONDS: {
        schema: count,
        help: "How long the own planner has for a plan; then nodes get the specification.",
        default: "3600",
      },
      AUDIT_SECONDS: {
        schema: count,
        help: "How long processing a round may take; then the next call begins it again.",
        default: "600",
      },
    },
  },
  {
    title: "What other systems are told",
    variables: {
      SENT_MESSAGES_DAYS: {
        schema: count,
        help: "How long the outbox keeps what it has sent.",
        default: "7",
      },
    },
  },
  {
    title: "Who may call",
    variables: {
      PROMETHEUS_INCOME_REQUEST_API_KEY: {
        schema: z.string().min(16).optional(),
        help: "The bearer token of the website. Without one its operations are refused.",
        example: "at-least-16-characters",
        secret: true,
      },
      REPLAY_PROTECTION: {
        schema: mode,
        help: "Time of issue and nonce of signed requests: off, accept (check what is there), require.",
        default: "accept",
      },
      SIGNATURE_MAX_AGE_SECONDS: {
        schema: count,
        help: "How old a signature with a time of issue may be.",
        default: "300",
      },
      SIGNATURE_CLOCK_SKEW_SECONDS: {
        schema: count,
        help: "How much the clocks of nodes may differ from this one.",
        default: "60",
      },
      SIGNATURE_AUDIENCE: {
        schema: audience.optional(),
        help: "The name of this coordinator in signatures (aud); unset means that it is not looked at.",
        example: "coordinator",
      },
      AUDIENCE_PROTECTION: {
        schema: mode,
        help: "The audience of signed requests: off, accept, require (needs SIGNATURE_AUDIENCE).",
        default: "accept",
      },
      UNSIGNED_CALLS: {
        schema: z.enum(["off", "accept"]),
        help: "accept serves three calls of deployed nodes without a signature: see docs/coordinator.md.",
        default: "off",
      },
      BOUND_MEMBERS: {
        schema: mode,
        help: "Pull request and record in the signed payload of add-pr calls: off, accept, require.",
        default: "accept",
      },
      PUBLIC_KEY_PROOF: {
        schema: mode,
        help: "The proof of the main account key in signed requests: off, accept, require.",
        default: "accept",
      },
    },
  },
  {
    title: "Limits of one caller's address",
    variables: {
      NODE_CALLS_PER_MINUTE: { schema: count, help: "Signed calls of nodes.", default: "600" },
      READ_CALLS_PER_MINUTE: { schema: count, help: "Calls without proof.", default: "300" },
      WEBSITE_CALLS_PER_MINUTE: { schema: count, help: "Calls of the website.", default: "600" },
      PROBE_CALLS_PER_MINUTE: {
        schema: count,
        help: "Health, readiness and metrics.",
        default: "300",
      },
      NODE_BODY_BYTES: { schema: count, help: "The size of a node's body.", default: "131072" },
      READ_BODY_BYTES: {
        schema: count,
        help: "The size of a body of a call without proof.",
        default: "16384",
      },
      WEBSITE_BODY_BYTES: {
        schema: count,
        help: "The size of a body of the website.",
        default: "1048576",
      },
    },
  },
  {
    title: "The chain: who holds a stake, and what rounds were worth",
    variables: {
      CHAIN: {
        schema: z.enum(["koii", "file"]),
        help: "koii asks KOII_RPC_URL, about tasks that pay in KOII; file reads CHAIN_FILE.",
        default: "file",
      },
      KOII_RPC_URL: {
        schema: url.optional(),
        help: "The JSON-RPC of a node of the Koii network that the tasks are on.",
        example: "https://example.com/rpc",
        secret: true,
      },
      STAKE_CACHE_SECONDS: {
        schema: count,
        help: "How long koii's list of a task's stakes is used again.",
        default: "30",
      },
      STAKE_CACHE_TASKS: {
        schema: count,
        help: "Of how many tasks koii's lists of stakes are kept.",
        default: "100",
      },
      CHAIN_FILE: {
        schema: z.string(),
        help: "A JSON file of stakes, rounds and distribution lists.",
        default: ".coordinator/chain.json",
      },
    },
  },
  {
    title: "The forge: repositories and pull requests",
    variables: {
      FORGE: {
        schema: z.enum(["github", "local"]),
        help: "github needs GITHUB_TOKEN; local has bare repositories in FORGE_FOLDER.",
        default: "local",
      },
      FORGE_URL: {
        schema: url,
        help: "Where the forge is: a pull request at any other place is refused.",
        // literal-url: the forge that the bounties of this system are on
        default: "https://github.com",
      },
      GITHUB_TOKEN: {
        schema: z.string().min(1).optional(),
        help: "The token of the account that forks, merges and proposes.",
        example: "ghp_...",
        secret: true,
      },
      SUPPORT_REPOSITORY: {
        schema: z.string().regex(/^[A-Za-z0-9_-]+\/[A-Za-z0-9._-]+$/),
        help: "The repository in which supporters prove who they are.",
        default: "koii-network/StarAndFollowSupportRepo",
      },
      FORGE_FOLDER: {
        schema: z.string(),
        help: "Where the local forge has its repositories.",
        default: ".coordinator/forge",
      },
    },
  },
  {
    title: "IPFS: plans",
    variables: {
      IPFS: {
        schema: z.enum(["gateway", "local"]),
        help: "gateway asks IPFS_GATEWAY_URL; local reads files named by CID in IPFS_FOLDER.",
        default: "local",
      },
      IPFS_GATEWAY_URL: {
        schema: url.optional(),
        help: "The gateway; a file's CID is appended to it.",
        example: "https://example.com/ipfs",
      },
      IPFS_FOLDER: {
        schema: z.string(),
        help: "Where the local files are.",
        default: ".coordinator/ipfs",
      },
    },
  },
  {
    title: "The bounty server",
    variables: {
      BOUNTIES: {
        schema: z.enum(["server", "local"]),
        help: "server asks PROMETHEUS_SERVER_URL; local has them in the store.",
        default: "local",
      },
      PROMETHEUS_SERVER_URL: {
        schema: url.optional(),
        help: "The bounty server.",
        example: "https://example.com/bounties",
      },
      PROMETHEUS_SERVER_X_API_KEY: {
        schema: z.string().min(1).optional(),
        help: "The key that the bounty server gave to this coordinator.",
        example: "secret",
        secret: true,
      },
      PROMETHEUS_SERVER_BYPASS_KEY: {
        schema: z.string().min(1).optional(),
        help: "The key that passes the bounty server's deployment protection.",
        example: "secret",
        secret: true,
      },
    },
  },
  {
    title: "Notifications, and the coordinator's own agents",
    variables: {
      SLACK_WEBHOOK_URL: {
        schema: url.optional(),
        help: "Where people are notified; unset means in the log.",
        example: "https://example.com/hook",
        secret: true,
      },
      PLANNER_AGENT_URL: {
        schema: url.optional(),
        help: "The agent that plans specifications; unset means that there is none (503).",
        example: "https://example.com/planner",
      },
      CLASSIFIER_AGENT_URL: {
        schema: url.optional(),
        help: "The agent that classifies repositories; unset means that there is none (503).",
        example: "https://example.com/classifier",
      },
      SYSTEM_TIMEOUT_SECONDS: {
        schema: count,
        help: "How long a call of another system may take.",
        default: "10",
      },
      AGENT_TIMEOUT_SECONDS: {
        schema: count,
        help: "How long a call of an agent may take.",
        default: "300",
      },
      SYSTEM_RETRIES: {
        schema: z.coerce.number().int().min(0),
        help: "How often a call of another system is repeated when there is no answer.",
        default: "2",
      },
    },
  },
] as const satisfies readonly Section[];

type Variables = UnionToIntersection<(typeof SECTIONS)[number]["variables"]>;
type UnionToIntersection<Union> = (Union extends unknown ? (one: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

/** The configuration, by the names of the variables. */
export type Settings = {
  readonly [Name in keyof Variables]: Variables[Name] extends { readonly schema: infer Schema }
    ? z.output<Schema>
    : never;
};

const VARIABLES: Readonly<Record<string, Variable>> = Object.assign(
  {},
  ...SECTIONS.map(({ variables }) => variables),
);

// What one variable's value asks of others.
const NEEDS: readonly (readonly [name: string, value: string, needs: string])[] = [
  ["AUDIENCE_PROTECTION", "require", "SIGNATURE_AUDIENCE"],
  ["CHAIN", "koii", "KOII_RPC_URL"],
  ["FORGE", "github", "GITHUB_TOKEN"],
  ["IPFS", "gateway", "IPFS_GATEWAY_URL"],
  ["BOUNTIES", "server", "PROMETHEUS_SERVER_URL"],
  ["BOUNTIES", "server", "PROMETHEUS_SERVER_X_API_KEY"],
];

/** The configuration is wrong; `problems` names each variable, and what is wrong with it. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is wrong:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.problems = problems;
  }
}

/** Reads the configuration; throws SettingsError. A variable that is empty counts as not set. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const settings: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries(VARIABLES)) {
    const value = environment[name] || variable.default;
    const { success, data, error } = variable.schema.safeParse(value);
    if (success) {
      settings[name] = data;
    } else {
      const isSecret = variable.secret ?? CREDENTIALS.test(value ?? "");
      const shown = isSecret ? "" : ` (it is ${JSON.stringify(value)})`;
      problems.push(`${name}${shown}: ${error.issues.map(({ message }) => message).join("; ")}`);
    }
  }
  for (const [name, value, needs] of NEEDS) {
    if (settings[name] === value && VARIABLES[needs] && !environment[needs]) {
      problems.push(`${needs}: must be set, because ${name} is ${value}`);
    }
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return settings as Settings;
}

/** The text of .env.example: every variable, what it is for, and its default. */
export function exampleFile(): string {
  const lines = [
    "# Generated by `./nox -s coordinator -- env-example FILE`. DO NOT EDIT.",
    "# What the coordinator reads from its environment. A variable that is commented out has the",
    "# default that is shown, or none; copy this file to .env and set what differs.",
  ];
  for (const { title, variables } of SECTIONS as readonly Section[]) {
    lines.push("", `# --- ${title}`);
    for (const [name, variable] of Object.entries(variables)) {
      const value = variable.default ?? variable.example ?? "";
      const unset = variable.default === undefined ? " Not set by default." : "";
      lines.push("", `# ${variable.help}${unset}`, `#${name}=${value}`);
    }
  }
  return `${lines.join("\n")}\n`;
}
