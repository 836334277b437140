// Generated from integration/sdk/runtime/typescript/src/credentials.ts by `./pants generate-sdks`. DO NOT EDIT.
/** Where the credentials of a call go, and how their secrets stay out of texts. */

import { ConfigurationError } from "./errors.js";

/** A token or a key; for `http basic` a name and a password. */
export type Secret = string | { readonly username: string; readonly password: string };

/** A secret, or what gets it when a call needs it. */
export type Credential = Secret | (() => Secret | Promise<Secret>);

/** What the contract says of a security scheme. */
export interface SecurityScheme {
  readonly kind: "bearer" | "basic" | "header" | "query" | "cookie";
  /** The name of the header, the query parameter or the cookie. */
  readonly parameter: string;
}

/** The security schemes of a service, by their names. */
export type SecuritySchemes = Readonly<Record<string, SecurityScheme>>;

/** What a client is given of credentials. */
export interface GivenCredentials {
  readonly credentials?: Readonly<Record<string, Credential | undefined>> | undefined;
  readonly bearerToken?: string | (() => string | Promise<string>) | undefined;
}

/** What proves the caller in one call. */
export interface Authorization {
  readonly headers: readonly (readonly [string, string])[];
  readonly query: readonly (readonly [string, string])[];
  readonly cookies: readonly string[];
  /** Replaces the secrets of the call in a text. */
  readonly hide: (text: string) => string;
}

/** The value of an own member; a name of the contract may be one of an object's prototype. */
export function own<Value>(
  members: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** Percent-encodes all but the unreserved characters of RFC 3986, as every language can. */
export function encode(value: unknown): string {
  return encodeURIComponent(String(value)).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Refuses credentials for schemes that the service does not have. */
export function checkCredentials(schemes: SecuritySchemes = {}, given: GivenCredentials): void {
  for (const name of Object.keys(given.credentials ?? {})) {
    if (!own(schemes, name)) {
      const known = Object.keys(schemes).join(", ") || "none";
      throw new ConfigurationError(
        `credentials: "${name}" is not a security scheme of this service. It has: ${known}.`,
      );
    }
  }
}

/**
 * The credentials of the first alternative whose schemes all have some. Without such an alternative
 * the call goes out without.
 */
export async function authorize(
  alternatives: readonly (readonly string[])[] = [],
  schemes: SecuritySchemes = {},
  { credentials, bearerToken }: GivenCredentials,
): Promise<Authorization> {
  const credential = (name: string): Credential | undefined =>
    own(credentials, name) ?? (own(schemes, name)?.kind === "bearer" ? bearerToken : undefined);
  const chosen =
    alternatives.find((names) => names.every((name) => credential(name) !== undefined)) ?? [];
  const headers: [string, string][] = [];
  const query: [string, string][] = [];
  const cookies: string[] = [];
  const secrets: string[] = [];
  for (const name of chosen) {
    const { kind, parameter } = own(schemes, name) as SecurityScheme;
    const given = credential(name);
    const got = typeof given === "function" ? await given() : given;
    const secret = secretText(name, kind, got);
    // In the forms that a text can have it in: a header loses the blanks around its value.
    const forms = [secret, secret.trim(), encode(secret)];
    secrets.push(...forms, ...(typeof got === "object" ? [got.password] : []));
    if (kind === "query") {
      query.push([parameter, secret]);
    } else if (kind === "cookie") {
      cookies.push(`${parameter}=${secret}`);
    } else {
      const prefix = { bearer: "Bearer ", basic: "Basic ", header: "" }[kind];
      headers.push([parameter, prefix + secret]);
    }
  }
  const hide = (text: string) =>
    secrets.reduce((part, secret) => (secret ? part.replaceAll(secret, "***") : part), text);
  return { headers, query, cookies, hide };
}

/** The text of a secret as it travels. */
function secretText(name: string, kind: SecurityScheme["kind"], secret: unknown): string {
  const refuse = (what: string) => new ConfigurationError(`credentials: \`${name}\` ${what}.`);
  if (kind === "basic") {
    const { username, password } = (secret ?? {}) as Record<string, unknown>;
    if (typeof username !== "string" || typeof password !== "string") {
      throw refuse("needs { username, password }");
    }
    if (username.includes(":")) {
      throw refuse("has a username with a colon, which `http basic` cannot have");
    }
    const bytes = new TextEncoder().encode(`${username}:${password}`);
    return btoa(String.fromCharCode(...bytes));
  }
  if (typeof secret !== "string" || secret.trim() === "") {
    throw refuse("needs a text that is not empty");
  }
  if (/\p{Cs}/u.test(secret)) {
    throw refuse("has half of a surrogate pair, which cannot be sent");
  }
  if (kind === "cookie" && /[^\x21-\x7e]|[",;\\]/.test(secret)) {
    throw refuse("has a character that a cookie cannot have");
  }
  return secret;
}
