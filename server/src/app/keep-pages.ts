import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { KeptPages } from '../http/kept-pages.ts';
import { watchPages } from '../http/metrics.ts';
import type { Metrics } from '../http/metrics.ts';
import type { Edition } from '../kernel/edition.ts';
import type { ReferenceStore } from '../kernel/reference.ts';
import { dayIn } from '../special-zones/zones.reference.ts';

const BYTES_OF_MB = 1024 * 1024;

interface Keeping {
  readonly edition: Edition;
  readonly reference: ReferenceStore;
  readonly metrics: Metrics;
  /** `KEPT_PAGES_MB`; with 0 none are kept. */
  readonly megabytes: number;
  /** From a replica none are kept: it may not have a change yet that the primary has announced. */
  readonly readsReplica: boolean;
}

/** The pages that are kept for readers without a session, or null where none are. */
export const keepPages = ({ edition, reference, metrics, megabytes, readsReplica }: Keeping): KeptPages | null => {
  if (megabytes === 0 || readsReplica) return null;
  const kept = new KeptPages({
    edition,
    // Terms go by the database's clock, the date of a print by the host's.
    day: () => `${dayIn(reference)} ${kazakhstanDay(new Date())}`,
    maxBytes: megabytes * BYTES_OF_MB,
    count: (origin) => metrics.pages.inc({ origin }),
  });
  watchPages(metrics, kept);
  return kept;
};
