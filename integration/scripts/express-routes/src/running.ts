/** Reads the routes of a running Express application, version 4 or 5. */
import { type Catalogue, Collector, METHODS, ROOT } from "./routes.ts";

// Symbols of the registry, since a test may load this module from another place than the program.
const MOUNTED_AT = Symbol.for("prometheus-swarm.mounted-at");
const APPLICATION = Symbol.for("prometheus-swarm.application");

interface Layer {
  route?: { path: unknown; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
  name: string;
  slash?: boolean;
  regexp?: { fast_slash?: boolean };
  [MOUNTED_AT]?: unknown;
  [APPLICATION]?: Application;
}

interface RouterLike {
  stack: Layer[];
}

interface Application {
  handle: unknown;
  set: unknown;
  router: RouterLike;
  // Express 4 only.
  _router?: RouterLike;
  lazyrouter?: unknown;
}

type Use = (this: unknown, ...args: unknown[]) => unknown;

interface Express {
  Router: { use?: Use; prototype: { use: Use } };
  application: { use: Use };
}

/** An application whose routes cannot be read; the message says what to do. */
export class ApplicationError extends Error {}

/**
 * Has Express remember where routers are mounted, which it does not by itself. It has to be called
 * with the application's own `express` before the application is made.
 */
export function recordMounts(express: unknown): void {
  const { Router, application } = express as Express;
  const owner = Object.hasOwn(Router, "use") ? (Router as { use: Use }) : Router.prototype;
  wrap(owner, (router, args) => {
    const before = (router as RouterLike).stack.length;
    return () => {
      for (const layer of (router as RouterLike).stack.slice(before)) {
        layer[MOUNTED_AT] = pathOf(args);
      }
    };
  });
  wrap(application, (app, args) => () => {
    const handlers = (args.flat(Infinity) as unknown[]).filter((arg) => typeof arg === "function");
    const layers = stackOf(app as Application).slice(-handlers.length);
    for (const [index, handler] of handlers.entries()) {
      const layer = layers[index];
      if (layer && isApplication(handler)) layer[APPLICATION] = handler;
    }
  });
}

/** Calls `observe` before each call of `owner.use`, and what it returns after it. */
function wrap(owner: { use: Use }, observe: (self: unknown, args: unknown[]) => () => void): void {
  const original = owner.use;
  if (APPLICATION in original) return;
  const use: Use = function (...args) {
    const after = observe(this, args);
    const result = original.apply(this, args);
    after();
    return result;
  };
  // Wrapped once, however often it is asked for.
  owner.use = Object.assign(use, { [APPLICATION]: true });
}

/** The path that a call of `use` names; `/` when it names none. */
function pathOf(args: unknown[]): unknown {
  let first = args[0];
  while (Array.isArray(first) && first.length > 0) first = first[0];
  return typeof first === "function" ? "/" : args[0];
}

function isApplication(value: unknown): value is Application {
  return typeof value === "function" && "handle" in value && "set" in value;
}

function isVersion4(app: Application): boolean {
  return "lazyrouter" in app;
}

function stackOf(app: Application): Layer[] {
  // Express 4 has no router until there is something to route, and its `app.router` throws.
  return (isVersion4(app) ? app._router?.stack : app.router.stack) ?? [];
}

/** The routes that an application serves. `recordMounts` was called before it was made. */
export function routesOf(app: unknown): Catalogue {
  if (!isApplication(app)) {
    throw new ApplicationError("This is not an Express application: it has no `handle` and `set`.");
  }
  const collector = new Collector(isVersion4(app) ? 4 : 5);
  collect(stackOf(app), ROOT, collector);
  return collector.catalogue();
}

function collect(stack: Layer[], prefixes: typeof ROOT, collector: Collector): void {
  for (const layer of stack) {
    if (layer.route) {
      const { path, methods } = layer.route;
      collector.add(prefixes, path, methods["_all"] ? METHODS : Object.keys(methods));
      continue;
    }
    const inner = layer[APPLICATION] ? stackOf(layer[APPLICATION]) : layer.handle.stack;
    if (inner) {
      collect(inner, collector.mounted(prefixes, mountOf(layer)), collector);
    } else if (layer.name === "mounted_app") {
      throw unrecorded("An application");
    }
  }
}

function mountOf(layer: Layer): unknown {
  if (MOUNTED_AT in layer) return layer[MOUNTED_AT];
  if (layer.slash || layer.regexp?.fast_slash) return "/";
  throw unrecorded("A router");
}

function unrecorded(what: string): ApplicationError {
  return new ApplicationError(
    `${what} was mounted before recordMounts(express) was called, so that nobody knows where. ` +
      "Call it with the application's own `express` before the application's modules are imported.",
  );
}
