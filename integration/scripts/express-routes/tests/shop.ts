/** One application for both versions of Express: routers in routers, an application in another. */

interface Routed {
  use: (...args: unknown[]) => unknown;
  get: (path: unknown, handler: () => void) => unknown;
  post: (path: unknown, handler: () => void) => unknown;
  all: (path: unknown, handler: () => void) => unknown;
  route: (path: string) => {
    get: (handler: () => void) => { put: (handler: () => void) => unknown };
  };
}

export interface ExpressLike {
  (): Routed;
  Router: () => Routed;
}

const handler = (): void => undefined;

/** Makes the application. `optional` is a path with an optional parameter, which each version writes in its own way. */
export function shop(express: ExpressLike, optional: string): Routed {
  const app = express();
  app.use(handler);
  app.use("/ignored", handler);
  app.get("/", handler);
  app.route("/todos/:todoId").get(handler).put(handler);
  app.post(["/todos", "/tasks/"], handler);
  app.get(optional, handler);

  const issues = express.Router();
  issues.get("/", handler);
  const comments = express.Router();
  comments.post("/:comment", handler);
  issues.use("/:issue/comments", handler, comments);
  app.use("/api/issues", issues);
  const plain = express.Router();
  plain.get("/plain", handler);
  app.use(plain);

  const admin = express();
  admin.all("/everything", handler);
  app.use(["/admin", "/staff"], admin);
  return app;
}

export const EVERY_METHOD = ["delete", "get", "head", "options", "patch", "post", "put", "trace"];

/** What it serves, as `method path`. */
export const SERVED = [
  "get /",
  ...EVERY_METHOD.map((method) => `${method} /admin/everything`),
  "get /api/issues",
  "post /api/issues/{issue}/comments/{comment}",
  "get /plain",
  "get /rounds",
  "get /rounds/{round}",
  ...EVERY_METHOD.map((method) => `${method} /staff/everything`),
  "post /tasks",
  "post /todos",
  "get /todos/{todoId}",
  "put /todos/{todoId}",
].sort();
