/**
 * Runs TypeScript and JavaScript source as far as it can be known without running the program.
 *
 * Statements are run in their order and functions are called with their arguments, so that a reader
 * of registrations sees what the running program would do. What depends on the environment, on
 * installed packages, or on anything else that the source does not say is `UNKNOWN` or `Foreign`.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

/** What only the running program knows. */
export const UNKNOWN = Symbol("unknown");

/** A name that the program has from elsewhere, by its dotted path; `()` marks the result of a call. */
export class Foreign {
  /** The module, and the names below it; `?` for an attribute of what is unknown. */
  readonly path: string[];

  constructor(...path: string[]) {
    this.path = path;
  }

  get module(): string {
    return this.path[0] ?? "";
  }

  /** The names below the module; a default export is the module itself. */
  get names(): string[] {
    return this.path.slice(1).filter((name) => name !== "default");
  }

  toString(): string {
    return this.path.join(".").replaceAll(".()", "()");
  }
}

/** An object, by its members. */
export class Thing {
  readonly names = new Map<string, unknown>();
  cls: Class | undefined;
  proto: Thing | undefined;
}

/** A function or method of the program. */
export class Func extends Thing {
  readonly node: ts.FunctionLikeDeclaration;
  readonly scope: Scope;
  /** `this` of an arrow function, or of a method that was taken from an object. */
  self: unknown;
  home: Class | undefined;
  /** Arguments that `bind` has given. */
  given: unknown[] = [];

  constructor(node: ts.FunctionLikeDeclaration, scope: Scope, self?: unknown) {
    super();
    this.node = node;
    this.scope = scope;
    this.self = self;
  }
}

/** A class of the program; its members are static. */
export class Class extends Thing {
  readonly node: ts.ClassLikeDeclaration;
  readonly scope: Scope;
  readonly base: unknown;

  constructor(node: ts.ClassLikeDeclaration, scope: Scope, base: unknown) {
    super();
    this.node = node;
    this.scope = scope;
    this.base = base;
  }
}

/** A method that is built in, or that the reader provides. */
export class Bound {
  readonly receiver: unknown;
  readonly name: string;
  /** Arguments that `bind` has given. */
  readonly given: unknown[];

  constructor(receiver: unknown, name: string, given: unknown[] = []) {
    this.receiver = receiver;
    this.name = name;
    this.given = given;
  }
}

/** A name of an import, which is read when it is used: modules may import each other. */
class Live {
  readonly read: () => unknown;

  constructor(read: () => unknown) {
    this.read = read;
  }
}

class Module extends Thing {
  readonly source: ts.SourceFile;
  /** `module` of CommonJS, whose `exports` may be replaced. */
  readonly holder = new Thing();
  isEsm = false;

  constructor(source: ts.SourceFile) {
    super();
    this.source = source;
    this.holder.names.set("exports", this);
  }

  /** What `require` gives. */
  get exports(): unknown {
    return this.holder.names.get("exports");
  }
}

/** The names of a block, function or module, above those around it. */
export class Scope {
  readonly names = new Map<string, unknown>();
  readonly parent: Scope | undefined;
  readonly module: Module;
  /** How many conditions held when the scope began. */
  readonly conditions: number;
  readonly isFunction: boolean;

  constructor(parent: Scope | undefined, module: Module, conditions: number, isFunction = false) {
    this.parent = parent;
    this.module = module;
    this.conditions = conditions;
    this.isFunction = isFunction;
  }

  find(name: string): Scope | undefined {
    if (this.names.has(name)) return this;
    return this.parent?.find(name);
  }

  get functionScope(): Scope {
    return this.isFunction || !this.parent ? this : this.parent.functionScope;
  }
}

/** What a reader provides: its own objects, and what is outside the program. */
export interface Host {
  /** Calls or constructs what is not of the program. */
  called(callee: unknown, args: Args, call: ts.Node): unknown;
  /** The object of a class that inherits from something outside the program. */
  made(cls: Class, base: Foreign, call: ts.Node): Thing | undefined;
  /** Whether an object has a method that the reader provides. */
  provides(receiver: Thing): boolean;
  /** A function of the program that is called too often, or too deeply, to be followed. */
  notFollowed(func: Func, args: Args, call: ts.Node): void;
  problem(node: ts.Node, text: string): void;
}

/** Arguments of a call; `open` when there may be more than the source says. */
export interface Args {
  values: unknown[];
  open: boolean;
}

class Returned {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }
}

const LEFT = new Returned(undefined);

/** `break` or `continue`, of the loop with a label or of the nearest one. */
class LoopEnd extends Returned {
  readonly isBreak: boolean;
  readonly label: string | undefined;

  constructor(isBreak: boolean, label: string | undefined) {
    super(undefined);
    this.isBreak = isBreak;
    this.label = label;
  }
}

const MOST_STEPS = 500_000;
const MOST_ROUNDS = 2000;
const DEEPEST_CALL = 100;
// A function that calls itself with what nobody knows would never end.
const DEEPEST_RECURSION = { known: 50, unknown: 2 };
const MOST_CALLS = 1000;

const TEXT_METHODS = new Set(
  (
    "charAt concat endsWith includes indexOf lastIndexOf match padStart repeat replace replaceAll " +
    "slice split startsWith substring substr toLowerCase toUpperCase trim toString"
  ).split(" "),
);
const LIST_METHODS = new Set(
  (
    "at concat entries every fill filter find flat flatMap forEach includes indexOf join keys map " +
    "pop push reduce reverse shift slice some sort splice toReversed toSorted unshift values"
  ).split(" "),
);

/** A function, or the round of a loop, is left unless the condition holds. */
interface Left {
  condition: string;
  isRound: boolean;
}

/** The modules of a program, run on demand. */
export class Program {
  /** The files that were run. */
  readonly files = new Map<string, ts.SourceFile>();
  /** The functions that were made; those that were called are in `called`. */
  readonly functions = new Set<Func>();
  readonly called = new Set<ts.Node>();
  /** The calls that were reached. */
  readonly reached = new Set<ts.Node>();
  /** What the call at hand depends on at run time. */
  conditions: string[] = [];

  private readonly host: Host;
  private readonly modules = new Map<string, Module>();
  private readonly running: ts.Node[] = [];
  private readonly calls = new Map<ts.Node, number>();
  private readonly options = new Map<string, ts.CompilerOptions>();
  private readonly aliases = new Map<string, Record<string, string>>();
  private perhaps: Returned | undefined;
  /** What the statement at hand has perhaps left. */
  private left: Left | undefined;
  private steps = 0;

  constructor(host: Host) {
    this.host = host;
  }

  // ----------------------------------------------------------------------------------------------
  // Modules

  /** Runs a file, unless it was run before. */
  load(file: string): Module {
    const known = this.modules.get(file);
    if (known) return known;
    const text = ts.sys.readFile(file) ?? "";
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kindOf(file));
    const module = new Module(source);
    this.modules.set(file, module);
    if (file.endsWith(".json")) {
      module.holder.names.set("exports", parsedJson(text));
      return module;
    }
    this.files.set(file, source);
    const [broken] = (source as unknown as { parseDiagnostics: ts.Diagnostic[] }).parseDiagnostics;
    if (broken) {
      const text = ts.flattenDiagnosticMessageText(broken.messageText, " ");
      this.host.problem(nodeAt(source, broken.start ?? 0), `this cannot be parsed: ${text}`);
    }
    const scope = new Scope(undefined, module, this.conditions.length, true);
    scope.names.set("module", module.holder).set("exports", module);
    scope.names.set("require", new Foreign("node:module", "require"));
    scope.names.set("__dirname", dirname(file)).set("__filename", file);
    const { conditions } = this;
    this.conditions = [];
    module.isEsm = source.statements.some(
      (node) =>
        ts.isImportDeclaration(node) ||
        ts.isExportDeclaration(node) ||
        ts.isExportAssignment(node) ||
        isExported(node),
    );
    // Imports are run before what uses them.
    for (const node of source.statements)
      if (ts.isImportDeclaration(node)) this.import(node, scope);
    this.block(source.statements, scope);
    this.conditions = conditions;
    return module;
  }

  private resolved(name: string, importer: string): string | undefined {
    if (name.startsWith("/") || name.startsWith("file:")) {
      return fileOf(name.startsWith("file:") ? fileURLToPath(name) : name);
    }
    const found = ts.resolveModuleName(name, importer, this.optionsOf(importer), ts.sys);
    const file = found.resolvedModule?.resolvedFileName;
    if (file !== undefined) {
      const isOutside = file.includes("/node_modules/") || /\.d\.[cm]?ts$/.test(file);
      return isOutside ? undefined : (ts.sys.realpath?.(file) ?? file);
    }
    if (name.startsWith(".")) return fileOf(resolve(dirname(importer), name));
    for (const [alias, folder] of Object.entries(this.aliasesOf(importer))) {
      if (name === alias || name.startsWith(`${alias}/`)) {
        return fileOf(folder + name.slice(alias.length));
      }
    }
    return undefined;
  }

  /** How the nearest tsconfig.json or jsconfig.json lets modules be found. */
  private optionsOf(importer: string): ts.CompilerOptions {
    const folder = dirname(importer);
    const known = this.options.get(folder);
    if (known) return known;
    const file = ["tsconfig.json", "jsconfig.json", "tsconfig.base.json"]
      .map((name) => ts.findConfigFile(folder, (path) => ts.sys.fileExists(path), name))
      .find((path) => path !== undefined);
    const parsed = file
      ? ts.parseJsonConfigFileContent(
          ts.readConfigFile(file, (path) => ts.sys.readFile(path)).config ?? {},
          { ...ts.sys, readDirectory: () => [] },
          dirname(file),
        ).options
      : {};
    const { baseUrl, paths, rootDirs } = parsed;
    const { pathsBasePath } = parsed;
    const options: ts.CompilerOptions = {
      allowJs: true,
      resolveJsonModule: true,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      ...(baseUrl !== undefined && { baseUrl }),
      ...(paths && { paths }),
      ...(pathsBasePath !== undefined && { pathsBasePath }),
      ...(rootDirs && { rootDirs }),
    };
    this.options.set(folder, options);
    return options;
  }

  /** The folders that package.json names for `module-alias`. */
  private aliasesOf(importer: string): Record<string, string> {
    const folder = dirname(importer);
    const known = this.aliases.get(folder);
    if (known) return known;
    const file = ts.findConfigFile(folder, (path) => ts.sys.fileExists(path), "package.json");
    const manifest = file === undefined ? undefined : parsedJson(ts.sys.readFile(file) ?? "");
    const found = manifest instanceof Thing ? manifest.names.get("_moduleAliases") : undefined;
    const aliases: Record<string, string> = {};
    for (const [name, value] of found instanceof Thing ? found.names : []) {
      if (typeof value === "string" && file !== undefined) {
        aliases[name] = resolve(dirname(file), value);
      }
    }
    this.aliases.set(folder, aliases);
    return aliases;
  }

  private moduleNamed(name: string, importer: string): Module | Foreign {
    const file = this.resolved(name, importer);
    return file === undefined ? new Foreign(name.replace(/^node:/, "")) : this.load(file);
  }

  private import(node: ts.ImportDeclaration, scope: Scope): void {
    if (!ts.isStringLiteral(node.moduleSpecifier) || node.importClause?.isTypeOnly) return;
    const module = this.moduleNamed(node.moduleSpecifier.text, scope.module.source.fileName);
    const clause = node.importClause;
    if (!clause) return;
    const bind = (name: ts.Identifier, imported: string): void => {
      scope.names.set(name.text, new Live(() => this.exported(module, imported)));
    };
    if (clause.name) bind(clause.name, "default");
    const bindings = clause.namedBindings;
    if (bindings && ts.isNamespaceImport(bindings)) {
      scope.names.set(bindings.name.text, new Live(() => this.namespace(module)));
    } else if (bindings) {
      for (const element of bindings.elements) {
        if (!element.isTypeOnly) bind(element.name, (element.propertyName ?? element.name).text);
      }
    }
  }

  private namespace(module: Module | Foreign): unknown {
    return module instanceof Module && !module.isEsm ? module.exports : module;
  }

  private exported(module: Module | Foreign, name: string): unknown {
    if (module instanceof Foreign) return this.member(module, name);
    const { exports } = module;
    if (name === "default" && !module.isEsm) {
      const isMarked = exports instanceof Thing && exports.names.has("__esModule");
      return isMarked ? this.member(exports, "default") : exports;
    }
    return this.member(exports, name);
  }

  private export(node: ts.ExportDeclaration, scope: Scope): void {
    const { module } = scope;
    if (node.isTypeOnly) return;
    const from =
      node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
        ? this.moduleNamed(node.moduleSpecifier.text, module.source.fileName)
        : undefined;
    const clause = node.exportClause;
    if (!clause) {
      if (from instanceof Module && from.exports instanceof Thing) {
        for (const name of from.exports.names.keys()) {
          if (name !== "default") {
            module.names.set(name, new Live(() => this.exported(from, name)));
          }
        }
      }
    } else if (ts.isNamespaceExport(clause)) {
      if (from) module.names.set(clause.name.text, from);
    } else {
      for (const element of clause.elements) {
        const local = (element.propertyName ?? element.name).text;
        const read = from ? () => this.exported(from, local) : () => this.lookup(local, scope);
        module.names.set(element.name.text, new Live(read));
      }
    }
  }

  // ----------------------------------------------------------------------------------------------
  // Statements

  private block(statements: readonly ts.Statement[], scope: Scope): Returned | undefined {
    for (const node of statements) {
      if (ts.isFunctionDeclaration(node) && node.name && node.body) {
        const made = this.func(node, scope);
        scope.names.set(node.name.text, made);
        if (isExported(node)) this.exportName(node, node.name.text, made, scope);
      }
    }
    const before = this.conditions.length;
    let returned: Returned | undefined;
    for (const node of statements) {
      const earlier = this.left;
      this.left = undefined;
      returned = this.statement(node, scope);
      const left = this.left as Left | undefined;
      // What follows depends on what was perhaps left.
      if (left) this.conditions.push(left.condition);
      this.left = left ?? earlier;
      if (returned) break;
    }
    this.conditions.length = before;
    return returned;
  }

  private exportName(node: ts.Node, name: string, value: unknown, scope: Scope): void {
    const isDefault = ts.canHaveModifiers(node)
      ? ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
      : false;
    scope.module.names.set(isDefault ? "default" : name, value);
  }

  private inner(scope: Scope): Scope {
    return new Scope(scope, scope.module, this.conditions.length);
  }

  private statement(node: ts.Statement, scope: Scope): Returned | undefined {
    this.steps += 1;
    if (this.steps === MOST_STEPS) {
      this.host.problem(node, "the program is too large to be read to its end");
    }
    if (this.steps >= MOST_STEPS) return LEFT;
    try {
      return this.runStatement(node, scope);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.host.problem(node, "this is nested too deeply to be read");
      return undefined;
    }
  }

  private runStatement(node: ts.Statement, scope: Scope): Returned | undefined {
    if (ts.isExpressionStatement(node)) {
      this.value(node.expression, scope);
    } else if (ts.isVariableStatement(node)) {
      this.declareAll(node.declarationList, scope);
      if (isExported(node)) this.exportDeclared(node.declarationList, scope);
    } else if (ts.isReturnStatement(node)) {
      return new Returned(node.expression && this.value(node.expression, scope));
    } else if (ts.isIfStatement(node)) {
      return this.if(node, scope);
    } else if (ts.isBlock(node)) {
      return this.block(node.statements, this.inner(scope));
    } else if (ts.isClassDeclaration(node)) {
      const made = this.class(node, scope);
      if (node.name) scope.names.set(node.name.text, made);
      if (isExported(node)) this.exportName(node, node.name?.text ?? "default", made, scope);
    } else if (ts.isFunctionDeclaration(node)) {
      if (!node.name && node.body) scope.module.names.set("default", this.func(node, scope));
    } else if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
      return this.forEach(node, scope);
    } else if (ts.isForStatement(node)) {
      return this.for(node, scope);
    } else if (ts.isWhileStatement(node) || ts.isDoStatement(node)) {
      return this.while(node, scope);
    } else if (ts.isTryStatement(node)) {
      return this.try(node, scope);
    } else if (ts.isSwitchStatement(node)) {
      return this.switch(node, scope);
    } else if (ts.isThrowStatement(node)) {
      this.value(node.expression, scope);
      return LEFT;
    } else if (ts.isBreakStatement(node) || ts.isContinueStatement(node)) {
      return new LoopEnd(ts.isBreakStatement(node), node.label?.text);
    } else if (ts.isExportDeclaration(node)) {
      this.export(node, scope);
    } else if (ts.isExportAssignment(node)) {
      const value = this.value(node.expression, scope);
      if (node.isExportEquals) scope.module.holder.names.set("exports", value);
      else scope.module.names.set("default", value);
      if (node.isExportEquals) scope.module.isEsm = false;
    } else if (ts.isImportEqualsDeclaration(node)) {
      const reference = node.moduleReference;
      if (ts.isExternalModuleReference(reference) && ts.isStringLiteral(reference.expression)) {
        const module = this.moduleNamed(reference.expression.text, scope.module.source.fileName);
        scope.names.set(node.name.text, module instanceof Module ? module.exports : module);
      }
    } else if (ts.isEnumDeclaration(node)) {
      const members = new Thing();
      for (const member of node.members) {
        const value = member.initializer ? this.value(member.initializer, scope) : UNKNOWN;
        members.names.set(member.name.getText(), value);
      }
      scope.names.set(node.name.text, members);
      if (isExported(node)) scope.module.names.set(node.name.text, members);
    } else if (ts.isLabeledStatement(node)) {
      const returned = this.statement(node.statement, scope);
      return returned instanceof LoopEnd && returned.label === node.label.text
        ? undefined
        : returned;
    }
    return undefined;
  }

  private declareAll(list: ts.VariableDeclarationList, scope: Scope): void {
    const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0;
    for (const { name, initializer } of list.declarations) {
      const value = initializer ? this.value(initializer, scope) : undefined;
      const target = isVar ? scope.functionScope : scope;
      if (isVar && initializer === undefined && ts.isIdentifier(name)) {
        if (!target.names.has(name.text)) target.names.set(name.text, undefined);
      } else this.bind(name, value, target, scope);
    }
  }

  private exportDeclared(list: ts.VariableDeclarationList, scope: Scope): void {
    const visit = (name: ts.BindingName): void => {
      if (ts.isIdentifier(name)) {
        scope.module.names.set(name.text, new Live(() => scope.names.get(name.text)));
      } else {
        for (const element of name.elements) if (ts.isBindingElement(element)) visit(element.name);
      }
    };
    for (const { name } of list.declarations) visit(name);
  }

  /** Gives the names of a declaration or parameter their values. */
  private bind(name: ts.BindingName, value: unknown, target: Scope, scope: Scope): void {
    if (ts.isIdentifier(name)) {
      target.names.set(name.text, value);
      return;
    }
    for (const [index, element] of name.elements.entries()) {
      if (!ts.isBindingElement(element)) continue;
      let part: unknown = UNKNOWN;
      if (ts.isArrayBindingPattern(name)) {
        if (Array.isArray(value)) {
          part = element.dotDotDotToken ? value.slice(index) : (value[index] as unknown);
        }
      } else if (!element.dotDotDotToken) {
        const key = element.propertyName ?? element.name;
        part = this.member(value, ts.isIdentifier(key) ? key.text : textOf(key));
      }
      if (part === undefined && element.initializer) part = this.value(element.initializer, scope);
      this.bind(element.name, part, target, scope);
    }
  }

  private if(node: ts.IfStatement, scope: Scope): Returned | undefined {
    const test = truth(this.value(node.expression, scope));
    if (test !== undefined) {
      const taken = test ? node.thenStatement : node.elseStatement;
      return taken && this.statement(taken, scope);
    }
    const condition = `\`${textOf(node.expression)}\` holds`;
    const one = this.branch(condition, node.thenStatement, scope);
    const other = node.elseStatement && this.branch(`not ${condition}`, node.elseStatement, scope);
    if (one && other) return one.value === undefined ? other : one;
    this.leave(one ?? other, one ? `not ${condition}` : condition);
    return undefined;
  }

  /** Notes that what follows in the function or loop happens on a condition only. */
  private leave(returned: Returned | undefined, otherwise: string): void {
    // An error ends the program.
    if (returned === undefined || returned === LEFT) return;
    const isRound = returned instanceof LoopEnd;
    if (this.left === undefined || this.left.isRound) this.left = { condition: otherwise, isRound };
    if (!isRound) this.perhaps ??= returned;
  }

  /** Whether a loop goes on after a round, and what it returns if it does not. */
  private ended(returned: Returned | undefined, loop: ts.Node): [boolean, Returned | undefined] {
    if (this.left?.isRound) this.left = undefined;
    if (!(returned instanceof LoopEnd)) return [returned !== undefined, returned];
    const { parent } = loop;
    const own = ts.isLabeledStatement(parent) ? parent.label.text : undefined;
    const isOwn = returned.label === undefined || returned.label === own;
    return [returned.isBreak || !isOwn, isOwn ? undefined : returned];
  }

  /** Runs what is perhaps run; gives what it returns. */
  private branch(condition: string, node: ts.Statement, scope: Scope): Returned | undefined {
    this.conditions.push(condition);
    const returned = this.statement(node, this.inner(scope));
    this.conditions.pop();
    return returned;
  }

  private forEach(node: ts.ForOfStatement | ts.ForInStatement, scope: Scope): Returned | undefined {
    const over = this.value(node.expression, scope);
    const items = ts.isForOfStatement(node) ? listOf(over) : keysOf(over);
    const run = (item: unknown): Returned | undefined => {
      const inner = this.inner(scope);
      const { initializer } = node;
      if (ts.isVariableDeclarationList(initializer)) {
        const [declaration] = initializer.declarations;
        if (declaration) this.bind(declaration.name, item, inner, inner);
      } else this.assign(initializer, item, scope);
      return this.statement(node.statement, inner);
    };
    if (items) {
      for (const item of items.slice(0, MOST_ROUNDS)) {
        const [isEnd, returned] = this.ended(run(item), node);
        if (isEnd) return returned;
      }
      return undefined;
    }
    this.conditions.push(`\`${textOf(node.expression)}\` has items`);
    run(UNKNOWN);
    this.conditions.pop();
    return undefined;
  }

  private for(node: ts.ForStatement, scope: Scope): Returned | undefined {
    const inner = this.inner(scope);
    const { initializer, condition, incrementor, statement } = node;
    if (initializer && ts.isVariableDeclarationList(initializer))
      this.declareAll(initializer, inner);
    else if (initializer) this.value(initializer, inner);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const test = condition ? truth(this.value(condition, inner)) : undefined;
      if (test === false) return undefined;
      if (test === undefined) {
        this.branch(`\`${condition ? textOf(condition) : ""}\` holds`, statement, inner);
        return undefined;
      }
      const [isEnd, returned] = this.ended(this.statement(statement, inner), node);
      if (isEnd) return returned;
      if (incrementor) this.value(incrementor, inner);
    }
    return undefined;
  }

  private while(node: ts.WhileStatement | ts.DoStatement, scope: Scope): Returned | undefined {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const isFirst = round === 0 && ts.isDoStatement(node);
      const test = isFirst || truth(this.value(node.expression, scope));
      if (test === false) return undefined;
      if (test === undefined) {
        this.branch(`\`${textOf(node.expression)}\` holds`, node.statement, scope);
        return undefined;
      }
      const [isEnd, returned] = this.ended(this.statement(node.statement, scope), node);
      if (isEnd) return returned;
    }
    return undefined;
  }

  private try(node: ts.TryStatement, scope: Scope): Returned | undefined {
    const returned = this.block(node.tryBlock.statements, this.inner(scope));
    if (node.catchClause) {
      const inner = this.inner(scope);
      const name = node.catchClause.variableDeclaration?.name;
      if (name) this.bind(name, UNKNOWN, inner, inner);
      this.branch("an error is thrown", node.catchClause.block, inner);
    }
    const last = node.finallyBlock && this.block(node.finallyBlock.statements, this.inner(scope));
    return last ?? (returned === LEFT ? undefined : returned);
  }

  private switch(node: ts.SwitchStatement, scope: Scope): Returned | undefined {
    const subject = this.value(node.expression, scope);
    const { clauses } = node.caseBlock;
    const values = clauses.map((clause) =>
      ts.isDefaultClause(clause) ? undefined : this.value(clause.expression, scope),
    );
    const inner = this.inner(scope);
    if (isPlain(subject) && values.every(isPlain)) {
      const found = clauses.findIndex(
        (clause, index) => !ts.isDefaultClause(clause) && values[index] === subject,
      );
      const start = found < 0 ? clauses.findIndex(ts.isDefaultClause) : found;
      for (const clause of start < 0 ? [] : clauses.slice(start)) {
        const returned = this.block(clause.statements, inner);
        if (returned) return leavesSwitch(returned) ? undefined : returned;
      }
      return undefined;
    }
    const condition = `\`${textOf(node.expression)}\` is so`;
    for (const clause of clauses) {
      this.conditions.push(condition);
      const returned = this.block(clause.statements, inner);
      this.conditions.pop();
      if (returned && !leavesSwitch(returned)) this.leave(returned, `not ${condition}`);
    }
    return undefined;
  }

  // ----------------------------------------------------------------------------------------------
  // Functions and classes

  private func(node: ts.FunctionLikeDeclaration, scope: Scope): Func {
    const self = ts.isArrowFunction(node) ? this.self(scope) : undefined;
    const made = new Func(node, scope, self);
    this.functions.add(made);
    return made;
  }

  private self(scope: Scope): unknown {
    const found = scope.find("this");
    return found ? found.names.get("this") : undefined;
  }

  private class(node: ts.ClassLikeDeclaration, scope: Scope): Class {
    const extended = node.heritageClauses?.find(
      ({ token }) => token === ts.SyntaxKind.ExtendsKeyword,
    )?.types[0];
    const base = extended ? this.value(extended.expression, scope) : undefined;
    const made = new Class(node, scope, base);
    made.proto = base instanceof Class ? base : undefined;
    const inner = this.inner(scope);
    inner.names.set("this", made);
    if (node.name) inner.names.set(node.name.text, made);
    // Methods are there before fields and blocks are run; those that nobody calls are looked at, too.
    for (const member of node.members) {
      if (!ts.isMethodDeclaration(member) || !member.body) continue;
      const method = this.method(member, made, isStatic(member) ? made : undefined);
      if (isStatic(member)) made.names.set(this.key(member.name, scope), method);
      this.decorate(member, [made, this.key(member.name, scope), descriptorOf(method)], scope);
    }
    for (const member of node.members) {
      if (ts.isClassStaticBlockDeclaration(member)) this.block(member.body.statements, inner);
      if (!ts.isPropertyDeclaration(member) || !isStatic(member)) continue;
      const value = member.initializer && this.value(member.initializer, inner);
      made.names.set(this.key(member.name, scope), value);
    }
    this.decorate(node, [made], scope);
    return made;
  }

  /** Calls decorators with what they decorate. */
  private decorate(node: ts.HasDecorators, values: unknown[], scope: Scope): void {
    for (const { expression } of [...(ts.getDecorators(node) ?? [])].reverse()) {
      this.call(this.value(expression, scope), { values, open: false }, expression);
    }
  }

  private method(node: ts.FunctionLikeDeclaration, home: Class, self: unknown): Func {
    const made = new Func(node, home.scope, self);
    made.home = home;
    this.functions.add(made);
    return made;
  }

  /** An object of a class. */
  construct(cls: Class, args: Args, call: ts.Node): Thing {
    const outside = outsideOf(cls);
    const made = (outside && this.host.made(cls, outside, call)) ?? new Thing();
    made.cls = cls;
    this.initialize(cls, made, args, call);
    return made;
  }

  private initialize(cls: Class, self: Thing, args: Args, call: ts.Node): void {
    const inner = this.inner(cls.scope);
    inner.names.set("this", self);
    const initializer = cls.node.members.find(
      (member): member is ts.ConstructorDeclaration =>
        ts.isConstructorDeclaration(member) && member.body !== undefined,
    );
    // Without a constructor the one of the base gets the arguments.
    if (!initializer && cls.base instanceof Class) this.initialize(cls.base, self, args, call);
    for (const member of cls.node.members) {
      if (ts.isPropertyDeclaration(member) && !isStatic(member)) {
        const value = member.initializer && this.value(member.initializer, inner);
        self.names.set(this.key(member.name, inner), value);
      }
    }
    if (initializer) {
      const func = this.method(initializer, cls, self);
      this.run(func, args, self);
    }
  }

  /** Calls a value; what is not of the program is the host's. */
  call(callee: unknown, args: Args, node: ts.Node, self?: unknown): unknown {
    if ((callee instanceof Func || callee instanceof Bound) && callee.given.length > 0) {
      const values = [...callee.given, ...args.values];
      return this.call(withoutGiven(callee), { ...args, values }, node, self);
    }
    if (callee instanceof Func) {
      if (this.mayRun(callee, args)) return this.run(callee, args, callee.self ?? self);
      this.host.notFollowed(callee, args, node);
      return UNKNOWN;
    }
    if (callee instanceof Bound) {
      const { receiver, name } = callee;
      if (typeof receiver === "string") return textCall(receiver, name, args);
      if (receiver instanceof RegExp) return textCall(receiver, name, args);
      if (Array.isArray(receiver)) return this.listCall(receiver, name, args, node);
      if (receiver instanceof Func || receiver instanceof Bound) {
        return this.functionCall(receiver, name, args, node);
      }
    }
    const known = callee instanceof Foreign ? this.knownCall(callee, args, node) : NOT_KNOWN;
    if (known !== NOT_KNOWN) return known;
    const result = this.host.called(callee, args, node);
    if (!(callee instanceof Bound) || ["listen", "on", "once"].includes(callee.name)) {
      this.callBack(args);
    }
    return result;
  }

  /** Functions that something outside gets are called by it, with what nobody knows. */
  private callBack(args: Args): void {
    for (const value of args.values) {
      const args = { values: [], open: true };
      if (value instanceof Func && this.mayRun(value, args)) this.run(value, args, value.self);
    }
  }

  private mayRun({ node }: Func, { values, open }: Args = NO_ARGS): boolean {
    const isOpen = open || values.some((value) => truth(value) === undefined);
    return (
      this.running.length < DEEPEST_CALL &&
      this.running.filter((each) => each === node).length <
        DEEPEST_RECURSION[isOpen ? "unknown" : "known"] &&
      (this.calls.get(node) ?? 0) < MOST_CALLS
    );
  }

  private run(func: Func, args: Args, self: unknown): unknown {
    const { node } = func;
    this.called.add(node);
    this.calls.set(node, (this.calls.get(node) ?? 0) + 1);
    const scope = new Scope(func.scope, func.scope.module, this.conditions.length, true);
    if (!ts.isArrowFunction(node)) scope.names.set("this", self);
    if (func.home) scope.names.set("super", func.home.base);
    // The name of a function expression is known in itself alone.
    if (ts.isFunctionExpression(node) && node.name) scope.names.set(node.name.text, func);
    scope.names.set("arguments", args.open ? UNKNOWN : args.values);
    for (const [
      index,
      { name, initializer, dotDotDotToken, ...rest },
    ] of node.parameters.entries()) {
      const isGiven = index < args.values.length;
      let value: unknown = isGiven || !args.open ? args.values[index] : UNKNOWN;
      if (dotDotDotToken) value = args.open ? UNKNOWN : args.values.slice(index);
      else if (value === undefined && initializer) value = this.value(initializer, scope);
      this.bind(name, value, scope, scope);
      const isProperty = ts.isConstructorDeclaration(node) && (rest.modifiers?.length ?? 0) > 0;
      if (isProperty && ts.isIdentifier(name) && self instanceof Thing) {
        self.names.set(name.text, value);
      }
    }
    if (!node.body) return UNKNOWN;
    this.running.push(node);
    const { perhaps, left } = this;
    this.perhaps = undefined;
    this.left = undefined;
    let returned: unknown;
    if (ts.isBlock(node.body)) {
      const found = this.block(node.body.statements, scope);
      returned = this.agreed(found);
    } else returned = this.value(node.body, scope);
    this.perhaps = perhaps;
    this.left = left;
    this.running.pop();
    return returned;
  }

  /** Of two values that a function may return the one that is an object, or none. */
  private agreed(found: Returned | undefined): unknown {
    const other = this.perhaps?.value;
    const value = found?.value;
    if (other === undefined || other === null || other === value) return value;
    if (value === undefined || value === null) return other;
    return value instanceof Thing && !(other instanceof Thing) ? value : UNKNOWN;
  }

  private functionCall(func: Func | Bound, name: string, args: Args, node: ts.Node): unknown {
    const [self, ...rest] = args.values;
    if (name === "bind" && args.open) return UNKNOWN;
    if (name === "bind" && func instanceof Bound) {
      return new Bound(func.receiver, func.name, [...func.given, ...rest]);
    }
    if (name === "bind" && func instanceof Func) {
      const bound = new Func(func.node, func.scope, func.self ?? self);
      bound.home = func.home;
      bound.given = [...func.given, ...rest];
      return bound;
    }
    if (name === "call") return this.call(func, { values: rest, open: args.open }, node, self);
    if (name === "apply") {
      const given = listOf(rest[0]);
      return this.call(func, { values: given ?? [], open: !given }, node, self);
    }
    return UNKNOWN;
  }

  private listCall(list: unknown[], name: string, args: Args, node: ts.Node): unknown {
    const [first] = args.values;
    const each = (item: unknown, index: number): unknown =>
      this.call(first, { values: [item, index, list], open: false }, node);
    switch (name) {
      case "forEach":
        for (const [index, item] of [...list].entries()) each(item, index);
        return undefined;
      case "map":
        return list.map(each);
      case "flatMap":
        return list.map(each).flat();
      case "filter": {
        const tests = list.map((item, index) => truth(each(item, index)));
        return tests.includes(undefined) ? UNKNOWN : list.filter((_, index) => tests[index]);
      }
      case "find":
      case "some":
      case "every": {
        const tests = list.map((item, index) => truth(each(item, index)));
        if (tests.includes(undefined)) return UNKNOWN;
        if (name === "find") return list[tests.indexOf(true)];
        return name === "some" ? tests.includes(true) : !tests.includes(false);
      }
      case "reduce": {
        const [start, rest] =
          args.values.length > 1 ? [args.values[1], list] : [list[0], list.slice(1)];
        return rest.reduce<unknown>(
          (sum, item, index) =>
            this.call(first, { values: [sum, item, index, list], open: false }, node),
          start,
        );
      }
      case "entries":
        return [...list.entries()];
      case "keys":
        return [...list.keys()];
      case "values":
        return list;
      case "sort":
      case "toSorted": {
        const sorted = this.sorted(list, args, node);
        return name === "sort" ? list.splice(0, list.length, ...sorted) && list : sorted;
      }
    }
    const takesAny = ["concat", "push", "unshift"].includes(name);
    if (!LIST_METHODS.has(name) || args.open || !(takesAny || args.values.every(isPlain))) {
      return UNKNOWN;
    }
    if (name === "join" && !list.every(isPlain)) return UNKNOWN;
    return applied(list, name, args.values);
  }

  /** A list in its order, or as it was when nobody knows the order. */
  private sorted(list: unknown[], { values }: Args, node: ts.Node): unknown[] {
    if (values.length === 0) return list.every(isPlain) ? [...list].sort() : [...list];
    let isKnown = true;
    const sorted = [...list].sort((one, other) => {
      const order = this.call(values[0], { values: [one, other], open: false }, node);
      isKnown &&= typeof order === "number";
      return typeof order === "number" ? order : 0;
    });
    return isKnown ? sorted : [...list];
  }

  /** What functions of Node give for known arguments. */
  private knownCall(callee: Foreign, args: Args, node: ts.Node): unknown {
    const { values } = args;
    const name = callee.toString().replace(".default.", ".").replace("fs/promises", "fs");
    const texts = values.filter((value) => typeof value === "string");
    const areTexts = texts.length === values.length && !args.open;
    switch (name) {
      case "module.require":
      case "node:module.require": {
        const [wanted] = values;
        if (typeof wanted !== "string") {
          this.host.problem(node, "the source does not say which module is loaded here");
          return new Foreign("?", "require", "()");
        }
        const module = this.moduleNamed(wanted, node.getSourceFile().fileName);
        return module instanceof Module ? module.exports : module;
      }
      case "module.createRequire":
        return new Foreign("node:module", "require");
      case "path.join":
      case "path.posix.join":
        return areTexts ? join(...texts) : UNKNOWN;
      case "path.resolve":
        return areTexts ? resolve(...texts) : UNKNOWN;
      case "path.dirname":
        return areTexts ? dirname(texts[0] ?? "") : UNKNOWN;
      case "path.extname":
        return areTexts ? extname(texts[0] ?? "") : UNKNOWN;
      case "path.basename":
        return areTexts ? basename(texts[0] ?? "", texts[1]) : UNKNOWN;
      case "path.relative":
        return areTexts ? relative(texts[0] ?? "", texts[1] ?? "") : UNKNOWN;
      case "url.fileURLToPath":
        return texts[0]?.startsWith("file:") ? fileURLToPath(texts[0]) : UNKNOWN;
      case "url.pathToFileURL":
        return areTexts ? pathToFileURL(texts[0] ?? "").href : UNKNOWN;
      case "fs.readdirSync":
      case "fs.readdir": {
        const [folder] = values;
        const isSync = values.every((value) => !(value instanceof Func));
        if (typeof folder !== "string" || !isSync || values[1] instanceof Thing) return NOT_KNOWN;
        return existsSync(folder) && statSync(folder).isDirectory()
          ? readdirSync(folder).sort()
          : [];
      }
      case "fs.existsSync":
        return areTexts ? existsSync(texts[0] ?? "") : UNKNOWN;
      case "global.Object.entries":
        return entriesOf(values[0])?.map((entry) => [...entry]) ?? UNKNOWN;
      case "global.Object.keys":
        return keysOf(values[0]) ?? UNKNOWN;
      case "global.Object.values":
        return entriesOf(values[0])?.map(([, value]) => value) ?? UNKNOWN;
      case "global.Object.freeze":
        return values[0];
      case "global.eval":
      case "global.Function":
        this.host.problem(node, "this runs code that the source does not show");
        return UNKNOWN;
      case "global.Reflect.apply": {
        const given = listOf(values[2]);
        return this.call(values[0], { values: given ?? [], open: !given }, node, values[1]);
      }
      case "global.Reflect.get":
        return typeof values[1] === "string" ? this.member(values[0], values[1]) : NOT_KNOWN;
      case "global.Object.assign": {
        const [target, ...sources] = values;
        if (!(target instanceof Thing)) return UNKNOWN;
        for (const source of sources) {
          for (const [key, value] of entriesOf(source) ?? []) target.names.set(key, value);
        }
        return target;
      }
      case "global.Object.defineProperty":
        if (values[0] instanceof Thing && typeof values[1] === "string") {
          const descriptor = values[2];
          const getter = this.member(descriptor, "get");
          const read = (): unknown =>
            getter instanceof Func && this.mayRun(getter)
              ? this.run(getter, { values: [], open: false }, values[0])
              : this.member(descriptor, "value");
          values[0].names.set(values[1], new Live(read));
        }
        return values[0];
      case "global.Array.from":
      case "global.Promise.all":
        return listOf(values[0]) ?? NOT_KNOWN;
      case "global.Promise.resolve":
        return values[0];
      case "global.Array.isArray":
        return Array.isArray(values[0]) || (values[0] === UNKNOWN ? UNKNOWN : false);
      case "global.String":
        return areTexts ? texts[0] : UNKNOWN;
    }
    return NOT_KNOWN;
  }

  // ----------------------------------------------------------------------------------------------
  // Expressions

  /** The value of an expression. */
  value(node: ts.Expression, scope: Scope): unknown {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isNumericLiteral(node)) return Number(node.text);
    if (ts.isIdentifier(node)) return this.lookup(node.text, scope);
    if (ts.isCallExpression(node)) return this.callOf(node, scope);
    if (ts.isPropertyAccessExpression(node)) {
      return this.member(this.value(node.expression, scope), node.name.text);
    }
    if (ts.isElementAccessExpression(node)) {
      const owner = this.value(node.expression, scope);
      const key = this.value(node.argumentExpression, scope);
      if (typeof key === "string" || typeof key === "number")
        return this.member(owner, String(key));
      return owner instanceof Thing && this.host.provides(owner) ? new Bound(owner, "?") : UNKNOWN;
    }
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return this.func(node, scope);
    if (ts.isClassExpression(node)) return this.class(node, scope);
    if (ts.isObjectLiteralExpression(node)) return this.object(node, scope);
    if (ts.isArrayLiteralExpression(node)) return this.elements(node.elements, scope) ?? UNKNOWN;
    if (ts.isTemplateExpression(node)) return this.template(node, scope);
    if (ts.isBinaryExpression(node)) return this.binary(node, scope);
    if (ts.isConditionalExpression(node)) {
      const test = truth(this.value(node.condition, scope));
      if (test !== undefined) return this.value(test ? node.whenTrue : node.whenFalse, scope);
      this.conditions.push(`\`${textOf(node.condition)}\` is so`);
      const [one, other] = [this.value(node.whenTrue, scope), this.value(node.whenFalse, scope)];
      this.conditions.pop();
      return one === other ? one : UNKNOWN;
    }
    if (ts.isNewExpression(node)) return this.new(node, scope);
    if (ts.isPrefixUnaryExpression(node)) return this.prefix(node, scope);
    if (ts.isDeleteExpression(node)) {
      this.delete(node.expression, scope);
      return true;
    }
    if (ts.isPostfixUnaryExpression(node)) {
      const before = this.value(node.operand, scope);
      const by = node.operator === ts.SyntaxKind.PlusPlusToken ? 1 : -1;
      this.assign(node.operand, typeof before === "number" ? before + by : UNKNOWN, scope);
      return before;
    }
    if (ts.isRegularExpressionLiteral(node)) return regexpOf(node.text);
    if (ts.isMetaProperty(node)) {
      const meta = new Thing();
      const { fileName } = node.getSourceFile();
      meta.names.set("url", pathToFileURL(fileName).href).set("filename", fileName);
      return meta.names.set("dirname", dirname(fileName)) && meta;
    }
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isTypeAssertionExpression(node) ||
      ts.isAwaitExpression(node)
    ) {
      return this.value(node.expression, scope);
    }
    switch (node.kind) {
      case ts.SyntaxKind.TrueKeyword:
        return true;
      case ts.SyntaxKind.FalseKeyword:
        return false;
      case ts.SyntaxKind.NullKeyword:
        return null;
      case ts.SyntaxKind.ThisKeyword:
        return this.self(scope);
      case ts.SyntaxKind.SuperKeyword:
        return scope.find("super")?.names.get("super");
    }
    ts.forEachChild(node, (child) => {
      if (ts.isExpression(child)) this.value(child, scope);
    });
    return UNKNOWN;
  }

  private lookup(name: string, scope: Scope): unknown {
    const found = scope.find(name);
    if (!found) return name === "undefined" ? undefined : new Foreign("global", name);
    const value = found.names.get(name);
    return value instanceof Live ? value.read() : value;
  }

  /** A member of a value. */
  member(owner: unknown, name: string): unknown {
    if (owner instanceof Foreign) return new Foreign(...owner.path, name);
    if (owner instanceof Thing) {
      const own = this.ownMember(owner, name);
      if (own !== NOT_KNOWN) return own;
      if (owner.cls) {
        const method = this.methodOf(owner.cls, name, owner);
        if (method !== NOT_KNOWN) return method;
      }
      if (owner instanceof Func && FUNCTION_METHODS.includes(name)) {
        return new Bound(owner, name);
      }
      if (owner instanceof Func && name === "prototype") {
        const prototype = new Thing();
        owner.names.set(name, prototype);
        return prototype;
      }
      if (this.host.provides(owner)) return new Bound(owner, name);
      const cls = owner instanceof Class ? owner : owner.cls;
      return cls && outsideOf(cls) ? UNKNOWN : undefined;
    }
    if (owner instanceof Bound && FUNCTION_METHODS.includes(name)) return new Bound(owner, name);
    if (typeof owner === "string" && name === "length") return owner.length;
    if (Array.isArray(owner)) {
      if (name === "length") return owner.length;
      if (/^\d+$/.test(name)) return owner[Number(name)] as unknown;
      return new Bound(owner, name);
    }
    if (typeof owner === "string" || owner instanceof RegExp) return new Bound(owner, name);
    return owner === UNKNOWN ? new Foreign("?", name) : UNKNOWN;
  }

  private ownMember(owner: Thing, name: string): unknown {
    for (let thing: Thing | undefined = owner; thing; thing = thing.proto) {
      if (thing.names.has(name)) {
        const value = thing.names.get(name);
        return value instanceof Live ? value.read() : value;
      }
    }
    return NOT_KNOWN;
  }

  private methodOf(cls: Class, name: string, self: unknown): unknown {
    for (const member of cls.node.members) {
      if (!member.name || isStatic(member) || this.key(member.name, cls.scope) !== name) continue;
      if (ts.isMethodDeclaration(member) && member.body) return this.method(member, cls, self);
      if (ts.isGetAccessorDeclaration(member)) {
        const getter = this.method(member, cls, self);
        return this.mayRun(getter) ? this.run(getter, { values: [], open: false }, self) : UNKNOWN;
      }
    }
    return cls.base instanceof Class ? this.methodOf(cls.base, name, self) : NOT_KNOWN;
  }

  private key(name: ts.PropertyName, scope: Scope): string {
    if (ts.isComputedPropertyName(name)) return String(this.value(name.expression, scope));
    return ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : name.getText();
  }

  private object(node: ts.ObjectLiteralExpression, scope: Scope): unknown {
    const made = new Thing();
    for (const property of node.properties) {
      if (ts.isSpreadAssignment(property)) {
        for (const [name, value] of entriesOf(this.value(property.expression, scope)) ?? []) {
          made.names.set(name, value);
        }
      } else if (ts.isShorthandPropertyAssignment(property)) {
        const { text } = property.name;
        made.names.set(text, this.lookup(text, scope));
      } else if (ts.isPropertyAssignment(property)) {
        made.names.set(this.key(property.name, scope), this.value(property.initializer, scope));
      } else if (ts.isMethodDeclaration(property)) {
        const method = new Func(property, scope, made);
        this.functions.add(method);
        made.names.set(this.key(property.name, scope), method);
      }
    }
    return made;
  }

  private elements(nodes: readonly ts.Expression[], scope: Scope): unknown[] | undefined {
    let isOpen = false;
    const found = nodes.flatMap((node) => {
      if (!ts.isSpreadElement(node)) return [this.value(node, scope)];
      const items = listOf(this.value(node.expression, scope));
      isOpen ||= !items;
      return items ?? [];
    });
    return isOpen ? undefined : found;
  }

  private template(node: ts.TemplateExpression, scope: Scope): unknown {
    let text = node.head.text;
    let isKnown = true;
    for (const { expression, literal } of node.templateSpans) {
      const value = this.value(expression, scope);
      isKnown &&= typeof value === "string" || typeof value === "number";
      text += String(isKnown ? value : "") + literal.text;
    }
    return isKnown ? text : UNKNOWN;
  }

  private binary(node: ts.BinaryExpression, scope: Scope): unknown {
    const { left, right } = node;
    const kind = node.operatorToken.kind;
    if (kind === ts.SyntaxKind.EqualsToken) {
      const value = this.value(right, scope);
      this.assign(left, value, scope);
      return value;
    }
    const one = this.value(left, scope);
    const test = truth(one);
    if (kind > ts.SyntaxKind.EqualsToken && kind <= ts.SyntaxKind.LastAssignment) {
      return this.compound(kind, node, one, scope);
    }
    switch (kind) {
      case ts.SyntaxKind.AmpersandAmpersandToken:
        if (test === false) return one;
        return this.perhapsValue(test === undefined ? left : undefined, right, scope);
      case ts.SyntaxKind.BarBarToken:
        if (test === true) return one;
        return this.otherValue(test === undefined ? left : undefined, right, scope);
      case ts.SyntaxKind.QuestionQuestionToken:
        if (one !== undefined && one !== null && test !== undefined) return one;
        return this.otherValue(test === undefined ? left : undefined, right, scope);
      case ts.SyntaxKind.CommaToken:
        return this.value(right, scope);
    }
    const other = this.value(right, scope);
    if (kind === ts.SyntaxKind.PlusToken) return added(one, other);
    return compared(kind, one, other);
  }

  /** `left += right` and the like. */
  private compound(
    kind: ts.SyntaxKind,
    { left, right }: ts.BinaryExpression,
    one: unknown,
    scope: Scope,
  ): unknown {
    const test = kind === ts.SyntaxKind.QuestionQuestionEqualsToken ? isThere(one) : truth(one);
    const isAnd = kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken;
    const isLogical =
      isAnd ||
      kind === ts.SyntaxKind.BarBarEqualsToken ||
      kind === ts.SyntaxKind.QuestionQuestionEqualsToken;
    if (isLogical && test === !isAnd) return one;
    const other = this.value(right, scope);
    let value: unknown = UNKNOWN;
    if (isLogical && test !== undefined) value = other;
    else if (kind === ts.SyntaxKind.PlusEqualsToken) value = added(one, other);
    else if (kind === ts.SyntaxKind.MinusEqualsToken) {
      value = compared(ts.SyntaxKind.MinusToken, one, other);
    }
    this.assign(left, value, scope);
    return value;
  }

  /** `left && right`, where `left` is given when nobody knows whether it holds. */
  private perhapsValue(
    left: ts.Expression | undefined,
    right: ts.Expression,
    scope: Scope,
  ): unknown {
    if (!left) return this.value(right, scope);
    this.conditions.push(`\`${textOf(left)}\` holds`);
    this.value(right, scope);
    this.conditions.pop();
    return UNKNOWN;
  }

  /** `left || right`, where `left` is given when nobody knows whether it holds. */
  private otherValue(left: ts.Expression | undefined, right: ts.Expression, scope: Scope): unknown {
    const other = this.value(right, scope);
    return left ? UNKNOWN : other;
  }

  private prefix(node: ts.PrefixUnaryExpression, scope: Scope): unknown {
    const value = this.value(node.operand, scope);
    switch (node.operator) {
      case ts.SyntaxKind.ExclamationToken: {
        const test = truth(value);
        return test === undefined ? UNKNOWN : !test;
      }
      case ts.SyntaxKind.MinusToken:
        return typeof value === "number" ? -value : UNKNOWN;
      case ts.SyntaxKind.PlusPlusToken:
      case ts.SyntaxKind.MinusMinusToken: {
        const by = node.operator === ts.SyntaxKind.PlusPlusToken ? 1 : -1;
        const changed = typeof value === "number" ? value + by : UNKNOWN;
        this.assign(node.operand, changed, scope);
        return changed;
      }
    }
    return UNKNOWN;
  }

  private assign(target: ts.Expression, value: unknown, scope: Scope): void {
    if (ts.isIdentifier(target)) {
      const owner = scope.find(target.text) ?? scope;
      const before = owner.names.get(target.text);
      // What is perhaps assigned is known only where nothing else was.
      const isPerhaps = this.conditions.length > owner.conditions;
      const isOpen = before !== undefined && before !== null && before !== value;
      owner.names.set(target.text, isPerhaps && isOpen ? UNKNOWN : value);
    } else if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) {
      const owner = this.value(target.expression, scope);
      const key = ts.isPropertyAccessExpression(target)
        ? target.name.text
        : this.value(target.argumentExpression, scope);
      if (Array.isArray(owner) && typeof key === "number") owner[key] = value;
      else if (Array.isArray(owner) && key === "length" && typeof value === "number") {
        owner.length = value;
      } else if (owner instanceof Thing && (typeof key === "string" || typeof key === "number")) {
        owner.names.set(String(key), value);
      }
    } else if (ts.isArrayLiteralExpression(target)) {
      const items = listOf(value);
      for (const [index, element] of target.elements.entries()) {
        const part = items ? items[index] : UNKNOWN;
        if (ts.isSpreadElement(element)) {
          this.assign(element.expression, items?.slice(index) ?? UNKNOWN, scope);
        } else if (!ts.isOmittedExpression(element)) this.assign(element, part, scope);
      }
    } else if (ts.isObjectLiteralExpression(target)) {
      for (const property of target.properties) {
        if (ts.isShorthandPropertyAssignment(property)) {
          const part = this.member(value, property.name.text);
          const otherwise = property.objectAssignmentInitializer;
          this.assign(
            property.name,
            part === undefined && otherwise ? this.value(otherwise, scope) : part,
            scope,
          );
        } else if (ts.isPropertyAssignment(property)) {
          this.assign(
            property.initializer,
            this.member(value, this.key(property.name, scope)),
            scope,
          );
        } else if (ts.isSpreadAssignment(property)) {
          this.assign(property.expression, UNKNOWN, scope);
        }
      }
    } else if (ts.isBinaryExpression(target)) {
      // A default of a part.
      const part = value === undefined ? this.value(target.right, scope) : value;
      this.assign(target.left, part, scope);
    } else if (ts.isParenthesizedExpression(target)) {
      this.assign(target.expression, value, scope);
    }
  }

  /** `delete owner.name` */
  private delete(target: ts.Expression, scope: Scope): void {
    if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) return;
    const owner = this.value(target.expression, scope);
    const key = ts.isPropertyAccessExpression(target)
      ? target.name.text
      : this.value(target.argumentExpression, scope);
    if (owner instanceof Thing && isPlain(key)) owner.names.delete(String(key));
  }

  private arguments(nodes: readonly ts.Expression[] | undefined, scope: Scope): Args {
    const values: unknown[] = [];
    for (const node of nodes ?? []) {
      if (ts.isSpreadElement(node)) {
        const items = listOf(this.value(node.expression, scope));
        if (!items) return { values, open: true };
        values.push(...items);
      } else values.push(this.value(node, scope));
    }
    return { values, open: false };
  }

  private callOf(node: ts.CallExpression, scope: Scope): unknown {
    this.reached.add(node);
    if (node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = this.arguments(node.arguments, scope).values;
      if (typeof name !== "string") {
        this.host.problem(node, "the source does not say which module is loaded here");
        return new Foreign("?", "import", "()");
      }
      const module = this.moduleNamed(name, node.getSourceFile().fileName);
      return module instanceof Module && !module.isEsm ? interop(module.exports) : module;
    }
    if (node.expression.kind === ts.SyntaxKind.SuperKeyword) {
      const base = scope.find("super")?.names.get("super");
      const self = this.self(scope);
      const args = this.arguments(node.arguments, scope);
      if (base instanceof Class && self instanceof Thing) this.initialize(base, self, args, node);
      return undefined;
    }
    let self: unknown;
    let callee: unknown;
    const expression = ts.skipPartiallyEmittedExpressions(node.expression);
    if (ts.isPropertyAccessExpression(expression)) {
      const isSuper = expression.expression.kind === ts.SyntaxKind.SuperKeyword;
      self = isSuper ? this.self(scope) : this.value(expression.expression, scope);
      callee = isSuper
        ? this.superMember(expression.name.text, scope)
        : this.member(self, expression.name.text);
    } else callee = this.value(expression, scope);
    const args = this.arguments(node.arguments, scope);
    const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    if (ts.isIdentifier(name) && INTEROP.test(name.text)) return marked(args.values[0]);
    return this.call(callee, args, node, self);
  }

  private superMember(name: string, scope: Scope): unknown {
    const base = scope.find("super")?.names.get("super");
    const self = this.self(scope);
    if (base instanceof Class) {
      const found = this.methodOf(base, name, self);
      if (found !== NOT_KNOWN) return found;
    }
    return self instanceof Thing && this.host.provides(self) ? new Bound(self, name) : UNKNOWN;
  }

  private new(node: ts.NewExpression, scope: Scope): unknown {
    this.reached.add(node);
    const callee = this.value(node.expression, scope);
    const args = this.arguments(node.arguments, scope);
    if (callee instanceof Class) return this.construct(callee, args, node);
    if (callee instanceof Func) {
      const made = new Thing();
      const prototype = this.member(callee, "prototype");
      made.proto = prototype instanceof Thing ? prototype : undefined;
      if (this.mayRun(callee)) this.run(callee, args, made);
      return made;
    }
    return this.call(callee, args, node);
  }
}

const NOT_KNOWN = Symbol("not known");

const NO_ARGS: Args = { values: [], open: false };

const FUNCTION_METHODS = ["apply", "bind", "call"];

// What compilers write around `require` for a default import.
const INTEROP = /^_*(?:importDefault|importStar|interopRequire(?:Default|Wildcard))$/;

function kindOf(file: string): ts.ScriptKind {
  return /\.[cm]?js$/.test(file) ? ts.ScriptKind.JSX : ts.ScriptKind.Unknown;
}

/** The file of a module that is written as CommonJS finds it. */
function fileOf(path: string): string | undefined {
  const endings = ["", ".ts", ".js", ".mts", ".mjs", ".cts", ".cjs", ".json", ".tsx", ".jsx"];
  return [path, join(path, "index")]
    .flatMap((base) => endings.map((ending) => base + ending))
    .find((file) => ts.sys.fileExists(file));
}

function nodeAt(source: ts.SourceFile, position: number): ts.Node {
  let found: ts.Node = source;
  const visit = (node: ts.Node): void => {
    if (node.getFullStart() <= position && position < node.end) {
      found = node;
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return found;
}

function parsedJson(text: string): unknown {
  const value = (parsed: unknown): unknown => {
    if (Array.isArray(parsed)) return parsed.map(value);
    if (typeof parsed !== "object" || parsed === null) return parsed;
    const thing = new Thing();
    for (const [name, item] of Object.entries(parsed)) thing.names.set(name, value(item));
    return thing;
  };
  try {
    return value(JSON.parse(text));
  } catch {
    return UNKNOWN;
  }
}

/** What a default import of a module that was compiled reads. */
function marked(exports: unknown): unknown {
  const isMarked = exports instanceof Thing && exports.names.has("__esModule");
  return exports instanceof Foreign || exports instanceof Module || isMarked
    ? exports
    : interop(exports);
}

function interop(exports: unknown): unknown {
  const made = new Thing();
  for (const [name, value] of entriesOf(exports) ?? []) made.names.set(name, value);
  return made.names.set("default", exports) && made;
}

function descriptorOf(method: Func): Thing {
  const descriptor = new Thing();
  descriptor.names.set("value", method);
  return descriptor;
}

function isExported(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isStatic(node: ts.Node): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false;
}

/** What a class inherits from that the program does not have. */
function outsideOf(cls: Class): Foreign | undefined {
  for (let base: unknown = cls; base instanceof Class; base = base.base) {
    if (base.base instanceof Foreign) return base.base;
  }
  return undefined;
}

/** A function without the arguments that `bind` has given. */
function withoutGiven(callee: Func | Bound): Func | Bound {
  if (callee instanceof Bound) return new Bound(callee.receiver, callee.name);
  const plain = new Func(callee.node, callee.scope, callee.self);
  plain.home = callee.home;
  return plain;
}

/** Whether what ended a clause goes on behind its `switch`. */
function leavesSwitch(returned: Returned): boolean {
  return returned instanceof LoopEnd && returned.isBreak && returned.label === undefined;
}

/** Whether a value is neither undefined nor null; undefined when nobody knows. */
function isThere(value: unknown): boolean | undefined {
  return truth(value) === undefined ? undefined : value !== undefined && value !== null;
}

/** Whether a value is true; undefined when nobody knows. */
function truth(value: unknown): boolean | undefined {
  return value === UNKNOWN || value instanceof Foreign ? undefined : Boolean(value);
}

function listOf(value: unknown): unknown[] | undefined {
  return Array.isArray(value) ? (value as unknown[]) : undefined;
}

function entriesOf(value: unknown): [string, unknown][] | undefined {
  if (Array.isArray(value)) return Object.entries(value);
  if (!(value instanceof Thing)) return undefined;
  return [...value.names].map(([name, item]) => [name, item instanceof Live ? item.read() : item]);
}

function keysOf(value: unknown): string[] | undefined {
  return entriesOf(value)?.map(([name]) => name);
}

function regexpOf(text: string): unknown {
  const end = text.lastIndexOf("/");
  try {
    return new RegExp(text.slice(1, end), text.slice(end + 1));
  } catch {
    return UNKNOWN;
  }
}

function added(one: unknown, other: unknown): unknown {
  const isText = (value: unknown): value is string | number =>
    typeof value === "string" || typeof value === "number";
  if (!isText(one) || !isText(other)) return UNKNOWN;
  return typeof one === "number" && typeof other === "number" ? one + other : `${one}${other}`;
}

function compared(kind: ts.SyntaxKind, one: unknown, other: unknown): unknown {
  if (!isPlain(one) || !isPlain(other)) return UNKNOWN;
  switch (kind) {
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsToken:
      return one === other;
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
      return one !== other;
  }
  const areTexts = typeof one === "string" && typeof other === "string";
  const areNumbers = typeof one === "number" && typeof other === "number";
  if (!areTexts && !areNumbers) return UNKNOWN;
  switch (kind) {
    case ts.SyntaxKind.LessThanToken:
      return one < other;
    case ts.SyntaxKind.LessThanEqualsToken:
      return one <= other;
    case ts.SyntaxKind.GreaterThanToken:
      return one > other;
    case ts.SyntaxKind.GreaterThanEqualsToken:
      return one >= other;
  }
  if (!areNumbers) return UNKNOWN;
  switch (kind) {
    case ts.SyntaxKind.MinusToken:
      return one - other;
    case ts.SyntaxKind.AsteriskToken:
      return one * other;
    case ts.SyntaxKind.PercentToken:
      return one % other;
  }
  return UNKNOWN;
}

/** A method of a text or of a regular expression, with known arguments. */
function textCall(receiver: string | RegExp, name: string, { values, open }: Args): unknown {
  const isKnown = values.every((value) => isPlain(value) || value instanceof RegExp);
  const isAllowed = typeof receiver === "string" ? TEXT_METHODS.has(name) : name === "test";
  if (!isKnown || open || !isAllowed) return UNKNOWN;
  const result = applied(receiver, name, values);
  return Array.isArray(result) ? [...(result as unknown[])] : result;
}

function isPlain(value: unknown): boolean {
  return value === null || ["string", "number", "boolean", "undefined"].includes(typeof value);
}

/** What a method that is built in gives; unknown where it would throw. */
function applied(receiver: unknown, name: string, values: unknown[]): unknown {
  const method = (receiver as Record<string, (...args: unknown[]) => unknown>)[name];
  try {
    return method?.apply(receiver, values);
  } catch {
    return UNKNOWN;
  }
}

/** The text of an expression, short enough for a message. */
export function textOf(node: ts.Node): string {
  const text = node.getText().replaceAll(/\s+/g, " ");
  return text.length <= 60 ? text : `${text.slice(0, 57)}...`;
}
