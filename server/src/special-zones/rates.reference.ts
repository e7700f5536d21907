import sql from 'sql-template-tag';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import type { Confidence } from 'shared/opportunities/kinds.ts';
import { TAXES } from 'shared/special-zones/clauses.ts';
import type { Tax } from 'shared/special-zones/clauses.ts';
import type { BonitetRate, DatedFigure, RateTable } from 'shared/special-zones/project.ts';
import type { Context } from '../request/context.ts';
import type { Run } from '../kernel/database.ts';
import { localized } from '../kernel/localized.ts';
import type { Reference } from '../kernel/reference.ts';
import { namedSource, webSource } from '../towns/source.types.ts';
import type { LandTaxRateType, MrpValueType, TaxRateType } from './rates.types.ts';

interface MrpRow {
  readonly from: string;
  readonly tenge: number;
  readonly confidence: Confidence;
  readonly source: string | null;
}

interface RateRow {
  readonly tax: Tax;
  readonly from: string;
  readonly percent: number;
  readonly sourceTitle: LocalizedText;
  readonly sourceUrl: string | null;
  readonly confidence: Confidence;
  readonly note: LocalizedText | null;
}

interface LandRow {
  readonly bonitet: number;
  readonly from: string;
  readonly tengePerHa: number;
  readonly sourceTitle: LocalizedText;
  readonly sourceUrl: string | null;
  readonly confidence: Confidence;
}

/** Standard rates and the MRP, in one language and in the form that the estimate needs. */
export interface Rates {
  readonly rates: readonly TaxRateType[];
  readonly mrp: readonly MrpValueType[];
  readonly land: readonly LandTaxRateType[];
  readonly table: RateTable;
}

const MRP = sql`select valid_from::text as "from", tenge::float8 as tenge, confidence, source from mrp order by valid_from`;
const RATES = sql`select tax, valid_from::text as "from", percent::float8 as percent, source_title as "sourceTitle", source_url as "sourceUrl",
  confidence, note from tax_rate order by tax, valid_from`;
const LAND = sql`select bonitet, valid_from::text as "from", tenge_per_ha::float8 as "tengePerHa", source_title as "sourceTitle",
  source_url as "sourceUrl", confidence from land_tax_rate order by bonitet, valid_from`;

const viewMrp = (locale: Locale, { source, ...row }: MrpRow): MrpValueType => ({
  ...row,
  source: source === null ? null : webSource({ locale }, source),
});

const viewRate = (locale: Locale, { sourceTitle, sourceUrl, note, ...row }: RateRow): TaxRateType => ({
  ...row,
  note: localized({ locale }, note),
  source: namedSource({ locale }, sourceTitle, sourceUrl, null),
});

const viewLand = (locale: Locale, { sourceTitle, sourceUrl, ...row }: LandRow): LandTaxRateType => ({
  ...row,
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
    const mrpRows = await run<MrpRow>(MRP);
    const rateRows = await run<RateRow>(RATES);
    const landRows = await run<LandRow>(LAND);
    return (locale: Locale): Rates => {
      const mrp = mrpRows.map((row) => viewMrp(locale, row));
      const rates = rateRows.map((row) => viewRate(locale, row));
      const land = landRows.map((row) => viewLand(locale, row));
      return { mrp, rates, land, table: tableOf({ mrp, rates, land }) };
    };
  },
};

export const rates = (ctx: Context): Rates => ctx.reference.get(RATES_REFERENCE, ctx.locale);
