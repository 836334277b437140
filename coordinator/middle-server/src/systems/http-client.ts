/** HTTP to systems that are not ours, and so have no SDK. */

import { AnswerError, type Caller } from "./resilience.js";

/** Sends a request; returns the body, and throws Refusal. */
export function requestText(caller: Caller, url: string, init: RequestInit = {}): Promise<string> {
  return caller.call(async (signal) => {
    // eslint-disable-next-line no-restricted-globals -- There is no SDK for what is not ours.
    const response = await fetch(url, { ...init, signal, redirect: "error" });
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
): Promise<string> {
  return requestText(caller, url, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}
