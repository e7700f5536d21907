import type { FragmentType } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { plansUrl } from '../kernel/urls.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { AsOf } from '../sources/AsOf.tsx';
import { ClaimNumber, ClaimTable } from '../sources/ClaimTable.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { byIndicator, groupOf } from './town-fact-groups.ts';
import { TownFactsFragmentDoc } from './town-facts.graphql.ts';
import type { TownFactsFragment } from './town-facts.graphql.ts';
import { TownProgrammesDocument } from './town-programmes.graphql.ts';
import type { TownProgrammesQuery } from './town-programmes.graphql.ts';
import { TOWN_WORDS } from './towns.words.ts';

type Facts = TownProgrammesQuery['townFactGroups'][number]['facts'];

/** The programmes: where their claims stand, which of them tells the state, and which tell what is paid. */
const PROGRAMMES = [
  {
    name: 'specialists',
    key: 'graduates-programme',
    status: 'GRADUATES_PROGRAMME_EXTENSION',
    pays: ['GRADUATES_PROGRAMME_ALLOWANCE', 'GRADUATES_PROGRAMME_LOAN', 'GRADUATES_PROGRAMME_LOAN_RATE', 'GRADUATES_PROGRAMME_LOAN_TERM'],
  },
  { name: 'housing', key: 'rental-housing', status: 'RENTAL_HOUSING_STATUS', pays: ['RENTAL_HOUSING_BONDS', 'WORKERS_LOANS_GIVEN'] },
] as const;

type Programme = (typeof PROGRAMMES)[number];

const Status = ({ claims }: { readonly claims: Facts }): ReactElement => (
  <ul className="plain rows">
    {claims.map((claim, place) => (
      <li key={`${claim.asOf ?? ''} ${place}`}>
        {claim.text && <LocalText text={claim.text} />}
        <span className="muted small under">
          <AsOf date={claim.asOf} basis={claim.basis} /> <SourceLink source={claim.source} />
          {claim.note && (
            <span className="under">
              <LocalText text={claim.note} />
            </span>
          )}
        </span>
      </li>
    ))}
  </ul>
);

const Pays = ({ programme, facts }: { readonly programme: Programme; readonly facts: Facts }): ReactElement => {
  const indicators = byIndicator(facts).filter(({ indicator }) => programme.pays.some((one) => one === indicator));
  return (
    <ul>
      {indicators.map(({ indicator, claims: [claim] }) => (
        <li key={indicator}>
          {claim && (
            <>
              <LocalText text={claim.label} />
              {': '}
              <strong>
                <ClaimNumber claim={claim} />
              </strong>{' '}
              <span className="muted small">
                <AsOf date={claim.asOf} basis={claim.basis} /> <SourceLink source={claim.source} />
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

const Card = ({ programme, facts }: { readonly programme: Programme; readonly facts: Facts }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const [status] = byIndicator(facts.filter(({ indicator }) => indicator === programme.status));
  return (
    <div className="panel">
      <h3>{t.of('programme', programme.name)}</h3>
      {status && <Status claims={[...status.claims]} />}
      <p className="notice-title">{t('programmePays')}</p>
      <Pays programme={programme} facts={facts} />
      <p className="small">
        <Link to={plansUrl(`section-${programme.name}`)} aria-label={`${t('programmeMore')}: ${t.of('programme', programme.name)}`}>
          {t('programmeMore')}
        </Link>
      </p>
    </div>
  );
};

interface Props {
  readonly from: FragmentType<TownFactsFragment>;
  readonly isExcluded: boolean;
}

/** Where people for new jobs could live and come from: the programmes with their dated state, and what is known of them in the town. */
export const TownProgrammes = ({ from, isExcluded }: Props): ReactElement | null => {
  const t = useWords(TOWN_WORDS);
  const town = useFields(TownFactsFragmentDoc, from);
  const { data, error } = useQuery(TownProgrammesDocument, { variables: { keys: PROGRAMMES.map(({ key }) => key) } });
  if (!town) return null;
  const own = byIndicator(town.facts.filter(({ indicator }) => groupOf(indicator) === 'programmes'));
  return (
    <section className="section" aria-labelledby="programmes">
      <h2 id="programmes">{t('programmesTitle')}</h2>
      {isExcluded && (
        <p>
          {t('programmesExcluded')} <a href="#list-status">{t('statusTitle')}</a>
        </p>
      )}
      {data ? (
        <div className="cards">
          {PROGRAMMES.map((programme) => (
            <Card
              key={programme.key}
              programme={programme}
              facts={data.townFactGroups.find(({ key }) => key === programme.key)?.facts ?? []}
            />
          ))}
        </div>
      ) : (
        <Waiting error={error} />
      )}
      <h3 id="programmes-here">{t('programmesHere')}</h3>
      {own.length === 0 ? <p className="muted">{t('factsNone')}</p> : <ClaimTable labelledBy="programmes-here" subjects={own} />}
    </section>
  );
};
