import type { Run } from '../../kernel/database.ts';
import { LandTaxRate, Mrp, TaxRate } from '../../special-zones/rates.entity.ts';
import { OkedDivision } from '../../towns/oked.entity.ts';
import type { ProductData } from '../product-data.ts';
import type { LandTaxTable } from '../schemas/land-tax-rates.schema.ts';
import type { MrpRow } from '../schemas/mrp.schema.ts';
import type { OkedSectionRow } from '../schemas/oked.schema.ts';
import type { TaxRateRow } from '../schemas/tax-rates.schema.ts';
import { syncTable } from './sync-table.ts';
import type { TableReport } from './sync-table.ts';

const divisionRows = ({ code: section, name: sectionName, divisions }: OkedSectionRow) =>
  divisions.map(({ code, name }) => ({ code, section, sectionName, name }));

const OKED_DIVISION = { fields: OkedDivision.all, key: ['code'] } as const;

const mrpRow = ({ from: validFrom, tenge, confidence, source }: MrpRow) => ({ validFrom, tenge, confidence, source });

const MRP = { fields: Mrp.all, key: ['validFrom'] } as const;

const taxRateRow = ({ tax, from: validFrom, percent, source, confidence, note }: TaxRateRow) => ({
  tax,
  validFrom,
  percent,
  sourceTitle: source.title,
  sourceUrl: source.url,
  confidence,
  note,
});

const TAX_RATE = { fields: TaxRate.all, key: ['tax', 'validFrom'] } as const;

const landTaxRows = ({ from: validFrom, source, confidence, rates }: LandTaxTable) =>
  rates.map(({ bonitet, tengePerHa }) => ({
    bonitet,
    validFrom,
    tengePerHa,
    sourceTitle: source.title,
    sourceUrl: source.url,
    confidence,
  }));

const LAND_TAX_RATE = { fields: LandTaxRate.all, key: ['bonitet', 'validFrom'] } as const;

/** The classifier of activities, standard tax rates and the calculation index by date. */
export const loadClassifiers = async (run: Run, data: ProductData): Promise<TableReport[]> => [
  await syncTable(run, OKED_DIVISION, data.oked.flatMap(divisionRows)),
  await syncTable(run, MRP, data.mrp.map(mrpRow)),
  await syncTable(run, TAX_RATE, data.taxRates.map(taxRateRow)),
  await syncTable(run, LAND_TAX_RATE, data.landTaxRates.flatMap(landTaxRows)),
];
