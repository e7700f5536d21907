import type { ReactElement } from 'react';
import type { MeasureStatus } from 'shared/plans/vocabulary.ts';
import type { Origin } from 'shared/opportunities/kinds.ts';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { MEASURE_WORDS } from './measures.words.ts';

const TONES: Record<MeasureStatus, BadgeTone> = {
  IDEA: 'neutral',
  DESIGN: 'waiting',
  PLANNED: 'waiting',
  IN_PROGRESS: 'open',
  LATE: 'waiting',
  STOPPED: 'closed',
  NOT_DONE: 'closed',
  DONE: 'done',
};

interface Shown {
  readonly status: MeasureStatus;
  readonly origin: Origin;
}

/** The status of a measure, and whether it is invented. */
export const MeasureBadges = ({ measure: { status, origin } }: { readonly measure: Shown }): ReactElement => {
  const t = useWords(MEASURE_WORDS);
  return (
    <>
      <Badge tone={TONES[status]}>{t.of('status', status)}</Badge>
      {origin === 'DEMO' && (
        <>
          {' '}
          <Badge tone="demo">{t('demo')}</Badge>
        </>
      )}
    </>
  );
};
