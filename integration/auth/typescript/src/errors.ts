/** The one error of this package, and its stable codes. */

import { tables } from "./tables.js";

/** A signature, key or payload is refused. */
export class SignatureError extends Error {
  override readonly name = "SignatureError";
  /** Stable, and the same in the Python package; the protocol document lists all codes. */
  readonly code: string;
  /** The code that an error body of the services carries. */
  readonly apiCode: string;
  /** The member of the payload or of the body that is wrong, if it is one. */
  readonly member: string | undefined;

  constructor(code: string, message: string, member?: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.apiCode = tables.errors[code] as string;
    this.member = member;
  }
}
