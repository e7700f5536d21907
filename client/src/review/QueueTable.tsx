import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { useWords } from '../kernel/words.ts';
import type { ReviewQueueQuery } from './queue.graphql.ts';
import { StateBadge } from '../interests/StateBadge.tsx';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Due, Promised } from './Due.tsx';
import { ageInDays, caseUrl } from './queue-address.ts';
import type { Queue } from './queue-address.ts';
import { QUEUE_WORDS } from './queue.words.ts';

export type QueueRow = ReviewQueueQuery['reviewQueue']['edges'][number]['node'];

interface RowProps {
  readonly row: QueueRow;
  readonly now: number;
  readonly queue: Queue;
}

const Age = ({ row, now }: Omit<RowProps, 'queue'>): ReactElement | null => {
  const t = useWords(QUEUE_WORDS);
  if (row.submittedAt === null) return null;
  const days = ageInDays(row.submittedAt, now);
  return <>{days === 0 ? t('today') : t.count('days', days)}</>;
};

const Opportunity = ({ row: { opportunity } }: { readonly row: QueueRow }): ReactElement => {
  const place = opportunity.town?.name ?? opportunity.place;
  return (
    <>
      <LocalText text={opportunity.title} />
      {place && (
        <span className="muted small under">
          <LocalText text={place} />
        </span>
      )}
    </>
  );
};

const Row = ({ row, now, queue }: RowProps): ReactElement => {
  const t = useWords(QUEUE_WORDS);
  const { investment, currency } = row.fields;
  return (
    <tr>
      <th scope="row">
        <Link to={caseUrl(row.id, queue)} data-case={row.id}>
          {row.number}
        </Link>
      </th>
      <td data-label={t.of('column', 'opportunity')}>
        <Opportunity row={row} />
      </td>
      <td data-label={t.of('column', 'investor')}>
        <LocalText text={row.investor.name} />
      </td>
      <td className="number" data-label={t.of('column', 'sum')}>
        {investment === null ? t('notStated') : <Money amount={investment} currency={currency} />}
      </td>
      <td className="number" data-label={t.of('column', 'age')}>
        <Age row={row} now={now} />
      </td>
      <td data-label={t.of('column', 'due')}>
        <Due on={row.reviewCase?.dueOn ?? null} today={kazakhstanDay(new Date(now))} isOurs={row.whoseMove === 'STEWARD'} />
        <Promised clock={row.answerClock} />
      </td>
      <td data-label={t.of('column', 'owner')}>{row.reviewCase?.assignee?.name ?? <span className="muted">{t('nobody')}</span>}</td>
      <td data-label={t.of('column', 'state')}>
        <StateBadge state={row.state} />
      </td>
    </tr>
  );
};

const COLUMNS = ['number', 'opportunity', 'investor', 'sum', 'age', 'due', 'owner', 'state'] as const;

/** The queue; on a phone each row is a card. */
export const QueueTable = ({ rows, queue }: { readonly rows: readonly QueueRow[]; readonly queue: Queue }): ReactElement => {
  const t = useWords(QUEUE_WORDS);
  const [now] = useState(() => Date.now());
  return (
    <div className="table-frame">
      <table className="work-as-cards">
        <caption className="hidden">{t('queueTitle')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === 'sum' || column === 'age' ? 'number' : undefined}>
                {t.of('column', column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} now={now} queue={queue} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
