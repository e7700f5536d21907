import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { TOWN_WORDS } from './towns.words.ts';

export type TownListStatus = 'CURRENT' | 'EXCLUDED' | 'UNKNOWN';

const TONES: Record<TownListStatus, BadgeTone> = { CURRENT: 'open', EXCLUDED: 'closed', UNKNOWN: 'neutral' };

/** Whether the town is on the list of single-industry towns. */
export const TownStatusBadge = ({ status }: { readonly status: TownListStatus }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  return <Badge tone={TONES[status]}>{t.of('listStatus', status)}</Badge>;
};
