import type { ReactElement } from 'react';
import { useLocation } from 'react-router';
import { useWords } from '../kernel/words.ts';
import { ClaimTable } from '../sources/ClaimTable.tsx';
import type { FactGroup } from '../towns/town-fact-groups.ts';
import { TOWN_WORDS } from '../towns/towns.words.ts';
import { SECTION_NAMES, tablesOf } from './country-sections.ts';
import type { CountryKey, CountrySection } from './country-sections.ts';
import type { CountryQuery } from './country.graphql.ts';
import { PLANS_WORDS } from './plans.words.ts';
import './ClaimSections.css';

interface Props {
  readonly section: CountrySection;
  readonly groups: CountryQuery['townFactGroups'];
}

/** The tables of a section, each under a heading of its own. */
const ClaimTables = ({ section, groups }: Props): ReactElement => {
  const t = useWords(PLANS_WORDS);
  const towns = useWords(TOWN_WORDS);
  const isGroup = (subject: FactGroup | CountryKey): subject is FactGroup => section === 'country' && subject !== 'towns-findings';
  return (
    <>
      {tablesOf(section, groups).map(({ key, subject, subjects }) => (
        <section key={key} aria-labelledby={key}>
          <h4 id={key}>{isGroup(subject) ? towns.of('factGroup', subject) : t.of('key', subject)}</h4>
          <ClaimTable labelledBy={key} subjects={subjects} />
        </section>
      ))}
    </>
  );
};

/** The part of the page that an address names is unfolded; a subject of all towns stands in the section of the country. */
const isAsked = (section: CountrySection, hash: string): boolean =>
  hash === `#section-${section}` || (section === 'country' && hash.startsWith('#country-'));

/** Everything that is claimed about more than one town, by what it is about. */
export const ClaimSections = ({ groups }: Pick<Props, 'groups'>): ReactElement => {
  const t = useWords(PLANS_WORDS);
  const { hash } = useLocation();
  return (
    <section className="section claim-sections" aria-labelledby="claims">
      <h2 id="claims">{t('claimsTitle')}</h2>
      {SECTION_NAMES.map((section) => (
        <details key={`${section} ${isAsked(section, hash)}`} open={isAsked(section, hash)}>
          <summary id={`section-${section}`}>
            <h3>{t.of('section', section)}</h3>
          </summary>
          <ClaimTables section={section} groups={groups} />
        </details>
      ))}
    </section>
  );
};
