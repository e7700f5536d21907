import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useWords } from '../kernel/words.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { claimsOf } from './country-sections.ts';
import type { CountrySection } from './country-sections.ts';
import type { CountryQuery } from './country.graphql.ts';
import { PLANS_WORDS } from './plans.words.ts';

type Groups = CountryQuery['townFactGroups'];
type Claim = Groups[number]['facts'][number];

/** What was proposed, by the indicator that follows it, and where its terms stand. */
const STEPS: readonly (readonly [indicator: string, section: CountrySection])[] = [
  ['PLAN_MERGE_STATUS', 'plans'],
  ['GRADUATES_PROGRAMME_EXTENSION', 'specialists'],
  ['RENTAL_HOUSING_STATUS', 'housing'],
  ['SPK_FINANCE_STATUS', 'projects'],
  ['SEZ_TERMS_STATUS', 'zones'],
];

const Event = ({ claim }: { readonly claim: Claim }): ReactElement => (
  <li>
    <span className="timeline-date">
      <AsOf date={claim.asOf} basis={claim.basis} />
    </span>
    <div>
      {claim.text && <LocalText text={claim.text} />}
      {claim.note && (
        <span className="muted small under">
          <LocalText text={claim.note} />
        </span>
      )}
      <span className="small under">
        <SourceLinks sources={[claim.source]} />
      </span>
    </div>
  </li>
);

/** What Parliament and the Government proposed, each step with its date and source, the newest first. */
export const Steps = ({ groups }: { readonly groups: Groups }): ReactElement => {
  const t = useWords(PLANS_WORDS);
  const steps = STEPS.map(([indicator, section]) => ({ section, claims: claimsOf(groups, indicator) }));
  return (
    <section className="section" aria-labelledby="steps">
      <h2 id="steps">{t('stepsTitle')}</h2>
      <p className="muted">{t('stepsLead')}</p>
      {steps.map(({ section, claims }) => {
        const [first] = claims;
        if (!first) return null;
        return (
          <section key={section} aria-labelledby={`step-${section}`}>
            <h3 id={`step-${section}`}>
              <LocalText text={first.label} />
            </h3>
            <ol className="timeline">
              {claims.map((claim, place) => (
                <Event key={`${claim.asOf ?? ''} ${place}`} claim={claim} />
              ))}
            </ol>
            <p>
              <Link to={`#section-${section}`} aria-label={`${t('stepMore')}: ${first.label.text}`}>
                {t('stepMore')}
              </Link>
            </p>
          </section>
        );
      })}
    </section>
  );
};
