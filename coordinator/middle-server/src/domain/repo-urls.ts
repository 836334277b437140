/** What the URL of a repository names. */

const OWNER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const NAME = /^[A-Za-z0-9._-]{1,100}$/;

/** Owner and name are the last two parts of the path; throws RepoUrlError. */
export function parseRepoUrl(url: string): { readonly owner: string; readonly name: string } {
  const parts =
    URL.parse(url)
      ?.pathname.replace(/\.git$/, "")
      .split("/")
      .filter(Boolean) ?? [];
  const [owner, name] = parts.slice(-2);
  if (owner === undefined || name === undefined || !OWNER.test(owner) || !NAME.test(name)) {
    throw new RepoUrlError(url);
  }
  return { owner, name };
}

/** A URL does not name a repository. */
export class RepoUrlError extends Error {
  override readonly name = "RepoUrlError";
  constructor(url: string) {
    super(`${url} does not name a repository: its path must end in owner and name`);
  }
}
