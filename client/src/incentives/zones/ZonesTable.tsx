import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import type { ZoneEstimatesQuery } from './compare.graphql.ts';
import { useWords } from '../../kernel/words.ts';
import { readZoneOrder, orderZones, writeZoneOrder } from './zone-order.ts';
import type { ZoneOrder } from './zone-order.ts';
import type { ProjectValues } from '../project/project-values.ts';
import { ZONES_COMPARE_WORDS } from './zones-compare.words.ts';
import { reliefKey, Reliefs } from './Reliefs.tsx';
import { ZoneRow } from './ZoneRow.tsx';
import './ZonesTable.css';

const COLUMNS = ['name', 'eligible', 'category', 'years', 'reliefs', 'security', 'answer', 'saving'] as const;
type Column = (typeof COLUMNS)[number];

const isOrder = (column: Column): column is ZoneOrder => column === 'name' || column === 'years' || column === 'saving';

const Heading = ({
  column,
  order,
  query,
}: {
  readonly column: Column;
  readonly order: ZoneOrder;
  readonly query: string;
}): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  if (!isOrder(column)) return <th scope="col">{t.of('column', column)}</th>;
  const direction = column === 'name' ? 'ascending' : 'descending';
  return (
    <th scope="col" aria-sort={order === column ? direction : undefined}>
      <Link className="sort" to={writeZoneOrder(column, query)} preventScrollReset replace>
        {t.of('column', column)}
      </Link>
    </th>
  );
};

type Estimate = ZoneEstimatesQuery['incentiveEstimates'][number];

/** The set of reliefs that most zones have; by law it is the same for all until a zone deviates. */
const mostCommon = (estimates: readonly Estimate[]): Estimate | null => {
  const keys = estimates.map(reliefKey).filter(Boolean);
  const timesOf = (key: string): number => keys.filter((one) => one === key).length;
  const [most] = [...new Set(keys)].toSorted((one, other) => timesOf(other) - timesOf(one));
  const example = estimates.find((estimate) => reliefKey(estimate) === most);
  return most && example && timesOf(most) > 1 ? example : null;
};

const CommonReliefs = ({ estimate }: { readonly estimate: Estimate }): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  return (
    <section className="panel" aria-labelledby="common-reliefs">
      <h3 id="common-reliefs">{t('commonTitle')}</h3>
      <Reliefs estimate={estimate} />
    </section>
  );
};

interface Props {
  readonly estimates: ZoneEstimatesQuery['incentiveEstimates'];
  readonly values: ProjectValues;
}

/** Zones side by side, in the order given by the address; on a phone each is a card. */
export const ZonesTable = ({ estimates, values }: Props): ReactElement => {
  const t = useWords(ZONES_COMPARE_WORDS);
  const { search } = useLocation();
  const order = readZoneOrder(new URLSearchParams(search));
  const common = mostCommon(estimates);
  const isSomeUncounted = estimates.some(({ lines }) => lines.some((line) => line.isCounted && line.missing.length > 0));
  return (
    <>
      <p>
        <output>{t.count('zonesFound', estimates.length)}</output>
      </p>
      <p className="small muted">{t.of('order', order)}</p>
      {isSomeUncounted && <p className="small muted">{t('someUncounted')}</p>}
      {common && <CommonReliefs estimate={common} />}
      <div className="table-frame stack-frame">
        <table className="stack zones-table">
          <caption className="hidden">{t('title')}</caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <Heading key={column} column={column} order={order} query={search} />
              ))}
            </tr>
          </thead>
          <tbody>
            {orderZones(estimates, order).map((estimate) => (
              <ZoneRow key={estimate.zone.id} estimate={estimate} values={values} common={common ? reliefKey(common) : ''} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
};
