import type { ReactElement } from 'react';
import type { FactKey } from 'shared/opportunities/kinds.ts';
import type { TableColumn } from 'shared/search/address.ts';
import { formatMoney, formatMoneyFull, formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import type { SearchTableQuery } from './search-table.graphql.ts';
import { capitalPerJob } from '../../opportunities/capital-per-job.ts';
import { OPPORTUNITY_WORDS } from '../../opportunities/opportunities.words.ts';
import { REUSE_WORDS } from '../../opportunities/reuse.words.ts';
import { OpportunityStatusBadge } from '../../opportunities/OpportunityStatusBadge.tsx';
import { AsOf, Unknown } from '../../sources/AsOf.tsx';
import { Disputed } from '../../sources/Disputed.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { COLUMNS } from './table-columns.ts';

export type TableRow = SearchTableQuery['opportunities']['edges'][number]['node'];

interface RowProps {
  readonly row: TableRow;
}

const MILLION = 1_000_000;

const Count = ({ value }: { readonly value: number }): ReactElement => <>{formatNumber(useLocale(), value)}</>;

/** The heading says millions of tenge; a sum in another currency states its own. */
const Sum = ({ amount, currency }: NonNullable<TableRow['investment']>): ReactElement => {
  const locale = useLocale();
  const full = formatMoneyFull(locale, amount, currency);
  const short =
    currency === 'KZT' ? formatNumber(locale, amount / MILLION, amount < MILLION ? 3 : 1) : formatMoney(locale, amount, currency);
  return (
    <span title={full}>
      <span aria-hidden="true">{short}</span>
      <span className="hidden">{full}</span>
    </span>
  );
};

const Kind = ({ row }: RowProps): ReactElement | null => {
  const t = useWords(OPPORTUNITY_WORDS);
  return row.kind ? <>{t.of('kind', row.kind)}</> : null;
};

/** The nearest place name, by which the column is sorted, and the region. */
const Place = ({ row: { town, zone, place, region } }: RowProps): ReactElement => {
  const t = useWords(OPPORTUNITY_WORDS);
  const near = town?.name ?? (zone ? { ...zone.name, text: t('zoneName', { zone: zone.name.text }) } : place);
  return (
    <>
      {near && <LocalText text={near} />}
      {region && (
        <span className={near ? 'muted small under' : undefined}>
          <LocalText text={region.name} />
        </span>
      )}
    </>
  );
};

const Status = ({ row: { status, acceptsInterest } }: RowProps): ReactElement | null =>
  status ? <OpportunityStatusBadge status={status} acceptsInterest={acceptsInterest === true} /> : null;

const count = (value: number | null | undefined): ReactElement | null => (typeof value === 'number' ? <Count value={value} /> : null);

const Potential = ({ uses }: { readonly uses: NonNullable<TableRow['promisingFor']> }): ReactElement => {
  const t = useWords(REUSE_WORDS);
  return <>{uses.length === 0 ? t.of('answer', 'NONE') : uses.map((use) => t.of('answer', use)).join(', ')}</>;
};

/** The value of a column in a row; null when nobody has stated it. */
const SHOW: Record<TableColumn, (row: TableRow) => ReactElement | null> = {
  kind: (row) => <Kind row={row} />,
  place: (row) => <Place row={row} />,
  status: (row) => <Status row={row} />,
  investment: ({ investment }) => (investment ? <Sum {...investment} /> : null),
  jobs: ({ permanentJobs }) => count(permanentJobs),
  capital: (row) => {
    const amount = capitalPerJob(row);
    return amount === null ? null : <Sum __typename="Money" amount={amount} currency="KZT" />;
  },
  price: ({ price }) => (typeof price === 'number' ? <Sum __typename="Money" amount={price} currency="KZT" /> : null),
  rent: ({ rent }) => count(rent),
  land: ({ landHa }) => count(landHa),
  floor: ({ floorM2 }) => count(floorM2),
  power: ({ powerMva }) => count(powerMva),
  water: ({ waterM3Day }) => count(waterM3Day),
  heat: ({ heatGcalHour }) => count(heatGcalHour),
  potential: ({ promisingFor }) => (promisingFor ? <Potential uses={promisingFor} /> : null),
  asOf: ({ asOf, asOfBasis }) => <AsOf date={asOf} {...(asOfBasis ? { basis: asOfBasis } : {})} />,
};

/** The figure that a column shows, by the name under which it can be challenged. */
const FIGURE_OF_COLUMN: Partial<Record<TableColumn, FactKey | 'STATUS'>> = {
  status: 'STATUS',
  investment: 'INVESTMENT',
  jobs: 'PERMANENT_JOBS',
  land: 'LAND_HA',
  floor: 'FLOOR_M2',
  power: 'POWER_MVA',
  water: 'WATER_M3_DAY',
  heat: 'HEAT_GCAL_HOUR',
};

export const TableCell = ({ column, row }: RowProps & { readonly column: TableColumn }): ReactElement => {
  const figure = FIGURE_OF_COLUMN[column];
  return (
    <td className={COLUMNS[column].isFigure ? 'number' : undefined}>
      {SHOW[column](row) ?? <Unknown />}
      {figure && row.disputed.includes(figure) && <Disputed />}
    </td>
  );
};
