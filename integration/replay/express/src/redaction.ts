/** What is not written down: headers, members of JSON bodies and query parameters, by name. */
export interface Redaction {
  headers: string[];
  members: string[];
  query: string[];
}

/** The names of this platform's secrets. They are compared without regard to case. */
export const REDACTION: Redaction = {
  headers: ["authorization", "cookie", "proxy-authorization", "set-cookie", "x-api-key"],
  members: [
    "addPRSignature",
    "callbackSignature",
    "password",
    "publicSignature",
    "secret",
    "signature",
    "stakingSignature",
    "submitterSignature",
    "token",
  ],
  query: ["api_key", "key", "signature", "token"],
};

// A text in a secret's place has its length, and the alphabet of base58, so that it fits a schema.
const BLANK = "1";

/** Redacts by one list of names. */
export class Redactor {
  private readonly headers: Set<string>;
  private readonly members: Set<string>;
  private readonly query: Set<string>;

  constructor({ headers, members, query }: Redaction) {
    [this.headers, this.members, this.query] = [headers, members, query].map(
      (names) => new Set(names.map((name) => name.toLowerCase())),
    ) as [Set<string>, Set<string>, Set<string>];
  }

  /** A header's value; of an authorization the scheme stays. */
  header(name: string, value: string): string {
    const lower = name.toLowerCase();
    if (!this.headers.has(lower)) return value;
    const space = value.indexOf(" ");
    const kept = lower.endsWith("authorization") && space > 0 ? space + 1 : 0;
    return value.slice(0, kept) + BLANK.repeat(value.length - kept);
  }

  /** A JSON value, with blanks in the place of texts below the names. */
  json(value: unknown): unknown {
    return mapped(value, (name, item) =>
      this.members.has(name.toLowerCase()) ? blanked(item) : this.json(item),
    );
  }

  /** The target of a request, with blanks in the place of the values of the names. */
  target(target: string): string {
    const question = target.indexOf("?");
    if (question < 0) return target;
    const query = new URLSearchParams(target.slice(question + 1));
    if (![...query.keys()].some((name) => this.query.has(name.toLowerCase()))) return target;
    const pairs = [...query].map(([name, value]) => [
      name,
      this.query.has(name.toLowerCase()) ? BLANK.repeat(value.length) : value,
    ]);
    return `${target.slice(0, question)}?${new URLSearchParams(pairs).toString()}`;
  }
}

function blanked(value: unknown): unknown {
  if (typeof value === "string") return BLANK.repeat(value.length);
  if (typeof value === "number") return 0;
  return mapped(value, (_name, item) => blanked(item));
}

function mapped(value: unknown, change: (name: string, item: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => change("", item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, change(name, item)]),
  );
}
