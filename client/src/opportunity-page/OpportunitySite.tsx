import type { FragmentType } from '@apollo/client';
import type { ReactElement, ReactNode } from 'react';
import { UTILITIES } from 'shared/opportunities/kinds.ts';
import type { Utility } from 'shared/opportunities/kinds.ts';
import { formatQuantity } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { Icon } from '../ui/Icon.tsx';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { OpportunitySiteFragmentDoc } from './opportunity-site.graphql.ts';
import type { OpportunitySiteFragment } from './opportunity-site.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';
import { Pair } from './OpportunityPlace.tsx';
import '../opportunities/utility.css';
import './OpportunitySite.css';

type Line = Pick<OpportunitySiteFragment['details']['utilities'][number], 'utility' | 'distanceM'>;

interface SiteShown extends Pick<
  OpportunitySiteFragment,
  'origin' | 'utilitiesPresent' | 'utilitiesAbsent' | 'condition' | 'contamination' | 'legalStates'
> {
  readonly details: { readonly utilities: readonly Line[] };
}

interface SiteProps {
  readonly shown: SiteShown;
}

/** What a source or the steward has said of a utility. */
const SAID = ['PRESENT', 'ABSENT'] as const;
type Said = (typeof SAID)[number];

const answerOf = ({ utilitiesPresent, utilitiesAbsent }: SiteShown, utility: Utility): Said | 'UNKNOWN' => {
  if (utilitiesPresent.includes(utility)) return 'PRESENT';
  return utilitiesAbsent.includes(utility) ? 'ABSENT' : 'UNKNOWN';
};

const SIGN: Record<Said, ReactNode> = { PRESENT: <Icon name="check" />, ABSENT: <Icon name="close" /> };

const KM = 1000;

/** To the nearest connection; the nearest of several lines. */
const Distance = ({ utility, lines }: { readonly utility: Utility; readonly lines: readonly Line[] }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const locale = useLocale();
  const metres = lines.flatMap((line) => (line.utility === utility && typeof line.distanceM === 'number' ? [line.distanceM] : []));
  if (metres.length === 0) return null;
  const nearest = Math.min(...metres);
  const far = nearest < KM ? formatQuantity(locale, nearest, 'M') : formatQuantity(locale, nearest / KM, 'KM');
  return <span className="muted">{t('utilityDistance', { distance: far })}</span>;
};

interface UtilitiesProps {
  readonly answer: Said;
  readonly utilities: readonly Utility[];
  readonly lines: readonly Line[];
}

const Utilities = ({ answer, utilities, lines }: UtilitiesProps): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  if (utilities.length === 0) return null;
  return (
    <Pair label={t.of('utilityAnswer', answer)}>
      <ul className="plain utilities">
        {utilities.map((utility) => (
          <li key={utility} className={`utility utility-${answer}`}>
            <span className="utility-sign" aria-hidden="true">
              {SIGN[answer]}
            </span>
            {words.of('utility', utility)} <Distance utility={utility} lines={lines} />
          </li>
        ))}
      </ul>
    </Pair>
  );
};

/** What is known of the structures, the ground and the title. */
const Classes = ({ shown }: SiteProps): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const { condition, contamination, legalStates } = shown;
  if (condition === 'UNKNOWN' && contamination === 'UNKNOWN' && legalStates.length === 0) return null;
  return (
    <dl className="facts facts-wide">
      {condition !== 'UNKNOWN' && <Pair label={t('siteCondition')}>{words.of('condition', condition)}</Pair>}
      {contamination !== 'UNKNOWN' && <Pair label={t('siteContamination')}>{words.of('contamination', contamination)}</Pair>}
      {legalStates.length > 0 && (
        <Pair label={t('siteLegal')}>
          <ul className="plain">
            {legalStates.map((state) => (
              <li key={state}>{words.of('legalState', state)}</li>
            ))}
          </ul>
        </Pair>
      )}
    </dl>
  );
};

/** Names in one sentence: all but the first in small letters. */
const inOneSentence = (names: readonly string[]): string =>
  names.map((name, place) => (place === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1))).join(', ');

/** Said as unknown in one line, never left out. */
const NotKnown = ({ shown }: SiteProps): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const names = [
    ...(shown.condition === 'UNKNOWN' ? [t('siteCondition')] : []),
    ...(shown.contamination === 'UNKNOWN' ? [t('siteContamination')] : []),
    ...(shown.legalStates.length === 0 ? [t('siteLegal')] : []),
    ...UTILITIES.filter((utility) => answerOf(shown, utility) === 'UNKNOWN').map((utility) => words.of('utility', utility)),
  ];
  return names.length === 0 ? null : <Pair label={t.of('utilityAnswer', 'UNKNOWN')}>{inOneSentence(names)}</Pair>;
};

/** Utilities, condition, and obstacles to the title: what is known first, and all that is not in one line. */
export const Site = ({ shown }: SiteProps): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const isKnown = shown.utilitiesPresent.length + shown.utilitiesAbsent.length > 0;
  return (
    <section className="section site" aria-labelledby="site">
      <h2 id="site">{t('siteTitle')}</h2>
      <Classes shown={shown} />
      {isKnown && <h3>{t('siteUtilities')}</h3>}
      <dl className="facts utility-groups">
        {SAID.map((answer) => (
          <Utilities
            key={answer}
            answer={answer}
            utilities={UTILITIES.filter((utility) => answerOf(shown, utility) === answer)}
            lines={shown.details.utilities}
          />
        ))}
        <NotKnown shown={shown} />
      </dl>
      {shown.origin === 'PUBLIC_RECORD' && (
        <p className="muted small">
          {t('siteByCompiler')} <a href="#claims">{t('figureWho')}</a>
        </p>
      )}
    </section>
  );
};

/** The same, of an opportunity that the page has fetched. */
export const OpportunitySite = ({ from }: { readonly from: FragmentType<OpportunitySiteFragment> }): ReactElement | null => {
  const shown = useFields(OpportunitySiteFragmentDoc, from);
  return shown && <Site shown={shown} />;
};
