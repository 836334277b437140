/** What `literal-urls.json` holds: which literal URLs are no error, each with the reason. */
export interface AllowList {
  prefixes: { prefix: string; reason: string }[];
  files: { glob: string; reason: string }[];
}

/** An entry of the list that cannot be used; the message says which, and what to do. */
export class AllowListError extends Error {}

const WHOLE_HOST = /^[a-z][a-z0-9+.-]*:\/\/[^/]+\//;

/** Checks the content of `literal-urls.json`: an entry without a reason allows nothing. */
export function parseAllowList(content: unknown): AllowList {
  const { prefixes, files } = content as Partial<AllowList>;
  if (!Array.isArray(prefixes) || !Array.isArray(files)) {
    throw new AllowListError("literal-urls.json needs the lists `prefixes` and `files`.");
  }
  for (const { prefix, reason } of prefixes) {
    if (typeof prefix !== "string" || !WHOLE_HOST.test(prefix)) {
      throw new AllowListError(
        `literal-urls.json: the prefix ${JSON.stringify(prefix)} needs a scheme, a host and a slash ` +
          "behind it; a shorter one would allow other hosts too.",
      );
    }
    checkReason(prefix, reason);
  }
  for (const { glob, reason } of files) {
    if (typeof glob !== "string" || glob === "") {
      throw new AllowListError("literal-urls.json: an entry of `files` has no `glob`.");
    }
    checkReason(glob, reason);
  }
  return { prefixes, files };
}

function checkReason(entry: string, reason: unknown): void {
  if (typeof reason !== "string" || reason.trim() === "") {
    throw new AllowListError(`literal-urls.json: ${JSON.stringify(entry)} has no \`reason\`.`);
  }
}
