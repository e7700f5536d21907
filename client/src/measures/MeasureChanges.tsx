import type { ReactElement } from 'react';
import { changedParts } from 'shared/plans/measure-changes.ts';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { useWords } from '../kernel/words.ts';
import { ChangesTable } from './ChangesTable.tsx';
import type { SayPart } from './measure-names.ts';
import { MEASURE_WORDS } from './measures.words.ts';

interface Props {
  readonly caption: string;
  /** Null: the measure is new. */
  readonly before: MeasureContent | null;
  readonly after: MeasureContent;
  readonly say: SayPart;
}

/** What differs between two states of a measure. */
export const MeasureChanges = ({ caption, before, after, say }: Props): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  const parts = changedParts(before, after).map((part) => ({
    key: part,
    label: t.of('part', part),
    before: before && say(part, before),
    after: say(part, after),
  }));
  return <ChangesTable caption={caption} parts={parts} />;
};
