import type { AST, Rule, SourceCode } from "eslint";
import type { Comment, Expression, Node, PrivateIdentifier, SpreadElement } from "estree";

// Stands for a part of a text that only the running program knows.
const UNKNOWN = "\u0000";

// A scheme, `://`, and whatever begins the host. The scheme alone is no URL: code may ask whether
// a text starts with it.
// eslint-disable-next-line no-control-regex -- UNKNOWN is a control character.
const URLS = /(?:(?<![\w+.-])[a-z][a-z0-9+.-]*|\u0000):\/\/[^\s"'`<>]+/gi;

const COMMENT = /^[\s*]*literal-url\b:?(?<reason>[\s\S]*)$/;

/** Finds URLs in strings, templates and concatenations that are not allowed with a reason. */
export const noLiteralUrl: Rule.RuleModule = {
  meta: {
    type: "problem",
    docs: { description: "URLs come from the environment, not from the code" },
    schema: [
      {
        type: "object",
        properties: { prefixes: { type: "array", items: { type: "string" } } },
        additionalProperties: false,
      },
    ],
    messages: {
      literalUrl:
        "Literal URL {{url}}. Take it from the environment, checked once at start. If it has to be " +
        "here, say why behind it or in the line above: // literal-url: <reason>",
      missingReason: "`literal-url:` needs a reason behind it.",
      unusedReason: "`literal-url:` stands where a literal URL is missing. Remove it.",
    },
  },
  create(context) {
    const options = context.options[0] as { prefixes?: string[] } | undefined;
    const prefixes = options?.prefixes ?? [];
    const reasons = context.sourceCode
      .getAllComments()
      .flatMap((comment) => Reason.of(comment, context.sourceCode));

    function check(node: Node & Rule.NodeParentExtension): void {
      if (isPart(node)) return;
      const found = (textOf(node).match(URLS) ?? []).filter(
        (url) => !prefixes.some((prefix) => url.startsWith(prefix)),
      );
      if (found[0] === undefined || !node.loc) return;
      const { start, end } = node.loc;
      const covering = reasons.filter(({ line }) => start.line <= line && line <= end.line);
      for (const reason of covering) reason.used = true;
      if (covering.some(({ text }) => text !== "")) return;
      const url = found[0].replaceAll(UNKNOWN, "${…}");
      context.report({ node, messageId: "literalUrl", data: { url } });
    }

    return {
      Literal: check,
      TemplateLiteral: check,
      BinaryExpression: check,
      CallExpression: check,
      "Program:exit"() {
        for (const { comment, text, used } of reasons) {
          if (!comment.loc) continue;
          if (text === "") context.report({ loc: comment.loc, messageId: "missingReason" });
          else if (!used) context.report({ loc: comment.loc, messageId: "unusedReason" });
        }
      },
    };
  },
};

/** A `literal-url:` comment: it speaks of its own line, or of the next one when it stands alone. */
class Reason {
  readonly comment: Comment;
  readonly text: string;
  readonly line: number;
  used = false;

  private constructor(comment: Comment, text: string, line: number) {
    this.comment = comment;
    this.text = text;
    this.line = line;
  }

  static of(comment: Comment, source: SourceCode): Reason[] {
    const reason = COMMENT.exec(comment.value)?.groups?.["reason"];
    if (reason === undefined || !comment.loc) return [];
    const own = comment.loc.start.line;
    const before = source.getTokenBefore(comment as AST.Token & Comment);
    const after = source.getTokenAfter(comment as AST.Token & Comment);
    const line = before?.loc.end.line === own ? own : (after?.loc.start.line ?? own);
    return [new Reason(comment, reason.replaceAll("*", "").trim(), line)];
  }
}

type Piece = Node | Expression | PrivateIdentifier | SpreadElement;

/** The text that an expression makes, with UNKNOWN where it depends on the running program. */
function textOf(node: Piece): string {
  const bare = unwrapped(node);
  switch (bare.type) {
    case "Literal":
      return typeof bare.value === "string" || typeof bare.value === "number"
        ? String(bare.value)
        : UNKNOWN;
    case "TemplateLiteral":
      return bare.quasis
        .map(({ value }, index) => {
          const next = bare.expressions[index];
          return (value.cooked ?? value.raw) + (next ? textOf(next) : "");
        })
        .join("");
    case "BinaryExpression":
      return bare.operator === "+" ? textOf(bare.left) + textOf(bare.right) : UNKNOWN;
    case "CallExpression":
      return isConcat(bare) && bare.callee.type === "MemberExpression"
        ? [bare.callee.object, ...bare.arguments].map(textOf).join("")
        : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** Whether a larger expression's text holds this one's, so that it is checked with it. */
function isPart(node: Node & Rule.NodeParentExtension): boolean {
  const parent = node.parent as (Node & Rule.NodeParentExtension) | null;
  if (!parent) return false;
  if (isWrapper(parent)) return isPart(parent);
  switch (parent.type) {
    case "BinaryExpression":
      return parent.operator === "+";
    case "TemplateLiteral":
      return true;
    case "CallExpression":
      return isConcat(parent) && parent.callee !== node;
    case "MemberExpression":
      return parent.object === node && parent.parent.type === "CallExpression"
        ? parent.parent.callee === parent && isConcat(parent.parent)
        : false;
    default:
      return false;
  }
}

function isConcat(node: Node): boolean {
  return (
    node.type === "CallExpression" &&
    node.callee.type === "MemberExpression" &&
    node.callee.property.type === "Identifier" &&
    node.callee.property.name === "concat"
  );
}

// What TypeScript puts around an expression without changing its value.
const WRAPPERS = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"]);

function isWrapper(node: { type: string }): boolean {
  return WRAPPERS.has(node.type);
}

function unwrapped(node: Piece): Piece {
  return isWrapper(node) ? unwrapped((node as unknown as { expression: Piece }).expression) : node;
}
