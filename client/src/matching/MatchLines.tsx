import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { DateText } from '../ui/Figure.tsx';
import type { MatchShownFragment } from './matching.graphql.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import { useCriterionWords } from './useCriterionWords.ts';
import './matching.css';

type Line = MatchShownFragment['lines'][number];

/** What a wish brings of the score, drawn and in numbers. */
const Points = ({ line, most }: { readonly line: Line; readonly most: number }): ReactElement | null => {
  const t = useWords(MATCHING_WORDS);
  const locale = useLocale();
  const { points } = line;
  if (typeof points !== 'number') return null;
  return (
    <div className="match-points">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="match-scale-all" width="100" height="6" />
        <rect className="match-scale-interval" width={Math.min(points, 100)} height="6" />
      </svg>
      <span className="small">{t('points', { points: formatNumber(locale, points, 1), of: formatNumber(locale, most, 1) })}</span>
    </div>
  );
};

const Found = ({ line }: { readonly line: Line }): ReactElement => {
  const words = useCriterionWords();
  const { wanted, found, sources, asOf } = line;
  return (
    <>
      <span className={found ? undefined : 'unknown'}>{words.found(wanted.key, found)}</span>
      {asOf && (
        <span className="small muted">
          {' · '}
          <DateText date={asOf} />
        </span>
      )}
      {sources.slice(0, 1).map((source) => (
        <span key={source.url ?? source.title.text} className="small match-source">
          <SourceLink source={source} />
        </span>
      ))}
    </>
  );
};

/** The largest part that a wish could have brought: its share of the known weights. */
const mostOf = (line: Line, lines: readonly Line[]): number => {
  const known = lines.filter(({ side, points }) => side === line.side && typeof points === 'number');
  const all = known.reduce((sum, { wanted }) => sum + (wanted.weight ?? 0), 0);
  return all > 0 ? ((line.wanted.weight ?? 0) / all) * 100 : 0;
};

/** A match criterion by criterion: what is wanted, what was found, the verdict, and what it brings. */
export const MatchLines = ({ lines }: { readonly lines: readonly Line[] }): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const words = useCriterionWords();
  return (
    <div className="table-frame">
      <table className="work-as-cards match-lines">
        <thead>
          <tr>
            <th scope="col">{t('criterionColumn')}</th>
            <th scope="col">{t('wantedColumn')}</th>
            <th scope="col">{t('foundColumn')}</th>
            <th scope="col">{t('verdictColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.side} ${line.wanted.weight === null ? 'must' : 'wish'} ${line.wanted.key}`}>
              <th scope="row">
                {words.name(line.wanted.key)}
                {typeof line.wanted.weight !== 'number' && <span className="small muted">{` · ${t('must')}`}</span>}
              </th>
              <td data-label={t('wantedColumn')}>{words.wanted(line.wanted)}</td>
              <td data-label={t('foundColumn')}>
                <Found line={line} />
              </td>
              <td data-label={t('verdictColumn')}>
                <span className={`match-verdict match-verdict-${line.verdict.toLowerCase()}`}>{t.of('verdict', line.verdict)}</span>
                <Points line={line} most={mostOf(line, lines)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** What would have to be otherwise so that it fits. */
export const MatchChanges = ({ changes }: Pick<MatchShownFragment, 'changes'>): ReactElement | null => {
  const t = useWords(MATCHING_WORDS);
  const words = useCriterionWords();
  if (changes.length === 0) return null;
  return (
    <div className="match-changes">
      <p>{t('changes')}</p>
      <ul>
        {changes.map(({ side, key, from, to }) => (
          <li key={`${side} ${key}`}>{t('change', { name: words.name(key), from: words.found(key, from), to: words.found(key, to) })}</li>
        ))}
      </ul>
    </div>
  );
};
