import type { FragmentType } from '@apollo/client';
import type { ReactElement, ReactNode } from 'react';
import { UTILITIES } from 'shared/opportunities/kinds.ts';
import type { Utility } from 'shared/opportunities/kinds.ts';
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

type SiteShown = Pick<
  OpportunitySiteFragment,
  'origin' | 'utilitiesPresent' | 'utilitiesAbsent' | 'condition' | 'contamination' | 'legalStates'
>;

interface SiteProps {
  readonly shown: SiteShown;
}

const ANSWERS = ['PRESENT', 'ABSENT', 'UNKNOWN'] as const;
type Answer = (typeof ANSWERS)[number];

const answerOf = ({ utilitiesPresent, utilitiesAbsent }: SiteShown, utility: Utility): Answer => {
  if (utilitiesPresent.includes(utility)) return 'PRESENT';
  return utilitiesAbsent.includes(utility) ? 'ABSENT' : 'UNKNOWN';
};

const SIGN: Record<Answer, ReactNode> = { PRESENT: <Icon name="check" />, ABSENT: <Icon name="close" />, UNKNOWN: '?' };

const Utilities = ({ answer, utilities }: { readonly answer: Answer; readonly utilities: readonly Utility[] }): ReactElement | null => {
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
            {words.of('utility', utility)}
          </li>
        ))}
      </ul>
    </Pair>
  );
};

/** Shown as unknown, never left out. */
const Word = ({ isKnown, children }: { readonly isKnown: boolean; readonly children: string }): ReactElement =>
  isKnown ? <>{children}</> : <span className="unknown">{children}</span>;

const Classes = ({ shown }: SiteProps): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const { condition, contamination, legalStates } = shown;
  return (
    <dl className="facts facts-wide">
      <Pair label={t('siteCondition')}>
        <Word isKnown={condition !== 'UNKNOWN'}>{words.of('condition', condition)}</Word>
      </Pair>
      <Pair label={t('siteContamination')}>
        <Word isKnown={contamination !== 'UNKNOWN'}>{words.of('contamination', contamination)}</Word>
      </Pair>
      <Pair label={t('siteLegal')}>
        {legalStates.length === 0 ? (
          <Word isKnown={false}>{words.of('legalState', 'UNKNOWN')}</Word>
        ) : (
          <ul className="plain">
            {legalStates.map((state) => (
              <li key={state}>{words.of('legalState', state)}</li>
            ))}
          </ul>
        )}
      </Pair>
    </dl>
  );
};

/** Utilities, condition, and obstacles to the title. */
export const Site = ({ shown }: SiteProps): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  return (
    <section className="section site" aria-labelledby="site">
      <h2 id="site">{t('siteTitle')}</h2>
      <Classes shown={shown} />
      <h3 id="utilities">{t('siteUtilities')}</h3>
      <dl className="facts utility-groups" aria-labelledby="utilities">
        {ANSWERS.map((answer) => (
          <Utilities key={answer} answer={answer} utilities={UTILITIES.filter((utility) => answerOf(shown, utility) === answer)} />
        ))}
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
