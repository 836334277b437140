/** Reads the body of a call so that no two readers disagree about it: I-JSON (RFC 7493). */

import { readPayload, SignatureError } from "@prometheus-swarm/auth";
import express, { type RequestHandler } from "express";
import { HttpError } from "./errors.js";

/**
 * Reads a JSON body of at most `limit` bytes, by the rules of signed payloads: UTF-8, an object, no
 * name twice in one, no deep nesting, no halves of surrogate pairs. Throws HttpError.
 */
export function readBody(limit: number): RequestHandler[] {
  return [express.raw({ type: "application/json", limit }), parseBody];
}

const parseBody: RequestHandler = (request, _response, next) => {
  const { body } = request as { body: unknown };
  // There is none, or it is of another type, which the validator refuses.
  if (Buffer.isBuffer(body)) request.body = parse(body);
  next();
};

function parse(body: Buffer): unknown {
  try {
    // The schemas bound the numbers that are read, and nobody asked for the others.
    return readPayload(body, { acceptLargeNumbers: true });
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    // Its words may quote what was sent.
    const reason = error.code.replace(/^payload_/, "");
    throw new HttpError("invalid_request", "Invalid request body", {
      cause: error,
      details: { errors: [{ path: "/body", message: `is not I-JSON: ${reason}` }] },
    });
  }
}
