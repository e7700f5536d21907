import { diffWordsWithSpace } from 'diff';
import { Fragment } from 'react';
import type { ReactElement } from 'react';

interface Props {
  readonly before: string;
  readonly after: string;
}

/** A text word by word: what went is struck out, what came is underlined; both are told to a screen reader as such. */
export const WordDiff = ({ before, after }: Props): ReactElement => (
  <span className="word-diff">
    {diffWordsWithSpace(before, after).map(({ added, removed, value }, index) => {
      const key = `${index}-${value}`;
      if (added) return <ins key={key}>{value}</ins>;
      return removed ? <del key={key}>{value}</del> : <Fragment key={key}>{value}</Fragment>;
    })}
  </span>
);
