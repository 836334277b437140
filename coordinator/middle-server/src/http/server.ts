/** Listens, and stops without dropping a call. */

import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";

export interface RunningServer {
  readonly url: string;
  /** Accepts no more calls, and resolves when those that run are done, or `seconds` are over. */
  stop(seconds: number): Promise<void>;
}

export async function listen(
  app: RequestListener,
  host: string,
  port: number,
): Promise<RunningServer> {
  const server = createServer(app).listen(port, host);
  await once(server, "listening");
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
      const idle = setInterval(() => server.closeIdleConnections(), 10);
      const patience = setTimeout(() => server.closeAllConnections(), seconds * 1000);
      await closed;
      clearInterval(idle);
      clearTimeout(patience);
    },
  };
}
