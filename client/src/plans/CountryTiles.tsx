import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { townsUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { ClaimNumber } from '../sources/ClaimTable.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { groupOf } from '../towns/town-fact-groups.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { claimsOf } from './country-sections.ts';
import type { CountryQuery } from './country.graphql.ts';
import { PLANS_WORDS } from './plans.words.ts';

const FIGURES = ['MONOTOWNS_COUNT', 'POPULATION', 'TOWN_FORMING_ENTERPRISES', 'SHARE_OF_NATIONAL_INDUSTRIAL_OUTPUT'] as const;

type Groups = CountryQuery['townFactGroups'];

const Tile = ({ groups, indicator }: { readonly groups: Groups; readonly indicator: string }): ReactElement | null => {
  const t = useWords(PLANS_WORDS);
  const claims = claimsOf(groups, indicator);
  const [newest] = claims;
  if (!newest) return null;
  return (
    <div className="tile">
      <dt>
        <LocalText text={newest.label} />
      </dt>
      <dd>
        <span className="tile-figure">
          <ClaimNumber claim={newest} />
        </span>
        <span className="small under">
          <AsOf date={newest.asOf} basis={newest.basis} />
        </span>
        <span className="small under">
          <SourceLink source={newest.source} />
        </span>
        <span className="small under">
          <Link to={`#country-${groupOf(indicator)}`} aria-label={`${newest.label.text}: ${t.count('allClaims', claims.length)}`}>
            {t.count('allClaims', claims.length)}
          </Link>
        </span>
      </dd>
    </div>
  );
};

/** How many towns, people and enterprises, and what they make, each with what else is claimed of it. */
export const CountryTiles = ({ groups }: { readonly groups: Groups }): ReactElement => {
  const t = useWords(PLANS_WORDS);
  return (
    <section className="section" aria-labelledby="country">
      <h2 id="country">{t('country')}</h2>
      <dl className="tiles">
        {FIGURES.map((indicator) => (
          <Tile key={indicator} groups={groups} indicator={indicator} />
        ))}
      </dl>
      <p className="more">
        <Link to={townsUrl}>{t('toTowns')}</Link>
      </p>
    </section>
  );
};
