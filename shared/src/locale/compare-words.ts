import { wordsApart } from './words-apart.ts';

export interface WordPiece {
  readonly operation: 'SAME' | 'ADDED' | 'REMOVED';
  readonly text: string;
}

export interface WordComparison {
  readonly pieces: readonly WordPiece[];
  /** The texts differ so much that they are shown as a whole before and a whole after. */
  readonly isRewritten: boolean;
  /** The maximum number of edits that was allowed: the time of a comparison grows with its square. */
  readonly edits: number;
}

/** A change of the comparing library; undefined when there are more edits than allowed. */
interface Change {
  readonly added: boolean;
  readonly removed: boolean;
  readonly count: number;
  readonly value: readonly string[];
}

type Compare = (was: string[], is: string[], options: { maxEditLength: number }) => readonly Change[] | undefined;

/**
 * Words added and removed, together: with more, nobody reads a text word by word. Comparing 4 000 words takes some 15 ms with
 * this limit.
 */
export const MOST_EDITS = 200;

/** No text of a clause is longer; one that was stored before there was a limit is not compared. */
const LONGEST = 4_000;

const piece = (operation: WordPiece['operation'], text: string): WordPiece[] => (text === '' ? [] : [{ operation, text }]);

const whole = (was: string, is: string): WordPiece[] => [...piece('REMOVED', was), ...piece('ADDED', is)];

const operationOf = ({ added, removed }: Change): WordPiece['operation'] => {
  if (added) return 'ADDED';
  return removed ? 'REMOVED' : 'SAME';
};

/** Compares two texts word by word within `most` edits. The caller passes the comparing library: shared imports none. */
export const compareWords = (compare: Compare, was: string, is: string, most = MOST_EDITS): WordComparison => {
  if (was === is) return { pieces: piece('SAME', was), isRewritten: false, edits: 0 };
  if (was === '' || is === '') return { pieces: whole(was, is), isRewritten: false, edits: 0 };
  const isShort = was.length <= LONGEST && is.length <= LONGEST;
  const changes = isShort && most > 0 ? compare(wordsApart(was), wordsApart(is), { maxEditLength: most }) : undefined;
  if (!changes) return { pieces: whole(was, is), isRewritten: true, edits: isShort ? most : 0 };
  const pieces = changes.map((change) => ({ operation: operationOf(change), text: change.value.join('') }));
  const edits = changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0);
  return { pieces, isRewritten: false, edits };
};
