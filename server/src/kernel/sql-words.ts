import { raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';

/**
 * Constants of the program as a list of literals, for `in (…)`: with parameters a prepared statement could not use a partial
 * index on these rows. Only capital letters and underscores: throws for any other text.
 */
export const sqlWords = (words: readonly string[]): Sql => {
  const wrong = words.find((word) => !/^[A-Z_]+$/.test(word));
  if (wrong !== undefined || words.length === 0) throw new Error('Only words of the program stand in a statement as they are.');
  return raw(words.map((word) => `'${word}'`).join(', '));
};
