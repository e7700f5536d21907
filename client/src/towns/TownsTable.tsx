import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { opportunitiesUrl, townUrl } from '../kernel/urls.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import type { TownsQuery } from './towns.graphql.ts';
import { Unknown } from '../sources/AsOf.tsx';
import { DateText } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { TOWN_COLUMNS, nextOrder, orderTowns, readOrder, writeOrder } from './town-order.ts';
import type { TownColumn, TownOrder } from './town-order.ts';
import { TOWN_WORDS } from './towns.words.ts';
import { TownStatusBadge } from './TownStatusBadge.tsx';
import './TownsTable.css';

type Town = TownsQuery['towns'][number];

const Population = ({ population }: { readonly population: Town['population'] }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const locale = useLocale();
  if (!population) return <Unknown />;
  return (
    <>
      <span className="figure">{formatNumber(locale, population.value)}</span>
      <span className="muted small under">{population.year ? <DateText date={String(population.year)} /> : t('undated')}</span>
    </>
  );
};

const Row = ({ town }: { readonly town: Town }): ReactElement => {
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
      <td className="number" data-label={t.of('column', 'population')}>
        <Population population={town.population} />
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

const Heading = ({ column, order }: { readonly column: TownColumn; readonly order: TownOrder }): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const isFigure = column === 'population' || column === 'opportunities';
  return (
    <th scope="col" className={isFigure ? 'number' : undefined} aria-sort={sortWord(order, column)}>
      <Link className="sort" to={writeOrder(nextOrder(order, column))} preventScrollReset replace>
        {t.of('column', column)}
      </Link>
    </th>
  );
};

/** All towns, sorted as the address says; on a phone each row is a card. */
export const TownsTable = ({
  towns,
  regionIds,
}: {
  readonly towns: readonly Town[];
  readonly regionIds: readonly string[];
}): ReactElement => {
  const t = useWords(TOWN_WORDS);
  const [params] = useSearchParams();
  const order = readOrder(params);
  return (
    <div className="table-frame stack-frame">
      <table className="stack towns">
        <caption className="hidden">{t('tableCaption')}</caption>
        <thead>
          <tr>
            {TOWN_COLUMNS.map((column) => (
              <Heading key={column} column={column} order={order} />
            ))}
          </tr>
        </thead>
        <tbody>
          {orderTowns(towns, regionIds, order).map((town) => (
            <Row key={town.id} town={town} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
