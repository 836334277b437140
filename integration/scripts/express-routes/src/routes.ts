/** Routes as OpenAPI writes them, from paths as Express writes them. */
import { parse, type Token } from "path-to-regexp";

/** One operation that an application serves. */
export interface Route {
  /** In lower case, as OpenAPI has it. */
  method: string;
  /** With `{name}` for each parameter. */
  path: string;
  /** The regular expressions that parameters have to match, by name. */
  patterns: Record<string, string>;
}

/** The routes of an application, and what it serves that no path of OpenAPI can say. */
export interface Catalogue {
  routes: Route[];
  problems: string[];
  /** Whether nothing was left that was not understood; then a problem says what, and where. */
  complete: boolean;
}

/** The methods that OpenAPI has. */
export const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** A path that OpenAPI cannot say; the message says why. */
export class PathError extends Error {}

interface Template {
  path: string;
  patterns: Record<string, string>;
}

/** The prefix of what is mounted nowhere. */
export const ROOT: Template[] = [{ path: "", patterns: {} }];

/** All paths that one path of Express stands for: an optional part is there, or it is not. */
export function templatesOf(path: unknown, expressMajor: 4 | 5): Template[] {
  if (typeof path !== "string") {
    throw new PathError(`${String(path)} is a regular expression`);
  }
  return expressMajor === 4 ? templatesOf4(path) : expanded(parse(path).tokens, path);
}

/** Joins a mounted path to its prefix. A slash at the end makes no difference to Express. */
export function joined(prefix: Template, path: Template): Template {
  const text = `${prefix.path}/${path.path}`.replaceAll(/\/+/g, "/").replace(/(?<=.)\/$/, "");
  return { path: text, patterns: { ...prefix.patterns, ...path.patterns } };
}

function expanded(tokens: Token[], whole: string): Template[] {
  let found = ROOT;
  for (const token of tokens) {
    const variants =
      token.type === "group"
        ? [...ROOT, ...expanded(token.tokens, whole)]
        : [{ path: written(token, whole), patterns: {} }];
    found = found.flatMap(({ path }) =>
      variants.map((variant) => ({ path: path + variant.path, patterns: {} })),
    );
  }
  return found;
}

function written(token: Token, whole: string): string {
  if (token.type === "text") return token.value;
  if (token.type === "param") return `{${token.name}}`;
  throw new PathError(`${whole} matches any number of segments`);
}

const PARAMETER_4 = /:(?<name>\w+)(?:\((?<pattern>(?:\\.|[^()])*)\))?(?<modifier>[?*+])?/g;

/** Express 4 writes `:name`, `:name(pattern)` and `:name?`; the rest is a regular expression. */
function templatesOf4(path: string): Template[] {
  let templates: Template[] = [{ path: "", patterns: {} }];
  let end = 0;
  const add = (text: string): void => {
    if (/[*()?+[\]]/.test(text)) throw new PathError(`${path} is a regular expression`);
    templates = templates.map((template) => ({ ...template, path: template.path + text }));
  };
  for (const match of path.matchAll(PARAMETER_4)) {
    const { name = "", pattern, modifier } = match.groups ?? {};
    if (modifier === "*" || modifier === "+") {
      throw new PathError(`${path} matches any number of segments`);
    }
    const before = path.slice(end, match.index);
    end = match.index + match[0].length;
    // The slash before an optional parameter is optional with it.
    const slash = modifier === "?" && before.endsWith("/") ? "/" : "";
    add(slash ? before.slice(0, -1) : before);
    const without = modifier === "?" ? templates : [];
    templates = [
      ...without,
      ...templates.map((template) => ({
        path: `${template.path}${slash}{${name}}`,
        patterns:
          pattern === undefined
            ? template.patterns
            : { ...template.patterns, [name]: `^(?:${pattern})$` },
      })),
    ];
  }
  add(path.slice(end));
  return templates;
}

/** Collects routes, each once, and problems. */
export class Collector {
  private readonly routes = new Map<string, Route>();
  private readonly problems = new Set<string>();
  private readonly expressMajor: 4 | 5;

  constructor(expressMajor: 4 | 5) {
    this.expressMajor = expressMajor;
  }

  /** The prefixes that a mount at `path` below `prefixes` makes. */
  mounted(prefixes: Template[], path: unknown, place = ""): Template[] {
    return [path].flat().flatMap((one) => {
      const templates = this.templates(one, place);
      return prefixes.flatMap((prefix) => templates.map((template) => joined(prefix, template)));
    });
  }

  /** Adds the route at `path`, which may be a list, below each of `prefixes`. */
  add(prefixes: Template[], path: unknown, methods: string[], place = ""): void {
    // `all` serves methods that OpenAPI does not have, too.
    const all = METHODS.every((method) => methods.includes(method));
    for (const { path: full, patterns } of this.mounted(prefixes, path, place)) {
      for (const method of methods) {
        if (METHODS.includes(method)) {
          this.routes.set(`${full} ${method}`, { method, path: full, patterns });
        } else if (!all) {
          this.problem(`${full}: OpenAPI has no method ${method}`);
        }
      }
    }
  }

  problem(text: string): void {
    this.problems.add(text);
  }

  /** What was collected, in the order of paths. */
  catalogue(): Catalogue {
    const keys = [...this.routes.keys()].sort();
    return {
      routes: keys.map((key) => this.routes.get(key) as Route),
      problems: [...this.problems].sort(),
      complete: true,
    };
  }

  private templates(path: unknown, place: string): Template[] {
    try {
      return templatesOf(path, this.expressMajor);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.problem(place === "" ? text : `${place}: ${text}`);
      return [];
    }
  }
}
