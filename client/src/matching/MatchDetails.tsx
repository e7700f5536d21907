import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { AskOne } from './AskOne.tsx';
import { MatchChanges, MatchLines } from './MatchLines.tsx';
import { MatchScores } from './MatchScores.tsx';
import type { MatchShownFragment, OpportunityMatchShownFragment } from './matching.graphql.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import { Rating } from './Rating.tsx';
import './matching.css';

const TONES: Readonly<Record<MatchShownFragment['tier'], BadgeTone>> = { FITS: 'done', ASK: 'waiting', NEAR: 'open', OUT: 'closed' };

export const TierBadge = ({ tier }: Pick<MatchShownFragment, 'tier'>): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  return <Badge tone={TONES[tier]}>{t.of('tier', tier)}</Badge>;
};

interface Props {
  readonly match: OpportunityMatchShownFragment;
  readonly project: string;
  readonly slug: string;
  /** The criteria are unfolded by a press. */
  readonly isFolded?: boolean;
}

/** How an opportunity fits a project: the tier, both sides' numbers, what to ask, what would make it fit, and why. */
export const MatchDetails = ({ match, project, slug, isFolded = false }: Props): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const { fit, ask, rating } = match;
  return (
    <div className="match-details">
      <p>
        <TierBadge tier={fit.tier} />
      </p>
      <MatchScores fit={fit} isSteward={false} />
      <MatchChanges changes={fit.changes} />
      {ask.length > 0 && <AskOne slug={slug} facts={ask} />}
      <details open={!isFolded}>
        <summary>{t('why')}</summary>
        <MatchLines lines={fit.lines} />
      </details>
      <Rating project={project} slug={slug} rating={rating ?? null} />
    </div>
  );
};
