type Query = (statement: string) => Promise<unknown>;

/** Something that a statement refers to does not exist yet: a function, a table, a type, a column, a key. */
const MISSING: ReadonlySet<unknown> = new Set(['42883', '42P01', '42704', '42703', '42830']);

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && MISSING.has(error.code);

/** Runs one statement inside the transaction; returns the error if something it refers to is missing. */
const attempt = async (query: Query, statement: string): Promise<unknown> => {
  await query('savepoint attempt');
  try {
    await query(statement);
    await query('release savepoint attempt');
    return null;
  } catch (error) {
    if (!isMissing(error)) throw error;
    await query('rollback to savepoint attempt');
    return error;
  }
};

/**
 * Runs statements that create interdependent objects, in any order: one that misses something is tried again after the others.
 * When none of the remaining ones succeeds, the error of the first is thrown.
 */
export const applyInAnyOrder = async (query: Query, statements: readonly string[]): Promise<void> => {
  let waiting = statements;
  while (waiting.length > 0) {
    const failed: { readonly statement: string; readonly error: unknown }[] = [];
    for (const statement of waiting) {
      const error = await attempt(query, statement);
      if (error !== null) failed.push({ statement, error });
    }
    if (failed.length === waiting.length) throw failed[0]?.error;
    waiting = failed.map(({ statement }) => statement);
  }
};
