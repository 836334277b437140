/** Gives every request an id, logs how it ended, and counts it. No body is ever logged. */

import { randomUUID } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import type { Logger } from "pino";
import type { Metrics } from "./metrics.js";

const REQUEST_ID = /^[A-Za-z0-9_.-]{1,64}$/;

interface Locals {
  log: Logger;
  operation?: string;
}

/** The log of a request: its lines have the request's id. */
export function logOf({ res }: Request): Logger {
  return (res as Response<unknown, Locals>).locals.log;
}

/** Says which operation a request turned out to be. */
export function setOperation(response: Response, operation: string): void {
  (response as Response<unknown, Locals>).locals.operation = operation;
}

export function logRequests(logger: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    const given = request.get("X-Request-Id");
    const id = given !== undefined && REQUEST_ID.test(given) ? given : randomUUID();
    const locals = response.locals as Locals;
    locals.log = logger.child({ requestId: id });
    response.set("X-Request-Id", id);
    response.on("close", () => {
      const seconds = (performance.now() - begun) / 1000;
      const operation = locals.operation ?? "unknown";
      const status = response.writableFinished ? String(response.statusCode) : "aborted";
      metrics.countRequest(operation, status, seconds);
      // Not the path: what a caller put there is its own.
      const level = operation === "getHealth" || operation === "getReadiness" ? "debug" : "info";
      const milliseconds = Math.round(seconds * 1e5) / 100;
      locals.log[level]({ method: request.method, operation, status, milliseconds }, "answered");
    });
    next();
  };
}
