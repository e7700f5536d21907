import type { RowOf } from '../../kernel/entity.ts';
import { IndustrialZone } from '../../industrial-zones/industrial-zone.entity.ts';
import type { ProductData } from '../product-data.ts';
import type { DemoIndustrialZone, IndustrialZoneFileRow } from '../schemas/industrial-zones.schema.ts';

export const LOADED_ZONE = IndustrialZone.without('id', 'disputed', 'version', 'updatedAt');

/** Values that only exist once a zone is stored. */
type Stored = 'publication' | 'regionId' | 'townId' | 'stewardId' | 'operatorId' | 'publishedAt';

/** A zone of the files. Its region, town and organisations are referred to by slug. */
export interface PreparedZone extends Omit<RowOf<typeof LOADED_ZONE>, Stored> {
  readonly region: string;
  readonly town: string | null;
  readonly steward: string;
  readonly operator: string | null;
  readonly facility: string | null;
}

const spkOf = ({ spks }: ProductData, region: string): string => spks.find((spk) => spk.region === region)?.id ?? '';

/** What no source states of any zone, and what only a founder tells. */
const UNSTATED = {
  heatGcalHour: null,
  readiness: null,
  networksNeeded: null,
  networksCost: null,
  operatorName: null,
  commissioned: 'UNKNOWN',
  forSmallBusiness: 'UNKNOWN',
  decision: null,
  operatorBin: null,
  plan: null,
} as const;

const publicZone = (data: ProductData, row: IndustrialZoneFileRow): PreparedZone => {
  const { id, private: isPrivate, investmentTenge, premises, sources, ...columns } = row;
  return {
    ...UNSTATED,
    ...columns,
    slug: id,
    origin: 'PUBLIC_RECORD',
    isPrivate,
    investment: investmentTenge,
    premises,
    sources,
    steward: spkOf(data, row.region),
  };
};

const demoZone = (data: ProductData, { id, town, ...columns }: DemoIndustrialZone): PreparedZone => {
  const region = data.towns.find((one) => one.id === town)?.region ?? '';
  return {
    ...UNSTATED,
    ...columns,
    slug: id,
    kind: 'SMALL_INDUSTRIAL_ZONE',
    origin: 'DEMO',
    isPrivate: false,
    region,
    town,
    steward: spkOf(data, region),
    operator: null,
    facility: null,
    place: null,
    foundedOn: null,
    act: null,
    basis: null,
    freeHa: null,
    utilities: null,
    plots: null,
    premises: [],
    residents: null,
    jobs: null,
    investment: null,
    prices: null,
    loanTerms: null,
    note: null,
    asOfBasis: 'STATED',
    confidence: null,
    sources: [],
  };
};

/** The real zones of the files and, with invented rows, the invented ones. */
export const prepareIndustrialZones = (data: ProductData): PreparedZone[] => [
  ...data.industrialZones.rows.map((row) => publicZone(data, row)),
  ...data.demo.industrialZones.map((row) => demoZone(data, row)),
];
