import type { ReactElement } from 'react';
import { Badge } from '../ui/Badge.tsx';
import { DateText } from '../ui/Figure.tsx';
import { useWords } from '../kernel/words.ts';
import { QUEUE_WORDS } from './queue.words.ts';

interface Props {
  /** ISO date; null where none is set. */
  readonly on: string | null;
  /** The Kazakhstan day of the reader. */
  readonly today: string;
  /** Whether anything is still to be done by the steward. */
  readonly isOurs: boolean;
}

/** The day until which the steward wants to have moved, and whether it has passed. */
export const Due = ({ on, today, isOurs }: Props): ReactElement => {
  const t = useWords(QUEUE_WORDS);
  if (on === null) return <span className="muted">{t('noDue')}</span>;
  return (
    <>
      <DateText date={on} /> {isOurs && on < today && <Badge tone="waiting">{t('overdue')}</Badge>}
    </>
  );
};
