import type { ReactElement } from 'react';
import type { ShownState } from 'shared/opportunities/state.ts';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { OPPORTUNITY_EDITOR_WORDS } from './opportunity-editor.words.ts';

const TONES: Record<ShownState, BadgeTone> = {
  REPORTED: 'neutral',
  AUDITED: 'waiting',
  PUBLISHED: 'open',
  RESERVED: 'waiting',
  REVIVED: 'done',
  WITHDRAWN: 'closed',
};

export const StateBadge = ({ state }: { readonly state: ShownState }): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  return <Badge tone={TONES[state]}>{t.of('state', state)}</Badge>;
};
