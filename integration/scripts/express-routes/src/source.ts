/** Reads the routes of an Express application from its source, without running it. */
import { relative } from "node:path";
import ts from "typescript";

import { type Catalogue, Collector, METHODS, ROOT } from "./routes.ts";

type Owner = ts.Symbol;

interface Registration {
  paths: unknown[];
  methods: string[];
}

interface Mount {
  paths: unknown[];
  router: Owner;
}

/** What the source says of one application or router. */
class Router {
  readonly routes: Registration[] = [];
  readonly mounts: Mount[] = [];
}

/** The routes of the application that `entry`, a TypeScript or JavaScript file, and its imports make. */
export function routesOfSource(entry: string, expressMajor: 4 | 5): Catalogue {
  const program = ts.createProgram([entry], {
    allowJs: true,
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    types: [],
  });
  const collector = new Collector(expressMajor);
  const reader = new Reader(program.getTypeChecker(), collector);
  for (const file of program.getSourceFiles()) {
    if (!file.isDeclarationFile && !file.fileName.includes("/node_modules/")) reader.read(file);
  }
  reader.collect();
  return collector.catalogue();
}

class Reader {
  private readonly checker: ts.TypeChecker;
  private readonly collector: Collector;
  private readonly routers = new Map<Owner, Router>();
  private readonly applications: Owner[] = [];

  constructor(checker: ts.TypeChecker, collector: Collector) {
    this.checker = checker;
    this.collector = collector;
  }

  read(node: ts.Node): void {
    if (ts.isVariableDeclaration(node)) this.readDeclaration(node);
    if (ts.isCallExpression(node)) this.readCall(node);
    ts.forEachChild(node, (child) => {
      this.read(child);
    });
  }

  /** Follows mounts from the applications that are mounted nowhere. */
  collect(): void {
    const mounted = new Set(
      [...this.routers.values()].flatMap(({ mounts }) => mounts.map(({ router }) => router)),
    );
    const roots = this.applications.filter((application) => !mounted.has(application));
    if (roots.length === 0) {
      this.collector.problem("no application is made by `express()` in this file and its imports");
    }
    for (const root of roots) this.follow(root, ROOT, new Set());
  }

  private follow(owner: Owner, prefixes: typeof ROOT, above: Set<Owner>): void {
    const router = this.routers.get(owner);
    if (!router || above.has(owner)) return;
    for (const { paths, methods } of router.routes) this.collector.add(prefixes, paths, methods);
    for (const { paths, router: inner } of router.mounts) {
      this.follow(inner, this.collector.mounted(prefixes, paths), new Set([...above, owner]));
    }
  }

  private readDeclaration(node: ts.VariableDeclaration): void {
    const made = node.initializer && ts.isCallExpression(node.initializer) && node.initializer;
    if (!made) return;
    const callee = made.expression;
    const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
    const symbol = this.symbolOf(node.name);
    if (!symbol) return;
    if (name === "Router") {
      this.routers.set(symbol, this.routers.get(symbol) ?? new Router());
    } else if (ts.isIdentifier(callee) && this.moduleOf(callee) === "express") {
      this.routers.set(symbol, this.routers.get(symbol) ?? new Router());
      this.applications.push(symbol);
    }
  }

  /** The module that an identifier was imported or required from. */
  private moduleOf(identifier: ts.Identifier): string | undefined {
    const declaration = this.checker.getSymbolAtLocation(identifier)?.declarations?.[0];
    for (let node: ts.Node | undefined = declaration; node; node = node.parent) {
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
        return node.moduleSpecifier.text;
      }
      if (ts.isVariableDeclaration(node) && node.initializer) {
        return /^require\(["'](.+)["']\)$/.exec(node.initializer.getText())?.[1];
      }
    }
    return undefined;
  }

  private readCall(call: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(call.expression)) return;
    const method = call.expression.name.text;
    if (method !== "use" && method !== "all" && !METHODS.includes(method)) return;
    const base = this.baseOf(call.expression.expression);
    // `app.get("setting")` reads a setting.
    if (!base || (method !== "use" && !base.path && call.arguments.length < 2)) return;
    const router = this.routers.get(base.owner);
    if (!router) {
      this.reportUnknown(base.owner, call);
      return;
    }
    if (method === "use") {
      this.readMount(router, call);
    } else {
      const first = base.path ?? call.arguments[0];
      if (!first) return;
      const methods = method === "all" ? METHODS : [method];
      router.routes.push({ paths: this.pathsOf(first), methods });
    }
  }

  /** What a chain of calls begins with: a router, and the path when `route` is part of it. */
  private baseOf(expression: ts.Expression): { owner: Owner; path?: ts.Expression } | undefined {
    let path: ts.Expression | undefined;
    let current = expression;
    while (ts.isCallExpression(current) && ts.isPropertyAccessExpression(current.expression)) {
      if (current.expression.name.text === "route") path = current.arguments[0];
      current = current.expression.expression;
    }
    const owner = this.symbolOf(current);
    return owner && { owner, ...(path && { path }) };
  }

  private readMount(router: Router, call: ts.CallExpression): void {
    const [first, ...others] = call.arguments;
    if (!first) return;
    const named = this.isPath(first);
    const handlers = (named ? others : [first, ...others]).flatMap((argument) =>
      ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument],
    );
    for (const handler of handlers) {
      const inner = this.routerOf(handler);
      if (inner) router.mounts.push({ paths: named ? this.pathsOf(first) : ["/"], router: inner });
    }
  }

  private isPath(expression: ts.Expression): boolean {
    const head = ts.isArrayLiteralExpression(expression) ? expression.elements[0] : expression;
    return (
      head !== undefined && (ts.isRegularExpressionLiteral(head) || this.textOf(head) !== undefined)
    );
  }

  /** The router that an expression stands for, directly or as what a function returns. */
  private routerOf(expression: ts.Expression): Owner | undefined {
    const symbol = this.symbolOf(
      ts.isCallExpression(expression) ? expression.expression : expression,
    );
    if (!symbol || !ts.isCallExpression(expression)) return symbol;
    let found: Owner | undefined;
    const search = (node: ts.Node): void => {
      if (ts.isReturnStatement(node) && node.expression) found ??= this.symbolOf(node.expression);
      else ts.forEachChild(node, search);
    };
    for (const declaration of symbol.declarations ?? []) search(declaration);
    return found;
  }

  private symbolOf(node: ts.Node): Owner | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias
      ? this.checker.getAliasedSymbol(symbol)
      : symbol;
  }

  private pathsOf(expression: ts.Expression): unknown[] {
    if (ts.isArrayLiteralExpression(expression)) {
      return expression.elements.flatMap((element) => this.pathsOf(element));
    }
    if (ts.isRegularExpressionLiteral(expression)) {
      this.collector.problem(
        `${this.place(expression)}: ${expression.text} is a regular expression`,
      );
      return [];
    }
    const text = this.textOf(expression);
    if (text !== undefined) return [text];
    this.collector.problem(
      `${this.place(expression)}: the source does not say what \`${expression.getText()}\` is`,
    );
    return [];
  }

  /** The text that an expression of literals and constants makes. */
  private textOf(expression: ts.Expression): string | undefined {
    if (ts.isTemplateExpression(expression)) {
      const parts = expression.templateSpans.map(({ expression: inner, literal }) => {
        const text = this.textOf(inner);
        return text === undefined ? undefined : text + literal.text;
      });
      return parts.includes(undefined) ? undefined : expression.head.text + parts.join("");
    }
    if (ts.isBinaryExpression(expression)) {
      const [left, right] = [this.textOf(expression.left), this.textOf(expression.right)];
      return left === undefined || right === undefined ? undefined : left + right;
    }
    const type = this.checker.getTypeAtLocation(expression);
    return type.isStringLiteral() ? type.value : undefined;
  }

  /** Routes of something that might be a router, and nobody knows which. */
  private reportUnknown(owner: Owner, call: ts.CallExpression): void {
    const declaration = owner.declarations?.[0];
    const first = call.arguments[0];
    if (!declaration || !ts.isParameter(declaration) || !first) return;
    if (this.textOf(first)?.startsWith("/")) {
      this.collector.problem(
        `${this.place(call)}: \`${owner.name}\` is a parameter, and the source does not say of ` +
          "which application. Read the running application instead",
      );
    }
  }

  private place(node: ts.Node): string {
    const file = node.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return `${relative(process.cwd(), file.fileName)}:${line + 1}`;
  }
}
