/** Tells what the database cannot do now from what a statement must not do. */

import type { DatabaseConnection, Dialect, Driver } from "kysely";

/**
 * The database cannot be used now: it is away, read-only, full, too slow, or had to choose a victim.
 * Nothing is wrong with the statement, and the same call may succeed later. `cause` is what happened.
 */
export class DatabaseDownError extends Error {
  override readonly name = "DatabaseDownError";

  constructor(cause: unknown) {
    super(`The database cannot be used: ${reasonOf(cause)}`, { cause });
  }
}

// SQLSTATEs that say how the database is, and not what the statement is: connections (08), a transaction
// that may not write or was ended for idling (25006, 25P03, 25P04), passwords and rights (28, 42501), no
// such database (3D), deadlocks and the like (40), memory and disks (53), a lock that nobody gave back
// (55P03), shutdown and time limits (57), files (58) and PostgreSQL's own faults (XX).
const DOWN = /^(08|25006|25P0[34]|28|3D|40|42501|53|55P03|57|58|XX)/;

// What PostgreSQL reports; PGlite reports it as well.
interface SqlError extends Error {
  readonly code: string;
}

const UNIQUE_VIOLATION = "23505";

/** Tells whether a statement failed because another caller was faster. */
export function isUniqueViolation(error: unknown): boolean {
  return isSqlError(error) && error.code === UNIQUE_VIOLATION;
}

/** Tells whether a statement failed because of the state that the database is in. */
export function isDatabaseDown(error: unknown): boolean {
  return error instanceof DatabaseDownError;
}

/** Makes every failure of a dialect's connections that is the database's one a DatabaseDownError. */
export function judgeErrors(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => judgeDriver(dialect.createDriver()),
  };
}

function judgeDriver(driver: Driver): Driver {
  const judged = new WeakSet<DatabaseConnection>();
  const acquire = driver.acquireConnection.bind(driver);
  driver.acquireConnection = async (options) => {
    const connection = await acquire(options).catch((error: unknown) => {
      // Whatever it is, there is no connection.
      throw new DatabaseDownError(error);
    });
    // A driver may lend the same one again.
    if (judged.has(connection)) return connection;
    judged.add(connection);
    const execute = connection.executeQuery.bind(connection);
    connection.executeQuery = <Row>(...query: Parameters<typeof execute>) =>
      execute<Row>(...query).catch((error: unknown) => {
        throw isDown(error) ? new DatabaseDownError(error) : error;
      });
    return connection;
  };
  return driver;
}

function isDown(error: unknown): boolean {
  if (isSqlError(error)) return DOWN.test(error.code);
  // The driver's own words for a connection that broke or does not answer, or the system's; what a
  // program did wrong with a value is a TypeError or a RangeError.
  return !(error instanceof TypeError || error instanceof RangeError);
}

/** What the server itself says has a severity; errors of the system have codes too. */
function isSqlError(error: unknown): error is SqlError {
  return error instanceof Error && "severity" in error && "code" in error;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}
