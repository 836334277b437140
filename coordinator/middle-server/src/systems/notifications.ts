/** Tells people: in Slack, or in the log. */

import type { Logger } from "pino";
import { z } from "zod";
import { postJson, readAnswer } from "./http-client.js";
import type { Caller } from "./resilience.js";
import type { Notifications } from "./systems.js";

// What a webhook of Slack answers when it took the text.
const accepted = z.literal("ok");

export class SlackNotifications implements Notifications {
  readonly #caller: Caller;
  readonly #webhook: string;

  constructor(caller: Caller, webhook: string) {
    this.#caller = caller;
    this.#webhook = webhook;
  }

  async notify(text: string): Promise<void> {
    const answer = await postJson(this.#caller, this.#webhook, { text });
    readAnswer("Slack", accepted, answer.trim());
  }
}

export class LoggedNotifications implements Notifications {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  notify(text: string): Promise<void> {
    this.#logger.warn({ notification: text }, "notification");
    return Promise.resolve();
  }
}
