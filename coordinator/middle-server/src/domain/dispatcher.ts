/** Tells other systems what the store has for them, again and again until they took it. */

import type { Store } from "../store/store.js";
import type { Message, TakenMessage } from "../store/outbox-store.js";
import type { Systems } from "../systems/systems.js";
import { adoptPlan } from "./planner.js";
import { findProblemOfMessage } from "./pull-requests.js";
import { repeat } from "./repeat.js";

/** What happened to a message, for logs and metrics. */
export interface DispatchLog {
  sent(message: Message): void;
  failed(message: Message, error: unknown, attempts: number): void;
  /** A question had no answer yet; it is asked again after `seconds`. */
  waits?(message: Message, seconds: number): void;
  /** The store did not answer; what is in it is sent when it does. */
  storeFailed(error: unknown): void;
}

/** How long a message that a process took is its own, and how often it is kept again, in seconds. */
export interface Holding {
  readonly taken: number;
  readonly kept: number;
}

// Nobody else takes a message, however long it is sent, before its process has died or stands still.
const HOLDING: Holding = { taken: 60, kept: 15 };

/** How a dispatcher works. */
export interface DispatcherOptions {
  /** How often a record is handed out before it is given up. */
  readonly attempts: number;
  /** How long the coordinator's own planner has for a plan. */
  readonly planningSeconds: number;
  readonly holding?: Holding;
  /** A clock, in milliseconds since 1970. */
  readonly now?: () => number;
}

// Seconds.
const LONGEST_PAUSE = 3600;

// How many messages of one type are sent beside each other: a system that hangs holds up its own.
const BESIDE = 4;

// After so many failures people are told: what comes later of the same subject waits for it.
const ATTEMPTS_UNTIL_ALARM = 8;

/** Sends messages: of each subject in order, subjects beside each other. Several processes may. */
export class Dispatcher {
  readonly #store: Store;
  readonly #systems: Systems;
  readonly #log: DispatchLog;
  readonly #options: Required<DispatcherOptions>;
  readonly #stopped = new AbortController();
  /** The types of the messages that are being sent, by their ids. */
  readonly #sending = new Map<number, Message["type"]>();
  readonly #tasks = new Set<Promise<void>>();
  #looking: Promise<void> = Promise.resolve();
  #sent = 0;
  #stopRepeating = () => Promise.resolve();

  constructor(store: Store, systems: Systems, log: DispatchLog, options: DispatcherOptions) {
    this.#store = store;
    this.#systems = systems;
    this.#log = log;
    this.#options = { holding: HOLDING, now: Date.now, ...options };
  }

  /** Begins to send, and looks for new messages after each pause. */
  start(pauseMilliseconds: number): void {
    this.#stopRepeating = repeat(
      async () => {
        await this.giveUp();
        await this.#begin();
      },
      pauseMilliseconds,
      (error) => this.#log.storeFailed(error),
    );
  }

  /** Finishes the messages that are being sent. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#stopRepeating();
    await this.#finish();
  }

  /** Sends all that is due, and what that makes due; returns how many messages were sent. */
  async sendDue(): Promise<number> {
    const before = this.#sent;
    await this.#begin();
    await this.#finish();
    return this.#sent - before;
  }

  /** Gives up what was handed out too often. */
  async giveUp(): Promise<void> {
    await this.#store.transaction(async ({ planner, repoWorks, outbox }) => {
      const given = [
        ...(await planner.giveUpSpecs(this.#options.attempts)),
        ...(await repoWorks.giveUpRepoWorks(this.#options.attempts)),
      ];
      for (const bountyId of given) {
        await outbox.add(bountyId, { type: "bounty-status", bountyId, status: "failed" });
      }
    });
  }

  /** Begins to send what is due, when others who look for that have done so. */
  #begin(): Promise<void> {
    const mine = this.#looking.catch(() => undefined).then(() => this.#beginDue());
    this.#looking = mine;
    return mine;
  }

  async #beginDue(): Promise<void> {
    while (!this.#stopped.signal.aborted) {
      const taken = await this.#store.outbox.take(this.#options.holding.taken, this.#busyTypes());
      if (taken === undefined) return;
      this.#sending.set(taken.id, taken.message.type);
      const task = this.#sendAndGoOn(taken)
        .catch((error: unknown) => this.#log.storeFailed(error))
        .finally(() => this.#tasks.delete(task));
      this.#tasks.add(task);
    }
  }

  /** The types of which no more are sent now. */
  #busyTypes(): Message["type"][] {
    const types = [...this.#sending.values()];
    const count = (type: Message["type"]) => types.filter((one) => one === type).length;
    return [...new Set(types)].filter((type) => count(type) >= BESIDE);
  }

  async #finish(): Promise<void> {
    while (this.#tasks.size > 0) await Promise.all(this.#tasks);
  }

  /** Sends a message, and what waited for it. */
  async #sendAndGoOn(taken: TakenMessage): Promise<void> {
    try {
      await this.#send(taken);
    } finally {
      this.#sending.delete(taken.id);
    }
    await this.#begin();
  }

  /** Sends a message; nobody else takes it meanwhile. */
  async #send({ id, message, attempts }: TakenMessage): Promise<void> {
    const { holding } = this.#options;
    let kept: Promise<void> = Promise.resolve();
    const keeping = setInterval(() => {
      kept = this.#store.outbox.keep(id, holding.taken).catch((error: unknown) => {
        this.#log.storeFailed(error);
      });
    }, holding.kept * 1000);
    const record = await tell(this.#store, this.#systems, message, this.#options).then(
      (again) => () => this.#recordAnswer(id, message, again),
      (error: unknown) => () => this.#recordFailure(id, message, attempts, error),
    );
    clearInterval(keeping);
    // Before it is recorded how it went: to keep the message after that would put it off.
    await kept;
    await record();
  }

  async #recordAnswer(id: number, message: Message, again: number | undefined): Promise<void> {
    if (again !== undefined) {
      await this.#store.outbox.askLater(id, again);
      this.#log.waits?.(message, again);
      return;
    }
    await this.#store.outbox.markSent(id);
    this.#sent++;
    this.#log.sent(message);
  }

  async #recordFailure(
    id: number,
    message: Message,
    attempts: number,
    error: unknown,
  ): Promise<void> {
    this.#log.failed(message, error, attempts + 1);
    const seconds = Math.min(LONGEST_PAUSE, 2 ** attempts);
    await this.#store.outbox.retryLater(id, String(error), seconds);
    if (attempts + 1 === ATTEMPTS_UNTIL_ALARM) await this.#alarm(message, error);
  }

  async #alarm(message: Message, error: unknown): Promise<void> {
    const text = `${JSON.stringify(message)} failed ${ATTEMPTS_UNTIL_ALARM} times: ${String(error)}`;
    if (message.type !== "notify") await this.#store.outbox.add("alarm", { type: "notify", text });
  }
}

/** Returns seconds when the message has to be sent again then. */
async function tell(
  store: Store,
  { agents, forge, bounties, notifications }: Systems,
  message: Message,
  { planningSeconds, now }: Required<DispatcherOptions>,
): Promise<number | undefined> {
  switch (message.type) {
    case "bounty-status":
      await bounties.setStatus(message.bountyId, message.status);
      return undefined;
    case "merge-pr":
    case "close-pr": {
      const problem = await findProblemOfMessage(store, message, forge.url);
      if (problem !== undefined) {
        const text = `A pull request was left alone (${message.type}): ${problem}`;
        await notifications.notify(text);
      } else if (message.type === "merge-pr") await forge.mergePullRequest(message.prUrl);
      else await forge.closePullRequest(message.prUrl);
      return undefined;
    }
    case "open-pr":
      await forge.openPullRequest({ ...message, title: `Bounty ${message.bountyId}` });
      return undefined;
    case "plan":
      return adoptPlan(store, agents, message.order, planningSeconds, now());
    case "notify":
      await notifications.notify(message.text);
      return undefined;
  }
}
