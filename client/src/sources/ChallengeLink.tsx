import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { challengesUrl } from '../kernel/urls.ts';
import type { ChallengePlace } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { CLAIM_WORDS } from './claims.words.ts';
import { Disputed } from './Disputed.tsx';
import './ChallengeLink.css';

interface Props {
  readonly place: ChallengePlace;
  readonly slug: string;
  readonly figure: string;
  /** The figure in words, for those who hear the link alone. */
  readonly name: string;
  readonly isDisputed: boolean;
}

/** Leads to what has been said against a figure, and to saying it. */
export const ChallengeLink = ({ place, slug, figure, name, isDisputed }: Props): ReactElement => {
  const t = useWords(CLAIM_WORDS);
  return (
    <span className="challenge-link">
      {isDisputed && <Disputed />}
      <Link to={challengesUrl(place, slug, figure)}>
        {t(isDisputed ? 'disputeSee' : 'challenge')}
        <span className="hidden">{`: ${name}`}</span>
      </Link>
    </span>
  );
};
