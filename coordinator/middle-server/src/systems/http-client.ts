/** HTTP to systems that are not ours, and so have no SDK. */

import type { z } from "zod";
import { Refusal } from "../domain/errors.js";
import { AnswerError, type Caller } from "./resilience.js";

/** How many bytes an answer may have, unless somebody says otherwise. */
export const ANSWER_BYTES = 8 * 1024 * 1024;

/** An answer is longer than whoever asked can keep. */
export class AnswerTooLargeError extends Error {
  override readonly name = "AnswerTooLargeError";
}

/**
 * Returns a `fetch` whose answers end with an error after so many bytes.
 *
 * They are counted after decompression: a small answer may hold a large text.
 */
export function limitedFetch(bytes: number): typeof fetch {
  return async (input, init) => {
    // eslint-disable-next-line no-restricted-globals -- Whoever calls a system is given this one.
    const response = await fetch(input, init);
    if (response.body === null) return response;
    let left = bytes;
    const counted = response.body.pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform: (chunk, controller) => {
          left -= chunk.byteLength;
          if (left >= 0) controller.enqueue(chunk);
          else controller.error(new AnswerTooLargeError(`The answer has more than ${bytes} bytes`));
        },
      }),
    );
    const limited = new Response(counted, response);
    return Object.defineProperty(limited, "url", { value: response.url });
  };
}

/** Sends a request; returns the body, and throws Refusal. */
export function requestText(
  caller: Caller,
  url: string,
  init: RequestInit = {},
  bytes = ANSWER_BYTES,
): Promise<string> {
  const request = limitedFetch(bytes);
  return caller.call(async (signal) => {
    const response = await request(url, { ...init, signal, redirect: "error" });
    const text = await response.text();
    if (!response.ok)
      throw new AnswerError(response.status, `${response.status}: ${text.slice(0, 200)}`);
    return text;
  });
}

/** Sends JSON; returns the body, and throws Refusal. */
export function postJson(
  caller: Caller,
  url: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
  bytes = ANSWER_BYTES,
): Promise<string> {
  const init = {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
  return requestText(caller, url, init, bytes);
}

/**
 * Reads a value out of what a system answered; throws Refusal (`upstream_failed`) when it is
 * something else, whatever its status was.
 */
export function readAnswer<Value>(
  system: string,
  schema: z.ZodType<Value>,
  answer: unknown,
): Value {
  const { success, data, error } = schema.safeParse(answer);
  if (success) return data;
  throw new Refusal("upstream_failed", `${system} answered with something else`, { cause: error });
}

/** The value of JSON, or undefined when a text is something else: a page, or nothing. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
