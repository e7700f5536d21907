import type { ReactElement } from 'react';
import type { IndustrialZoneKind, IndustrialZoneStatus } from 'shared/industrial-zones/vocabulary.ts';
import type { Origin } from 'shared/opportunities/kinds.ts';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { INDUSTRIAL_ZONE_WORDS } from './industrial-zones.words.ts';

interface Shown {
  readonly kind: IndustrialZoneKind;
  readonly status: IndustrialZoneStatus;
  readonly origin: Origin;
}

const TONES: Record<IndustrialZoneStatus, BadgeTone> = {
  WORKING: 'done',
  FULL: 'closed',
  FREE: 'open',
  NEW: 'open',
  UNDER_CONSTRUCTION: 'waiting',
  PLANNED: 'waiting',
  ORDERED: 'waiting',
  EMPTY: 'open',
};

/** What kind of zone it is, its state, and whether it is invented. */
export const ZoneBadges = ({ zone }: { readonly zone: Shown }): ReactElement => {
  const t = useWords(INDUSTRIAL_ZONE_WORDS);
  return (
    <>
      <Badge>{t.of('kind', zone.kind)}</Badge> <Badge tone={TONES[zone.status]}>{t.of('status', zone.status)}</Badge>
      {zone.origin === 'DEMO' && (
        <>
          {' '}
          <Badge tone="demo">{t('demo')}</Badge>
        </>
      )}
    </>
  );
};
