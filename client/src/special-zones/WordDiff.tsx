import { diffArrays } from 'diff';
import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { wordsApart } from 'shared/locale/words-apart.ts';

interface Props {
  readonly before: string;
  readonly after: string;
}

/** A text word by word: what went is struck out, what came is underlined; both are told to a screen reader as such. */
export const WordDiff = ({ before, after }: Props): ReactElement => (
  <span className="word-diff">
    {diffArrays(wordsApart(before), wordsApart(after)).map(({ added, removed, value }, index) => {
      const words = value.join('');
      const key = `${index}-${words}`;
      if (added) return <ins key={key}>{words}</ins>;
      return removed ? <del key={key}>{words}</del> : <Fragment key={key}>{words}</Fragment>;
    })}
  </span>
);
