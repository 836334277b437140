/**
 * The forms of ids, names and texts that the coordinator takes in from elsewhere.
 *
 * The patterns are those of integration/spec/common: what is taken in must be served later.
 */

import { z } from "zod";

export const uuid = z
  .string()
  .regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, "must be a UUID")
  .toLowerCase();
export const bountyId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "must be the id of a bounty");
export const taskId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "must be the id of a task");
export const publicKey = z
  .string()
  .regex(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/, "must be a public key in base58");
export const githubUsername = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, "must be the name of a GitHub account");
export const repoName = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,100}$/, "must be the name of a repository");
export const webUrl = z
  .string()
  .max(2048)
  .regex(/^[a-z][a-z0-9+.-]*:\/\/[!-~]+$/, "must be a URL");
export const ipfsCid = z.string().regex(/^[A-Za-z0-9_]{1,128}$/, "must be a CID");
export const roundNumber = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);

/** Text as PostgreSQL keeps it, which has no NUL. */
export const text = z.string().transform(withoutNul);

/** What has to hold for a todo to be done; older planners wrote the lines of one text. */
export const acceptanceCriteria = z.union([
  z.array(text),
  text.transform((lines) => lines.split("\n").filter((line) => line.trim() !== "")),
]);

/** The text with another sign in place of each NUL, which PostgreSQL's text has none of. */
export function withoutNul(value: string): string {
  return value.replaceAll("\0", "\uFFFD");
}
