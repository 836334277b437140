/** Tells other systems what the store has for them, again and again until they took it. */

import type { Store } from "../store/store.js";
import type { Message } from "../store/outbox-store.js";
import type { Systems } from "../systems/systems.js";
import { adoptPlan } from "./planner.js";
import { repeat } from "./repeat.js";

/** What happened to a message, for logs and metrics. */
export interface DispatchLog {
  sent(message: Message): void;
  failed(message: Message, error: unknown, attempts: number): void;
}

// Seconds. A message that a process took when it died is sent by another one after TAKEN.
const TAKEN = 120;
const LONGEST_PAUSE = 3600;

// After so many failures people are told: what comes later of the same subject waits for it.
const ATTEMPTS_UNTIL_ALARM = 8;

/** Sends messages one after the other. Several processes may do so at once. */
export class Dispatcher {
  readonly #store: Store;
  readonly #systems: Systems;
  readonly #log: DispatchLog;
  readonly #attempts: number;
  readonly #stopped = new AbortController();
  #stopRepeating = () => Promise.resolve();

  /** `attempts` is how often a record is handed out before it is given up. */
  constructor(store: Store, systems: Systems, log: DispatchLog, attempts: number) {
    this.#store = store;
    this.#systems = systems;
    this.#log = log;
    this.#attempts = attempts;
  }

  /** Begins to send, and looks for new messages after each pause. */
  start(pauseMilliseconds: number): void {
    this.#stopRepeating = repeat(
      async () => {
        await this.giveUp();
        await this.sendDue();
      },
      pauseMilliseconds,
      // The store does not answer; what is in it is sent when it does.
      (error) => this.#log.failed({ type: "notify", text: "the outbox" }, error, 0),
    );
  }

  /** Finishes the message that is being sent. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#stopRepeating();
  }

  /** Sends all that is due; returns how many messages were sent. */
  async sendDue(): Promise<number> {
    let sent = 0;
    while (!this.#stopped.signal.aborted) {
      const taken = await this.#store.outbox.take(TAKEN);
      if (taken === undefined) break;
      if (await this.#send(taken.id, taken.message, taken.attempts)) sent++;
    }
    return sent;
  }

  /** Gives up what was handed out too often. */
  async giveUp(): Promise<void> {
    await this.#store.transaction(async ({ planner, repoWorks, outbox }) => {
      const given = [
        ...(await planner.giveUpSpecs(this.#attempts)),
        ...(await repoWorks.giveUpRepoWorks(this.#attempts)),
      ];
      for (const bountyId of given) {
        await outbox.add(bountyId, { type: "bounty-status", bountyId, status: "failed" });
      }
    });
  }

  async #send(id: number, message: Message, attempts: number): Promise<boolean> {
    let again: number | undefined;
    try {
      again = await tell(this.#store, this.#systems, message);
    } catch (error) {
      this.#log.failed(message, error, attempts + 1);
      const seconds = Math.min(LONGEST_PAUSE, 2 ** attempts);
      await this.#store.outbox.retryLater(id, String(error), seconds);
      if (attempts + 1 === ATTEMPTS_UNTIL_ALARM) await this.#alarm(message, error);
      return false;
    }
    if (again !== undefined) {
      await this.#store.outbox.askLater(id, again);
      return false;
    }
    await this.#store.outbox.markSent(id);
    this.#log.sent(message);
    return true;
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
): Promise<number | undefined> {
  switch (message.type) {
    case "bounty-status":
      await bounties.setStatus(message.bountyId, message.status);
      return undefined;
    case "merge-pr":
      await forge.mergePullRequest(message.prUrl);
      return undefined;
    case "close-pr":
      await forge.closePullRequest(message.prUrl);
      return undefined;
    case "open-pr":
      await forge.openPullRequest({ ...message, title: `Bounty ${message.bountyId}` });
      return undefined;
    case "plan":
      return adoptPlan(store, agents, message.order);
    case "notify":
      await notifications.notify(message.text);
      return undefined;
  }
}
