/** What the coordinator counts, in the Prometheus text format. */

import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What the coordinator's own planner plans now. */
export interface PlannedHere {
  readonly bounties: number;
  /** How long the oldest of them is planned, in seconds. */
  readonly oldestSeconds: number;
}

// While the store does not answer; the other metrics are wanted most then.
const UNKNOWN: PlannedHere = { bounties: Number.NaN, oldestSeconds: Number.NaN };

export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: "http_requests_total",
    help: "Requests by operation and status.",
    labelNames: ["operation", "status"],
    registers: [this.#registry],
  });
  readonly #seconds = new Histogram({
    name: "http_request_duration_seconds",
    help: "How long requests took, by operation.",
    labelNames: ["operation"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers: [this.#registry],
  });
  readonly #messages = new Counter({
    name: "outbox_messages_total",
    help: "Messages to other systems by type, and whether they were sent.",
    labelNames: ["type", "outcome"],
    registers: [this.#registry],
  });

  readonly #unsigned = new Counter({
    name: "unsigned_calls_total",
    help: "Calls that change state and were accepted without a signature, by operation.",
    labelNames: ["operation"],
    registers: [this.#registry],
  });
  readonly #acceptsUnsigned = new Gauge({
    name: "unsigned_calls_accepted",
    help: "1 while deployed nodes may make some calls without a signature (UNSIGNED_CALLS).",
    registers: [this.#registry],
  });

  /** What counts is asked each time that the metrics are read; it is NaN when the store fails. */
  constructor(countUnsent: () => Promise<number>, countPlanned?: () => Promise<PlannedHere>) {
    collectDefaultMetrics({ register: this.#registry });
    new Gauge({
      name: "outbox_unsent_messages",
      help: "Messages that wait to be sent to other systems.",
      registers: [this.#registry],
      async collect() {
        this.set(await countUnsent().catch(() => Number.NaN));
      },
    });
    if (countPlanned === undefined) return;
    new Gauge({
      name: "planned_here_bounties",
      help: "Bounties that the coordinator's own planner plans now.",
      registers: [this.#registry],
      async collect() {
        this.set((await countPlanned().catch(() => UNKNOWN)).bounties);
      },
    });
    new Gauge({
      name: "planned_here_oldest_seconds",
      help: "How long the oldest of the bounties is planned; 0 when there is none.",
      registers: [this.#registry],
      async collect() {
        this.set((await countPlanned().catch(() => UNKNOWN)).oldestSeconds);
      },
    });
  }

  countRequest(operation: string, status: string, seconds: number): void {
    this.#requests.inc({ operation, status });
    this.#seconds.observe({ operation }, seconds);
  }

  /** Says that some calls are accepted without a signature. */
  acceptUnsigned(): void {
    this.#acceptsUnsigned.set(1);
  }

  countUnsigned(operation: string): void {
    this.#unsigned.inc({ operation });
  }

  countMessage(type: string, outcome: "sent" | "failed"): void {
    this.#messages.inc({ type, outcome });
  }

  /** The metrics as text. */
  read(): Promise<string> {
    return this.#registry.metrics();
  }
}
