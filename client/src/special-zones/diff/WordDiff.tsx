import { diffArrays } from 'diff';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { compareWords } from 'shared/locale/compare-words.ts';
import { WordPieces } from './WordPieces.tsx';

interface Props {
  readonly before: string;
  readonly after: string;
}

/** A text compared word by word in the browser; only when it has changed. */
export const WordDiff = ({ before, after }: Props): ReactElement => {
  const compared = useMemo(() => compareWords(diffArrays, before, after), [before, after]);
  return <WordPieces {...compared} />;
};
