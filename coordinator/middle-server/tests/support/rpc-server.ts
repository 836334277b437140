/** A node of the chain for tests: an HTTP server that speaks JSON-RPC. */

import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";

/** What a method answers: its result, or what it does instead. */
export type RpcAnswer =
  | { readonly result: unknown }
  | { readonly error: { readonly code: number; readonly message: string } }
  | { readonly send: (response: ServerResponse, id: unknown) => void };

export interface RpcServer {
  readonly url: string;
  /** What was asked, in order. */
  readonly asked: { readonly method: string; readonly params: readonly unknown[] }[];
  /** What each method answers; one without is not found. */
  answers: Record<string, RpcAnswer>;
  stop(): Promise<void>;
}

/** Starts a node on a free port. */
export async function startRpcServer(): Promise<RpcServer> {
  const asked: RpcServer["asked"] = [];
  const http = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const { jsonrpc, id, method, params } = JSON.parse(body);
    asked.push({ method, params });
    const isRpc = jsonrpc === "2.0" && request.method === "POST";
    const notFound = { error: { code: -32_601, message: "Method not found" } };
    const answer = (isRpc ? server.answers[method] : undefined) ?? notFound;
    if ("send" in answer) answer.send(response, id);
    else response.end(JSON.stringify({ jsonrpc: "2.0", id, ...answer }));
  }).listen(0, "127.0.0.1");
  await once(http, "listening");
  const address = http.address();
  const server: RpcServer = {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    asked,
    answers: {},
    stop: async () => {
      const closed = once(http, "close");
      http.close();
      http.closeAllConnections();
      await closed;
    },
  };
  return server;
}

/** An account, as a method answers with it. */
export function account(data: string, encoding = "base64"): RpcAnswer {
  return { result: { context: { slot: 1000 }, value: { data: [data, encoding] } } };
}

/** A task's state, or a part of it. */
export function state(value: unknown): RpcAnswer {
  return account(Buffer.from(JSON.stringify(value)).toString("base64"));
}

/** What is asked for is not there. */
export const NOTHING: RpcAnswer = { result: { context: { slot: 1000 }, value: null } };
