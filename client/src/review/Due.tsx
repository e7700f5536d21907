import type { ReactElement } from 'react';
import { Badge } from '../ui/Badge.tsx';
import { DateText } from '../ui/Figure.tsx';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { QUEUE_WORDS } from './queue.words.ts';

interface PromisedProps {
  readonly clock: {
    readonly dueOn: string;
    readonly isPaused: boolean;
    readonly isOverdue: boolean;
    readonly endedOn: string | null;
  } | null;
}

/** The day that the terms have promised the investor, while it is open. */
export const Promised = ({ clock }: PromisedProps): ReactElement | null => {
  const t = useWords(QUEUE_WORDS);
  const locale = useLocale();
  if (!clock || clock.endedOn !== null) return null;
  return (
    <span className="small under">
      {clock.isPaused ? t('paused') : t('promised', { date: formatDate(locale, clock.dueOn) })}{' '}
      {clock.isOverdue && !clock.isPaused && <Badge tone="waiting">{t('overdue')}</Badge>}
    </span>
  );
};

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
