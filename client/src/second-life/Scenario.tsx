import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { LINK_BASES, totalOf } from 'shared/second-life/chain.ts';
import type { LinkBasis, Loss } from 'shared/second-life/chain.ts';
import type { ChainQuery } from 'shared/second-life/chain-query.ts';
import { formatMoney, formatNumber, formatQuantity } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { opportunityUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { Button } from '../ui/Button.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import type { ShownChain } from './chain-rows.ts';
import { Asked } from './ChainPlaces.tsx';
import { SECOND_LIFE_WORDS } from './second-life.words.ts';

interface Props {
  readonly chain: ShownChain;
  readonly losses: readonly Loss[];
  readonly query: ChainQuery;
  readonly off: ReadonlySet<string>;
  readonly onQuery: (query: ChainQuery) => void;
}

/** What is lost by links of one basis, in words. */
const Total = ({ chain, losses, basis }: Pick<Props, 'chain' | 'losses'> & { readonly basis: LinkBasis }): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  const locale = useLocale();
  const total = totalOf(chain.places, losses, basis);
  const asked = [
    ...(total.investment === null ? [] : [formatMoney(locale, total.investment)]),
    ...(total.jobs === null ? [] : [t.count('jobs', total.jobs, formatNumber(locale, total.jobs))]),
    ...(total.powerMva === null ? [] : [formatQuantity(locale, total.powerMva, 'MVA')]),
  ];
  return (
    <li>
      <strong>{`${t.of('basis', basis)}: `}</strong>
      {total.places === 0 ? (
        t('nothingLost')
      ) : (
        <>
          {t.count('places', total.places)}
          {`, ${t.count('ofThemLost', total.lost)}`}
          {`; ${t.count('interests', total.interests)}`}
          {asked.length > 0 && ` (${t('asks', { what: asked.join(', ') })})`}
          {total.untold > 0 && `; ${t.count('untoldPlaces', total.untold)}`}
          {total.placeJobs !== null &&
            `; ${t('placeJobs', { jobs: t.count('jobs', total.placeJobs, formatNumber(locale, total.placeJobs)) })}`}
        </>
      )}
    </li>
  );
};

const Row = ({ chain, loss }: { readonly chain: ShownChain; readonly loss: Loss }): ReactElement | null => {
  const t = useWords(SECOND_LIFE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const place = chain.places.find(({ slug }) => slug === loss.opportunity)?.shown;
  if (!place) return null;
  return (
    <tr>
      <th scope="row">
        <Link to={opportunityUrl(place.slug)}>
          <LocalText text={place.title} />
        </Link>
        {place.town && (
          <span className="under muted small">
            <LocalText text={place.town.name} />
          </span>
        )}
      </th>
      <td data-label={t('network')}>{words.of('utility', loss.utility)}</td>
      <td data-label={t('link')}>{t.of('basis', loss.basis)}</td>
      <td data-label={t('outcomeTitle')}>
        <span>
          {t.of('outcome', loss.kind)}
          {loss.left.length > 0 && <span className="under muted small">{t.count('left', loss.left.length)}</span>}
        </span>
      </td>
      <td data-label={t('askedFor')}>{place.interest.count > 0 ? <Asked interest={place.interest} /> : t('nobody')}</td>
    </tr>
  );
};

const MOST_SHOWN = 100;

const LossTable = ({ chain, losses }: Pick<Props, 'chain' | 'losses'>): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  return (
    <>
      <div className="table-frame stack-frame">
        <table className="stack stack-plain">
          <caption className="hidden">{t('lossesTitle')}</caption>
          <thead>
            <tr>
              {(['place', 'network', 'link', 'outcomeTitle', 'askedFor'] as const).map((heading) => (
                <th key={heading} scope="col">
                  {t(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {losses.slice(0, MOST_SHOWN).map((loss) => (
              <Row key={`${loss.opportunity} ${loss.utility}`} chain={chain} loss={loss} />
            ))}
          </tbody>
        </table>
      </div>
      {losses.length > MOST_SHOWN && <p className="after-table muted">{t('restInFile', { count: losses.length - MOST_SHOWN })}</p>}
    </>
  );
};

const WEIGHT: Readonly<Record<Loss['kind'], number>> = { LOST: 1, DOUBTFUL: 0 };

/** Who loses what they asked for when measures are taken out. */
export const Scenario = ({ chain, losses, query, off, onQuery }: Props): ReactElement => {
  const t = useWords(SECOND_LIFE_WORDS);
  const out = chain.measures.filter(({ slug }) => off.has(slug)).length;
  const interestOf = new Map(chain.places.map(({ slug, interest }) => [slug, interest.count]));
  const ordered = losses.toSorted(
    (one, other) =>
      one.basis.length - other.basis.length ||
      WEIGHT[other.kind] - WEIGHT[one.kind] ||
      (interestOf.get(other.opportunity) ?? 0) - (interestOf.get(one.opportunity) ?? 0),
  );
  return (
    <section className="section" aria-labelledby="scenario" aria-live="polite">
      <h2 id="scenario">{t('scenarioTitle')}</h2>
      {out === 0 ? (
        <p className="muted">{t('scenarioNone')}</p>
      ) : (
        <>
          <p>
            {t.count('out', out)}{' '}
            <Button look="quiet" onClick={() => onQuery({ ...query, off: [], on: [], run: null })}>
              {t('all')}
            </Button>
          </p>
          <ul>
            {LINK_BASES.map((basis) => (
              <Total key={basis} chain={chain} losses={losses} basis={basis} />
            ))}
          </ul>
          {ordered.length > 0 && <LossTable chain={chain} losses={ordered} />}
          <p className="small muted">{t('share')}</p>
        </>
      )}
    </section>
  );
};
