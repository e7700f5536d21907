import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { opportunitiesUrl, townUrl } from '../kernel/urls.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { TownsQuery } from './towns.graphql.ts';
import { AsOf, Unknown } from '../sources/AsOf.tsx';
import { Disputed } from '../sources/Disputed.tsx';
import { ClaimNumber } from '../sources/ClaimTable.tsx';
import { SourceLink } from '../sources/SourceLinks.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { TOWN_COLUMNS, nextOrder, orderTowns, readOrder, writeOrder } from './town-order.ts';
import type { TownColumn, TownOrder } from './town-order.ts';
import { TOWN_WORDS } from './towns.words.ts';
import { TownStatusBadge } from './TownStatusBadge.tsx';
import './TownsTable.css';

type Indicator = NonNullable<TownsQuery['townIndicator']>;
type Value = Indicator['values'][number];
type Town = TownsQuery['towns'][number] & { readonly value: number | null; readonly claim: Value | null };

const Figure = ({ claim, indicator }: { readonly claim: Value | null; readonly indicator: string }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const locale = useLocale();
  if (!claim) return <Unknown />;
  const others = claim.others.map((other) => formatNumber(locale, other)).join('; ');
  return (
    <>
      <ClaimNumber claim={{ ...claim, indicator }} />
      <span className="muted small under">
        <AsOf date={claim.asOf} basis={claim.basis} /> {claim.source && <SourceLink source={claim.source} />}
        {others && <span className="under">{t('otherClaims', { others })}</span>}
      </span>
    </>
  );
};

const Row = ({ town, indicator, label }: { readonly town: Town; readonly indicator: string; readonly label: string }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  return (
    <tr>
      <th scope="row">
        <Link to={townUrl(town.slug)}>
          <LocalText text={town.name} />
        </Link>
      </th>
      <td data-label={t.of('column', 'region')}>
        <LocalText text={town.region.name} />
      </td>
      <td className="number" data-label={label}>
        <Figure claim={town.claim} indicator={indicator} /> {town.claim && town.disputed.includes(indicator) && <Disputed />}
      </td>
      <td data-label={t.of('column', 'status')}>
        <TownStatusBadge status={town.listStatus} />
      </td>
      <td className="number" data-label={t.of('column', 'opportunities')}>
        <Link to={`${opportunitiesUrl}?town=${town.slug}`}>{town.opportunityCount}</Link>
      </td>
    </tr>
  );
};

const sortWord = (order: TownOrder, column: TownColumn): 'ascending' | 'descending' | undefined => {
  if (order.column !== column) return undefined;
  return order.isDescending ? 'descending' : 'ascending';
};

const Heading = ({
  column,
  order,
  label,
}: {
  readonly column: TownColumn;
  readonly order: TownOrder;
  readonly label: string;
}): ReactElement => {
  const [params] = useSearchParams();
  const isFigure = column === 'value' || column === 'opportunities';
  return (
    <th scope="col" className={isFigure ? 'number' : undefined} aria-sort={sortWord(order, column)}>
      <Link className="sort" to={writeOrder(params, nextOrder(order, column))} preventScrollReset replace>
        {label}
      </Link>
    </th>
  );
};

interface Props {
  readonly towns: TownsQuery['towns'];
  /** The figure that they are compared by; null when there is none of that name. */
  readonly indicator: Indicator | null;
  readonly regionIds: readonly string[];
}

/** All towns, sorted as the address says; on a phone each row is a card. */
export const TownsTable = ({ towns, indicator, regionIds }: Props): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const [params] = useSearchParams();
  const order = readOrder(params);
  const claims = new Map(indicator?.values.map((value) => [value.town, value]));
  const rows = towns.map((town): Town => {
    const claim = claims.get(town.slug) ?? null;
    return { ...town, claim, value: claim?.number ?? null };
  });
  const label = indicator?.label.text ?? t.of('column', 'value');
  return (
    <div className="table-frame stack-frame">
      <table className="stack towns">
        <caption className="hidden">{t('tableCaption')}</caption>
        <thead>
          <tr>
            {TOWN_COLUMNS.map((column) => (
              <Heading key={column} column={column} order={order} label={column === 'value' ? label : t.of('column', column)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {orderTowns(rows, regionIds, order).map((town) => (
            <Row key={town.id} town={town} indicator={indicator?.indicator ?? ''} label={label} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
