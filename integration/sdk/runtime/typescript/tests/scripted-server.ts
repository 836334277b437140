/** A server that gives prepared answers, one for each request, and keeps the requests. */

import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** What the server does with one request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A running server. */
export interface ScriptedServer {
  readonly url: string;
  readonly received: Received[];
  /** Sets the answers to come; the last one is given again and again. */
  script(...answers: Answer[]): void;
  stop(): Promise<void>;
}

/** An answer with a status, a body and headers; JSON unless the headers say otherwise. */
export function answer(
  status: number,
  body: unknown = {},
  headers: Record<string, string> = {},
): Answer {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

/** Breaks the connection without an answer. */
export const reset: Answer = (request) => {
  request.socket.resetAndDestroy();
};

/** Never answers. */
export const silence: Answer = () => undefined;

/** Starts a server on a free port of the loopback interface. */
export async function startServer(): Promise<ScriptedServer> {
  const received: Received[] = [];
  let answers: Answer[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { method = "", url = "", headers } = request;
      received.push({ method, url, headers, body });
      const next = answers.length > 1 ? answers.shift() : answers[0];
      next?.(request, response);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    received,
    script: (...next) => {
      answers = next;
      received.length = 0;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
