import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { reviewInterestUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import type { ReviewQueueQuery } from './queue.graphql.ts';
import { StateBadge } from '../interests/StateBadge.tsx';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { ageInDays, whoseOf } from './queue-filter.ts';
import { REVIEW_WORDS } from './review.words.ts';

export type QueueRow = ReviewQueueQuery['reviewQueue']['edges'][number]['node'];

const Age = ({ row, now }: { readonly row: QueueRow; readonly now: number }): ReactElement | null => {
  const t = useWords(REVIEW_WORDS);
  if (row.submittedAt === null) return null;
  const days = ageInDays(row.submittedAt, now);
  return <>{days === 0 ? t('today') : t.count('days', days)}</>;
};

const Row = ({ row, now }: { readonly row: QueueRow; readonly now: number }): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const whose = whoseOf(row.whoseMove);
  const { investment, currency } = row.fields;
  return (
    <tr>
      <th scope="row">
        <Link to={reviewInterestUrl(row.id)}>{row.number}</Link>
      </th>
      <td data-label={t.of('column', 'opportunity')}>
        <LocalText text={row.opportunity.title} />
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
      <td data-label={t.of('column', 'move')}>{whose === 'OURS' ? <strong>{t.of('whose', whose)}</strong> : t.of('whose', whose)}</td>
      <td data-label={t.of('column', 'state')}>
        <StateBadge state={row.state} />
      </td>
    </tr>
  );
};

const COLUMNS = ['number', 'opportunity', 'investor', 'sum', 'age', 'move', 'state'] as const;

/** The queue; on a phone each row is a card. */
export const QueueTable = ({ rows, now }: { readonly rows: readonly QueueRow[]; readonly now: number }): ReactElement => {
  const t = useWords(REVIEW_WORDS);
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
            <Row key={row.id} row={row} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
