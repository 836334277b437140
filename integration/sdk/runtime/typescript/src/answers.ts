/** What an answer holds: its bytes as a value. */

import { DecodeError } from "./errors.js";

/** Statuses whose answers have no body, whatever the contract or a header says. */
const WITHOUT_BODY = [204, 205, 304];

// Strings are matched whole, so that digits inside one do not count.
const STRING_OR_NUMBER = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

/** An answer whose body has arrived; `bytes` are undefined when it can have none. */
export interface Answer {
  readonly response: Response;
  readonly bytes: ArrayBuffer | undefined;
}

/** Reads the body of an answer to the end, unless there is none that anybody wants. */
export async function readAnswer(
  response: Response,
  method: string,
  accept: string | undefined,
): Promise<Answer> {
  const hasBody = method !== "HEAD" && !WITHOUT_BODY.includes(response.status);
  if (hasBody && (accept !== undefined || !response.ok)) {
    return { response, bytes: await response.arrayBuffer() };
  }
  await response.body?.cancel();
  return { response, bytes: undefined };
}

/** The value of an answer that is a success. */
export function valueOf({ response, bytes }: Answer, accept = ""): unknown {
  if (bytes === undefined) {
    return undefined;
  }
  const type = response.headers.get("content-type") ?? "";
  // With several media types the answer says which one it is.
  const kind = accept.includes(",") ? type : accept;
  if (isJson(kind)) {
    return parseJson(decode(bytes));
  }
  return kind.startsWith("text/") ? decode(bytes) : new Blob([bytes], { type });
}

/** The body of an answer that is an error: JSON, or any text; a proxy answers with HTML. */
export function errorBody({ bytes }: Answer): unknown {
  const text = decode(bytes);
  try {
    return JSON.parse(withLosslessIntegers(text));
  } catch {
    return text === "" ? undefined : text;
  }
}

/** An answer that is like the one that was read, with its body. */
export function copyOf({ response, bytes }: Answer): Response {
  const { status, statusText, headers } = response;
  return new Response(bytes ?? null, { status, statusText, headers });
}

/** Whether a media type is JSON. */
export function isJson(mediaType: string): boolean {
  return /^[^/]+\/([^;]+\+)?json\b/i.test(mediaType);
}

function decode(bytes: ArrayBuffer | undefined): string {
  return new TextDecoder().decode(bytes);
}

function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DecodeError(`the body is not JSON: ${text.slice(0, 200)}`, { cause: error });
  }
  const lossless = withLosslessIntegers(text);
  if (lossless !== text) {
    refuseRounding(value, JSON.parse(lossless), "");
  }
  return value;
}

/** The JSON text with each integer that a number cannot hold as a string of its digits. */
function withLosslessIntegers(text: string): string {
  // Nearly no text has such a number, and looking closer takes ten times as long as parsing.
  return /\d{16}|\d[eE]\+?\d{3}/.test(text)
    ? text.replace(STRING_OR_NUMBER, (token) => (isRounded(token) ? `"${token}"` : token))
    : text;
}

function isRounded(token: string): boolean {
  if (token.startsWith('"')) {
    return false;
  }
  const value = Number(token);
  return /^-?\d+$/.test(token)
    ? !Number.isSafeInteger(value) && (!Number.isFinite(value) || BigInt(value) !== BigInt(token))
    : !Number.isFinite(value);
}

function refuseRounding(value: unknown, lossless: unknown, place: string): void {
  if (typeof value === "number" && typeof lossless === "string") {
    throw new DecodeError(
      `\`${place || "the body"}\` is ${lossless}, which a JavaScript number would change to ${String(value)}`,
    );
  }
  if (typeof value === "object" && value !== null) {
    for (const [name, member] of Object.entries(value)) {
      const step = Array.isArray(value) ? `[${name}]` : place ? `.${name}` : name;
      refuseRounding(member, (lossless as Record<string, unknown>)[name], place + step);
    }
  }
}
