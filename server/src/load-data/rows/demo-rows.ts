import type { FactKey, OpportunityKind } from 'shared/opportunities/kinds.ts';
import type { DemoRow } from '../schemas/demo.schema.ts';
import { siteFacts } from '../site-facts.ts';
import { dateInWords } from './date-words.ts';
import { fact, idleChange, reportedChange } from './facts.ts';
import type { Claim } from './facts.ts';
import type { PreparedFact, PreparedOpportunity } from './prepared-opportunity.ts';

/** The meaning of the row's "made" for each kind: what was made there, what will be made, what a site is intended for. */
const MADE_AS: Record<OpportunityKind, FactKey> = {
  FACILITY: 'MADE',
  ANCHOR_PROJECT: 'SECTOR',
  ZONE_SITE: 'ACTIVITIES',
  INDUSTRIAL_SITE: 'ACTIVITIES',
};

const DETAILS: Record<OpportunityKind, (row: DemoRow) => Readonly<Record<string, unknown>>> = {
  FACILITY: ({ idleSince }) => ({ idleSince }),
  ANCHOR_PROJECT: () => ({ investor: null, financing: [] }),
  ZONE_SITE: () => ({}),
  INDUSTRIAL_SITE: ({ industrialZone }) => ({ industrialZone }),
};

const factsOf = (kind: OpportunityKind, row: DemoRow, claim: Claim): PreparedFact[] => [
  ...fact(claim, 'DESCRIPTION', row.description),
  ...fact(claim, MADE_AS[kind], row.made),
  ...fact(claim, 'IDLE_SINCE', row.idleSince === null ? null : dateInWords(row.idleSince)),
  ...fact(claim, 'CONDITION', row.condition),
  ...fact(claim, 'LAND_HA', row.landHa),
  ...fact(claim, 'FLOOR_M2', row.floorM2),
  ...fact(claim, 'POWER_MVA', row.powerMva),
  ...fact(claim, 'WATER_M3_DAY', row.waterM3Day),
  ...fact(claim, 'HEAT_GCAL_HOUR', row.heatGcalHour),
  ...fact(claim, 'INVESTMENT', row.investment),
  ...fact(claim, 'PERMANENT_JOBS', row.jobs),
];

/** Where a demo row is and who answers for it. */
interface DemoPlace {
  readonly region: string;
  readonly steward: string;
}

/** An invented row. It cites nothing: the product badges it instead. */
export const demoOpportunity = (kind: OpportunityKind, row: DemoRow, { region, steward }: DemoPlace): PreparedOpportunity => {
  const claim: Claim = { asOf: row.asOf, basis: 'STATED', sources: [] };
  return {
    ...siteFacts(row, row),
    slug: row.id,
    kind,
    origin: 'DEMO',
    status: row.status,
    statusAsOf: row.statusDate,
    title: row.name,
    summary: row.made,
    region,
    town: row.town,
    zone: row.zone,
    industrialZone: row.industrialZoneId,
    place: null,
    lat: null,
    lng: null,
    steward,
    oked: row.oked,
    okedIsGuess: false,
    investment: row.investment,
    currency: row.investment === null ? null : 'KZT',
    permanentJobs: row.jobs,
    landHa: row.landHa,
    floorM2: row.floorM2,
    powerMva: row.powerMva,
    price: null,
    rent: null,
    waterM3Day: row.waterM3Day,
    heatGcalHour: row.heatGcalHour,
    dealTypes: row.dealTypes,
    asOf: row.asOf,
    asOfBasis: 'STATED',
    confidence: null,
    sources: [],
    details: DETAILS[kind](row),
    facts: factsOf(kind, row, claim),
    history: [...idleChange(claim, row.idleSince), ...reportedChange(claim, row.status, row.statusDate)],
  };
};
