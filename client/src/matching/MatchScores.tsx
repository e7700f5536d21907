import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { MatchShownFragment } from './matching.graphql.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import './matching.css';

interface SideProps {
  readonly title: string;
  readonly side: MatchShownFragment['investor'];
}

/** The score of one side, and the interval that what is unknown leaves. */
const Side = ({ title, side: { score, low, high, coverage } }: SideProps): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const locale = useLocale();
  const said = (points: number): string => formatNumber(locale, points, 1);
  const isKnown = typeof score === 'number';
  return (
    <div className="match-score">
      <dt>{title}</dt>
      <dd>
        <span className="figure">{isKnown ? t('score', { score: said(score) }) : t(low === 100 ? 'noWishes' : 'noScore')}</span>
        {isKnown && (
          <svg className="match-scale" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect className="match-scale-all" width="100" height="8" />
            <rect className="match-scale-interval" x={low} width={Math.max(high - low, 0.5)} height="8" />
            <rect className="match-scale-score" x={Math.min(score, 99)} width="1" height="8" />
          </svg>
        )}
        {low !== high && (
          <span className="small muted">{`${t('interval', { low: said(low), high: said(high) })}; ${t('coverage', { coverage })}`}</span>
        )}
      </dd>
    </div>
  );
};

/** Both sides' numbers, never one blended. */
export const MatchScores = ({ fit, isSteward }: { readonly fit: MatchShownFragment; readonly isSteward: boolean }): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const title = (side: 'INVESTOR' | 'STEWARD'): string => (isSteward ? t.of('sideOfSteward', side) : t.of('side', side));
  return (
    <dl className="match-scores">
      <Side title={title('INVESTOR')} side={fit.investor} />
      <Side title={title('STEWARD')} side={fit.steward} />
    </dl>
  );
};
