/** Reads the routes of an Express application from its source, without running it. */
import { relative } from "node:path";
import ts from "typescript";

import {
  type Args,
  Bound,
  Class,
  Foreign,
  Func,
  type Host,
  Program,
  textOf,
  Thing,
  UNKNOWN,
} from "./program.ts";
import { type Catalogue, Collector, METHODS, ROOT } from "./routes.ts";

// Methods of HTTP that OpenAPI does not have.
const MORE_METHODS = ["copy", "lock", "mkcol", "move", "propfind", "report", "search", "unlock"];
const ROUTING = new Set([...METHODS, ...MORE_METHODS, "all", "del"]);

/** Packages whose routers are those of Express. */
const ROUTERS = new Set(["express", "express-promise-router", "router"]);

// Packages that get an application, or make middleware, and serve no routes that a path can say.
const HARMLESS = new Set(
  `
    @sentry/node agenda basic-auth body-parser compression connect-flash connect-mongo
    connect-redis connect-timeout cookie-parser cookie-session cors csrf-csrf csurf debug
    dotenv elastic-apm-node errorhandler express express-async-errors express-basic-auth
    express-ejs-layouts express-fileupload express-flash express-handlebars
    express-http-context express-ipfilter express-jwt express-mongo-sanitize
    express-oauth2-jwt-bearer express-openapi-validator express-pino-logger
    express-promise-router express-rate-limit express-request-id express-session
    express-slow-down express-status-monitor express-unless express-useragent
    express-validator express-winston express-ws feature-policy fs global helmet hpp http
    http-errors http-proxy-middleware http2 https i18n i18next-http-middleware jwks-rsa
    lusca method-override morgan multer net newrelic nocache node:module nunjucks passport
    path pino-http pug rate-limiter-flexible request-ip response-time serve-favicon
    serve-index serve-static serverless-http socket.io spdy supertest swagger-ui-express
    trust-proxy util vhost view-helpers winston xss-clean
  `
    .trim()
    .split(/\s+/),
);

/** An application or a router, and what is registered with it. */
class Router extends Thing {
  readonly isApp: boolean;
  readonly made: ts.Node;
  readonly routes: { paths: unknown[]; methods: string[]; node: ts.Node }[] = [];
  readonly mounts: { paths: unknown[]; router: Router; node: ts.Node }[] = [];

  constructor(isApp: boolean, made: ts.Node) {
    super();
    this.isApp = isApp;
    this.made = made;
  }
}

/** What `router.route(path)` gives. */
class Route extends Thing {
  readonly router: Router;
  readonly paths: unknown[] | undefined;

  constructor(router: Router, paths: unknown[] | undefined) {
    super();
    this.router = router;
    this.paths = paths;
  }
}

/**
 * The routes of the application that `entry`, a TypeScript or JavaScript file, and its imports make.
 * They are not `complete` when a problem says that something was not understood.
 */
export function routesOfSource(entry: string, expressMajor: 4 | 5): Catalogue {
  return new Reader(expressMajor).read(entry);
}

class Reader implements Host {
  private readonly collector: Collector;
  private readonly program = new Program(this);
  private readonly routers: Router[] = [];
  private isComplete = true;

  constructor(expressMajor: 4 | 5) {
    this.collector = new Collector(expressMajor);
  }

  read(entry: string): Catalogue {
    this.program.load(entry);
    this.callUncalled();
    for (const file of this.program.files.values()) {
      for (const call of this.unread(file)) {
        this.problem(
          call,
          `\`${textOf(call)}\` is not reached from anything that the source calls`,
        );
      }
    }
    this.collect();
    return { ...this.collector.catalogue(), complete: this.isComplete };
  }

  /** Calls what nothing called and may register something, as a plugin is called. */
  private callUncalled(): void {
    const tried = new Set<ts.Node>();
    for (;;) {
      const waiting = [...this.program.functions].filter(
        ({ node }) =>
          !tried.has(node) && !this.program.called.has(node) && !this.unread(node).next().done,
      );
      // What nothing names comes first: it calls the others, with what they need.
      const next = waiting.find((func) => this.mentions(func) < 2) ?? waiting[0];
      if (!next) return;
      tried.add(next.node);
      const apps = this.routers.filter(({ isApp }) => isApp);
      const { parameters } = next.node;
      const [app] = apps;
      const values = parameters.map(({ name }) =>
        apps.length === 1 && name.getText() === "app" ? app : UNKNOWN,
      );
      if (values.includes(app) && app) {
        this.problem(next.node, "nothing in the source calls this, and it gets an application");
      }
      let self = next.self;
      if (next.home && self === undefined) {
        self = this.program.construct(next.home, { values: [], open: true }, next.node);
      }
      this.program.call(next, { values, open: true }, next.node, self);
    }
  }

  /** How often the name of a function stands in the files, its declaration included. */
  private mentions({ node, home }: Func): number {
    const name = ts.isConstructorDeclaration(node) ? home?.node.name : node.name;
    if (!name) return 0;
    const whole = new RegExp(`\\b${name.getText().replaceAll(/\W/g, "")}\\b`, "g");
    return [...this.program.files.values()].reduce(
      (sum, file) => sum + (file.text.match(whole)?.length ?? 0),
      0,
    );
  }

  /** Calls that look like they register something, and were not reached. */
  private *unread(node: ts.Node): Generator<ts.CallExpression> {
    for (const next of descendantsOf(node)) {
      if (ts.isCallExpression(next) && isRegistration(next) && !this.program.reached.has(next)) {
        yield next;
      }
    }
  }

  // ----------------------------------------------------------------------------------------------
  // What the program calls

  made(_cls: Class, base: Foreign, call: ts.Node): Thing | undefined {
    return ROUTERS.has(base.module) && base.names[0] === "Router"
      ? this.router(false, call)
      : undefined;
  }

  provides(receiver: Thing): boolean {
    return receiver instanceof Router || receiver instanceof Route;
  }

  called(callee: unknown, args: Args, call: ts.Node): unknown {
    if (callee instanceof Bound && callee.receiver instanceof Router) {
      return this.method(callee.receiver, callee.name, args, call);
    }
    if (callee instanceof Bound && callee.receiver instanceof Route) {
      const { router, paths } = callee.receiver;
      if (ROUTING.has(callee.name)) this.register(router, callee.name, paths, call);
      return callee.receiver;
    }
    if (callee instanceof Foreign) {
      const made = this.makes(callee, call);
      if (made) return made;
    }
    this.checkUnknown(callee, args, call);
    return callee instanceof Foreign ? new Foreign(...callee.path, "()") : UNKNOWN;
  }

  /** A problem when a function that is not followed any more may register something. */
  notFollowed({ node }: Func, args: Args, call: ts.Node): void {
    const registers = [...descendantsOf(node)].some(isRegistration);
    if (registers || args.values.some((value) => holdsRouter(value))) {
      this.problem(call, "this is called too often, or too deeply, to be followed");
    }
  }

  /** The application or router that a function of Express makes. */
  private makes(callee: Foreign, call: ts.Node): Router | undefined {
    const name = callee.names.join(".");
    if (callee.module === "express" && name === "") return this.router(true, call);
    const isRouter = name === "Router" || (name === "" && callee.module !== "express");
    return ROUTERS.has(callee.module) && isRouter ? this.router(false, call) : undefined;
  }

  private router(isApp: boolean, call: ts.Node): Router {
    const made = new Router(isApp, call);
    this.routers.push(made);
    return made;
  }

  private method(router: Router, name: string, args: Args, call: ts.Node): unknown {
    const [first] = args.values;
    if (name === "use") {
      this.use(router, args, call);
    } else if (name === "route") {
      return new Route(router, this.paths(first, call));
    } else if (name === "?" && (args.values.length > 1 || args.open)) {
      this.problem(call, "the source does not say which method this is");
    } else if (ROUTING.has(name)) {
      // `app.get("setting")` reads a setting.
      if (args.values.length < 2 && !args.open) return UNKNOWN;
      this.register(router, name, this.paths(first, call), call);
    }
    return router;
  }

  private register(
    router: Router,
    name: string,
    paths: unknown[] | undefined,
    node: ts.Node,
  ): void {
    if (!paths) return;
    this.checkCondition(node);
    const method = name === "del" ? "delete" : name;
    router.routes.push({ paths, methods: method === "all" ? METHODS : [method], node });
  }

  private use(router: Router, args: Args, call: ts.Node): void {
    if (args.open) this.problem(call, "the source does not say what is used here");
    const flat = args.values.flat(Infinity);
    const [first] = args.values;
    const [head] = [first].flat(Infinity);
    const isNamed = typeof head === "string" || head instanceof RegExp;
    const mayBePath = args.values.length > 1 && isOpenText(head);
    const handlers = isNamed || mayBePath ? flat.slice([first].flat(Infinity).length) : flat;
    for (const handler of handlers) {
      if (handler instanceof Router) {
        const paths = isNamed || mayBePath ? this.paths(first, call) : ["/"];
        this.checkCondition(call);
        if (paths) router.mounts.push({ paths, router: handler, node: call });
      } else this.checkHandler(handler, call);
    }
  }

  /** A problem when middleware may be a router. */
  private checkHandler(handler: unknown, call: ts.Node): void {
    if (handler instanceof Func || handler instanceof Class) return;
    if (handler instanceof Foreign && HARMLESS.has(handler.module)) return;
    if (handler instanceof Foreign && handler.module !== "?") {
      this.problem(call, `\`${String(handler)}\` of another package may serve routes of its own`);
    } else {
      this.problem(call, "the source does not say what is used here");
    }
  }

  /** A problem when what is called may register something, and nobody knows what. */
  private checkUnknown(callee: unknown, args: Args, call: ts.Node): void {
    const isKnown = callee instanceof Foreign && !["?", "global"].includes(callee.module);
    if (!isKnown && isRegistration(call)) {
      this.problem(call, `the source does not say of which application \`${textOf(call)}\` is`);
    } else if (callee === undefined && ts.isCallExpression(call)) {
      this.problem(call, `the source does not show what \`${textOf(call.expression)}\` is`);
    } else if (args.values.some((value) => holdsRouter(value))) {
      if (!(callee instanceof Foreign) || callee.module === "?") {
        this.problem(call, "what this calls gets an application, and the source does not show it");
      } else if (!HARMLESS.has(callee.module) || callee.toString() === "global.Proxy") {
        this.problem(call, `\`${String(callee)}\` gets an application and may add routes to it`);
      }
    }
  }

  private checkCondition(node: ts.Node): void {
    const condition = this.program.conditions.at(-1);
    if (condition !== undefined) {
      this.problem(node, `this is served when ${condition}, which the source leaves open`);
    }
  }

  /** The paths that an argument stands for; a problem when the source does not say them. */
  private paths(value: unknown, call: ts.Node): unknown[] | undefined {
    const paths = [value].flat(Infinity);
    const isKnown = paths.every((path) => typeof path === "string" || path instanceof RegExp);
    if (isKnown && paths.length > 0) return paths;
    const [first] = ts.isCallExpression(call) ? call.arguments : [];
    const named = first ? textOf(first) : "the path";
    this.problem(first ?? call, `the source does not say what \`${named}\` is`);
    return undefined;
  }

  problem(node: ts.Node, text: string): void {
    this.isComplete = false;
    this.collector.problem(`${placeOf(node)}: ${text}`);
  }

  // ----------------------------------------------------------------------------------------------

  /** Follows mounts from the applications that are mounted nowhere. */
  private collect(): void {
    const mounted = new Set(
      this.routers.flatMap(({ mounts }) => mounts.map(({ router }) => router)),
    );
    const roots = this.routers.filter((router) => router.isApp && !mounted.has(router));
    if (roots.length === 0) {
      this.isComplete = false;
      this.collector.problem("no application is made by `express()` in this file and its imports");
    }
    const serving = roots.filter(({ routes, mounts }) => routes.length + mounts.length > 0);
    const places = [...new Set(serving.map(({ made }) => placeOf(made)))];
    if (places[0] !== undefined && places.length > 1) {
      this.isComplete = false;
      this.collector.problem(
        `${places[0]}: more than one application is made (${places.slice(1).join(", ")}). ` +
          "Give the file that makes one of them",
      );
    }
    for (const root of roots) this.follow(root, ROOT, []);
    const mountedHere = new Set([...mounted].map(({ made }) => made));
    for (const router of this.routers) {
      if (!router.isApp && router.routes.length > 0 && !mountedHere.has(router.made)) {
        this.problem(
          router.made,
          "this has routes, and the source does not show where it is mounted",
        );
      }
    }
  }

  private follow(router: Router, prefixes: typeof ROOT, above: Router[]): void {
    if (above.includes(router)) {
      this.problem(router.made, "this is mounted in itself");
      return;
    }
    for (const { paths, methods, node } of router.routes) {
      this.collector.add(prefixes, paths, methods, placeOf(node));
    }
    for (const { paths, router: inner, node } of router.mounts) {
      const deeper = this.collector.mounted(prefixes, paths, placeOf(node));
      this.follow(inner, deeper, [...above, router]);
    }
  }
}

/** Whether a value may be a path that the source does not say. */
function isOpenText(value: unknown): boolean {
  if (value === UNKNOWN) return true;
  if (!(value instanceof Foreign)) return false;
  return value.module === "?" || value.toString().startsWith("global.process.env");
}

function holdsRouter(value: unknown, depth = 0): boolean {
  if (value instanceof Router) return true;
  if (value instanceof Bound && value.receiver instanceof Router) {
    return ROUTING.has(value.name) || ["route", "use"].includes(value.name);
  }
  if (depth > 2 || value instanceof Func || value instanceof Class) return false;
  if (Array.isArray(value)) return value.some((item) => holdsRouter(item, depth + 1));
  const isPlain = value instanceof Thing && !value.cls;
  return isPlain && [...value.names.values()].some((item) => holdsRouter(item, depth + 1));
}

/** Whether a call looks like it registers a route or mounts a router. */
function isRegistration(call: ts.Node): boolean {
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  const name = call.expression.name.text;
  const [first, second] = call.arguments;
  const isNamed = /(?:app|router|routes|server)$/i.test(call.expression.expression.getText());
  if (!first || !(startsWithSlash(first) || (isNamed && second))) return false;
  if (name === "route") return call.arguments.length === 1;
  if (name !== "use" && !ROUTING.has(name)) return false;
  // A client's `get("/path", { ... })` looks alike.
  return second !== undefined && !ts.isObjectLiteralExpression(second);
}

function startsWithSlash(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.some(startsWithSlash);
  if (ts.isTemplateExpression(node)) return node.head.text === "" || node.head.text.startsWith("/");
  return ts.isStringLiteralLike(node) && (node.text.startsWith("/") || node.text === "*");
}

/** A node and all that is in it, in the order of the source. */
function* descendantsOf(node: ts.Node): Generator<ts.Node> {
  const waiting: ts.Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    waiting.push(...childrenOf(next).reverse());
  }
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  return children;
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${relative(process.cwd(), file.fileName)}:${line + 1}`;
}
