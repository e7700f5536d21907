import sql from 'sql-template-tag';
import type { Locale } from 'shared/locale/locale.ts';
import { TAXES } from 'shared/special-zones/clauses.ts';
import type { BonitetRate, DatedFigure, RateTable } from 'shared/special-zones/project.ts';
import type { Context } from '../request/context.ts';
import type { Run } from '../kernel/database.ts';
import { localized } from '../kernel/localized.ts';
import type { Reference } from '../kernel/reference.ts';
import { namedSource, webSource } from '../towns/source.types.ts';
import type { LandTaxRateType, MrpValueType, TaxRateType } from './rates.types.ts';
import type { RowOf } from '../kernel/entity.ts';
import { LandTaxRate, Mrp, TaxRate } from './rates.entity.ts';

/** Standard rates and the MRP, in one language and in the form that the estimate needs. */
export interface Rates {
  readonly rates: readonly TaxRateType[];
  readonly mrp: readonly MrpValueType[];
  readonly land: readonly LandTaxRateType[];
  readonly table: RateTable;
}

const MRP = sql`select ${Mrp.all.of('m')} from mrp m order by m.valid_from`;
const RATES = sql`select ${TaxRate.all.of('r')} from tax_rate r order by r.tax, r.valid_from`;
const LAND = sql`select ${LandTaxRate.all.of('l')} from land_tax_rate l order by l.bonitet, l.valid_from`;

const viewMrp = (locale: Locale, { source, validFrom: from, ...row }: RowOf<typeof Mrp>): MrpValueType => ({
  ...row,
  from,
  source: source === null ? null : webSource({ locale }, source),
});

const viewRate = (locale: Locale, { sourceTitle, sourceUrl, note, validFrom: from, ...row }: RowOf<typeof TaxRate>): TaxRateType => ({
  ...row,
  from,
  note: localized({ locale }, note),
  source: namedSource({ locale }, sourceTitle, sourceUrl, null),
});

const viewLand = (locale: Locale, { sourceTitle, sourceUrl, validFrom: from, ...row }: RowOf<typeof LandTaxRate>): LandTaxRateType => ({
  ...row,
  from,
  source: namedSource({ locale }, sourceTitle, sourceUrl, null),
});

const figure = (from: string, value: number, source: TaxRateType['source']): DatedFigure => ({
  from,
  value,
  sourceTitle: source?.title.text ?? null,
  sourceUrl: source?.url ?? null,
});

const bonitetRate = ({ bonitet, from, tengePerHa, source }: LandTaxRateType): BonitetRate => ({
  bonitet,
  ...figure(from, tengePerHa, source),
});

const tableOf = ({ mrp, rates, land }: Omit<Rates, 'table'>): RateTable => ({
  mrp: mrp.map(({ from, tenge, source }) => figure(from, tenge, source)),
  rates: Object.fromEntries(
    TAXES.map((tax) => [tax, rates.filter((rate) => rate.tax === tax).map(({ from, percent, source }) => figure(from, percent, source))]),
  ),
  landByBonitet: land.map(bonitetRate),
});

export const RATES_REFERENCE: Reference<Rates> = {
  name: 'rates',
  load: async (run: Run) => {
    const mrpRows = await run<RowOf<typeof Mrp>>(MRP);
    const rateRows = await run<RowOf<typeof TaxRate>>(RATES);
    const landRows = await run<RowOf<typeof LandTaxRate>>(LAND);
    return (locale: Locale): Rates => {
      const mrp = mrpRows.map((row) => viewMrp(locale, row));
      const rates = rateRows.map((row) => viewRate(locale, row));
      const land = landRows.map((row) => viewLand(locale, row));
      return { mrp, rates, land, table: tableOf({ mrp, rates, land }) };
    };
  },
};

export const rates = (ctx: Context): Rates => ctx.reference.get(RATES_REFERENCE, ctx.locale);
