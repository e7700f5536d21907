import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { industrialZoneUrl, opportunityUrl, revivedUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { AsOf } from '../sources/AsOf.tsx';
import { SourceLinks } from '../sources/SourceLinks.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { Money } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { RevivedFacilitiesDocument } from './facilities.graphql.ts';
import type { RevivedFacilitiesQuery } from './facilities.graphql.ts';
import { FACILITY_WORDS } from './facilities.words.ts';

type Plant = RevivedFacilitiesQuery['revivedFacilities'][number];
type Fact = Plant['facts'][number];

/** What a story tells, in this order: how it stands, by whom, with how many people and how much money. */
const TOLD = ['CONDITION', 'PLAN', 'OWNER', 'WORKERS', 'INVESTED', 'NOTE'] as const;
type ToldKey = (typeof TOLD)[number];

const Saying = ({ fact }: { readonly fact: Fact }): ReactElement => (
  <>
    {typeof fact.number === 'number' &&
      (fact.key === 'INVESTED' ? <Money amount={fact.number} /> : <span className="figure">{fact.number}</span>)}
    {fact.text && <LocalText text={fact.text} />}
    <span className="muted small under">
      <AsOf date={fact.asOf} basis={fact.basis} />
      {' · '}
      <SourceLinks sources={fact.sources} />
    </span>
  </>
);

const Events = ({ history }: { readonly history: Plant['statusHistory'] }): ReactElement => {
  const t = useWords(FACILITY_WORDS);
  const states = useWords(OPPORTUNITY_WORDS);
  return (
    <ol>
      {history.map((change) => (
        <li key={`${change.status} ${change.since ?? ''} ${change.reason?.text ?? ''}`}>
          {change.since ? <AsOf date={change.since} /> : t('undated')}
          {': '}
          {states.of('status', change.status)}
          {change.reason && (
            <span className="muted">
              {' · '}
              <LocalText text={change.reason} />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
};

/** People and money, before anything is told in words. */
const FIGURES: readonly ToldKey[] = ['WORKERS', 'INVESTED'];

const isFigure = ({ key, number }: Fact): boolean => FIGURES.some((one) => one === key) && typeof number === 'number';

const Figures = ({ facts }: Pick<Plant, 'facts'>): ReactElement => {
  const t = useWords(FACILITY_WORDS);
  return (
    <dl className="tiles">
      {FIGURES.flatMap((key) =>
        facts
          .filter((fact) => fact.key === key && isFigure(fact))
          .map((fact, nth) => (
            <div key={`${key} ${nth}`} className="tile">
              <dt>{t.of('told', key)}</dt>
              <dd>
                <Saying fact={fact} />
              </dd>
            </div>
          )),
      )}
    </dl>
  );
};

/** The rest of what is known, in words. */
const Told = ({ facts: all }: Pick<Plant, 'facts'>): ReactElement => {
  const t = useWords(FACILITY_WORDS);
  const facts = TOLD.flatMap((key) => all.filter((fact) => fact.key === key && !isFigure(fact)).map((fact) => ({ key, fact })));
  return (
    <dl className="facts">
      {facts.map(({ key, fact }, index) => (
        <div key={`${key} ${index}`}>
          <dt>{t.of('told', key)}</dt>
          <dd>
            <Saying fact={fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** The first story is told as a whole; of the others the figures and the dates, with the rest to be opened. */
const Story = ({ plant, isWhole }: { readonly plant: Plant; readonly isWhole: boolean }): ReactElement => {
  const t = useWords(FACILITY_WORDS);
  return (
    <article className="section" aria-labelledby={plant.slug}>
      <h2 id={plant.slug}>
        <Link to={opportunityUrl(plant.slug)}>
          <LocalText text={plant.title} />
        </Link>
      </h2>
      <p className="muted">
        <LocalText text={plant.town?.name ?? plant.place ?? plant.region.name} />
        {plant.summary && (
          <>
            {' · '}
            <LocalText text={plant.summary} />
          </>
        )}
      </p>
      <Figures facts={plant.facts} />
      <Events history={plant.statusHistory} />
      {isWhole ? (
        <Told facts={plant.facts} />
      ) : (
        <details>
          <summary>{t('wholeStory')}</summary>
          <Told facts={plant.facts} />
        </details>
      )}
      {plant.industrialZones.map((zone) => (
        <p key={zone.id}>
          {t('nowZone')}{' '}
          <Link to={industrialZoneUrl(zone.slug)}>
            <LocalText text={zone.name} />
          </Link>
        </p>
      ))}
    </article>
  );
};

/** The story of which most is known in figures comes first; where as much is known, the server's order stays. */
const ranked = (plants: readonly Plant[]): Plant[] => {
  const known = ({ facts }: Plant): number => facts.filter(isFigure).length * 100 + facts.length;
  return plants.toSorted((a, b) => known(b) - known(a));
};

/** Plants that stood and work again, told from their sources. The address may narrow them to an OKED division. */
export const Component = (): ReactElement => {
  const t = useWords(FACILITY_WORDS);
  const [params] = useSearchParams();
  const oked = params.get('oked');
  const { data, error } = useQuery(RevivedFacilitiesDocument, { variables: { oked } });
  return (
    <>
      <PageHead title={t('revivedTitle')} description={t('revivedLead')} />
      <h1>{t('revivedTitle')}</h1>
      <p className="lead">{t('revivedLead')}</p>
      {oked && <Link to={revivedUrl}>{t('allStories')}</Link>}
      {data ? (
        ranked(data.revivedFacilities).map((plant, nth) => <Story key={plant.id} plant={plant} isWhole={nth === 0} />)
      ) : (
        <Waiting error={error} />
      )}
      {data?.revivedFacilities.length === 0 && <p className="muted">{t('noStories')}</p>}
    </>
  );
};
