import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { QUEUE_PARTS } from 'shared/interests/review.ts';
import type { QueuePart } from 'shared/interests/review.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { queueUrl } from './queue-address.ts';
import type { Queue } from './queue-address.ts';
import { QUEUE_WORDS } from './queue.words.ts';
import '../search/chips.css';
import './QueueTabs.css';

export type QueueCounts = Readonly<Record<Lowercase<QueuePart>, number>>;

const COUNT = { OURS: 'ours', INVESTORS: 'investors', OVER: 'over' } as const satisfies Record<QueuePart, keyof QueueCounts>;

interface Props {
  readonly queue: Queue;
  /** Null until it is known. */
  readonly counts: QueueCounts | null;
}

/** The parts of the queue by whose move it is, each with how many it has. */
export const QueueTabs = ({ queue, counts }: Props): ReactElement => {
  const t = useWords(QUEUE_WORDS);
  const locale = useLocale();
  return (
    <nav className="chips queue-tabs" aria-label={t('tabs')}>
      {QUEUE_PARTS.map((part) => (
        <Link
          key={part}
          className="chip"
          replace
          to={queueUrl({ ...queue, part, state: null })}
          aria-current={part === queue.part ? 'page' : undefined}
        >
          {t.of('part', part)}
          {counts && ` · ${formatNumber(locale, counts[COUNT[part]])}`}
        </Link>
      ))}
    </nav>
  );
};
