/** Listens, and stops without dropping a call. */

import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { Socket } from "node:net";

export interface RunningServer {
  readonly url: string;
  /** Accepts no more calls, and resolves when those that run are done, or `seconds` are over. */
  stop(seconds: number): Promise<void>;
}

/** Another program has the address, or the address cannot be had. */
export class ListenError extends Error {
  override readonly name = "ListenError";
}

// How often connections are looked at while the server stops.
const SWEEP_MILLISECONDS = 10;

// How long a connection that has not sent a whole request may still take to send one.
const FIRST_REQUEST_MILLISECONDS = 500;

/** Listens; throws ListenError, which names `variable` as the setting that chose the port. */
export async function listen(
  app: RequestListener,
  host: string,
  port: number,
  variable = "PORT",
): Promise<RunningServer> {
  const server = createServer(app);
  const calls = countCalls(server);
  try {
    await once(server.listen(port, host), "listening");
  } catch (error) {
    throw new ListenError(describe(error, host, port, variable), { cause: error });
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const shownHost = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    // literal-url: the server's own address
    url: `http://${shownHost}:${address.port}`,
    stop: async (seconds) => {
      const closed = once(server, "close");
      server.close();
      // A connection that is kept alive is idle only a moment after its last call.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MILLISECONDS);
      // One that never sent a request is not idle to Node, and would be waited for.
      const first = setTimeout(() => {
        for (const [socket, running] of calls) if (running === 0) socket.destroy();
      }, FIRST_REQUEST_MILLISECONDS);
      const patience = setTimeout(() => server.closeAllConnections(), seconds * 1000);
      await closed;
      clearInterval(sweep);
      clearTimeout(first);
      clearTimeout(patience);
    },
  };
}

/** Keeps how many calls run on each connection. */
function countCalls(server: ReturnType<typeof createServer>): ReadonlyMap<Socket, number> {
  const calls = new Map<Socket, number>();
  server.on("connection", (socket: Socket) => {
    calls.set(socket, 0);
    socket.once("close", () => calls.delete(socket));
  });
  const add = (socket: Socket, difference: number) => {
    const running = calls.get(socket);
    if (running !== undefined) calls.set(socket, running + difference);
  };
  server.on("request", ({ socket }: IncomingMessage, response) => {
    add(socket, 1);
    response.once("close", () => add(socket, -1));
  });
  return calls;
}

function describe(error: unknown, host: string, port: number, variable: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === "EADDRINUSE"
    ? `Port ${port} of ${host} is in use. Stop the program that uses it, or set ${variable} to another port.`
    : `Cannot listen on port ${port} of ${host}: ${message}. Set HOST and ${variable} to others.`;
}
