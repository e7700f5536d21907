import { raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';

/**
 * Words of the program as a list of literals, for `in (…)`: with parameters in their place a prepared statement could not use an
 * index on those rows alone. Nothing but capital letters and underscores: throws for other text.
 */
export const sqlWords = (words: readonly string[]): Sql => {
  const wrong = words.find((word) => !/^[A-Z_]+$/.test(word));
  if (wrong !== undefined || words.length === 0) throw new Error('Only words of the program stand in a statement as they are.');
  return raw(words.map((word) => `'${word}'`).join(', '));
};
