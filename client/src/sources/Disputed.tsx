import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import { CLAIM_WORDS } from './claims.words.ts';

/** Marks a figure against which a challenge stands. */
export const Disputed = (): ReactElement => <Badge tone="waiting">{useWords(CLAIM_WORDS)('disputed')}</Badge>;
