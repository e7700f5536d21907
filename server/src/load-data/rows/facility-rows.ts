import type { FacilityRow } from '../schemas/facilities.schema.ts';
import { siteFacts } from '../site-facts.ts';
import { dateInWords } from './date-words.ts';
import { fact, idleChange, reportedChange } from './facts.ts';
import type { Claim } from './facts.ts';
import { UNKNOWN_FIGURES } from './prepared-opportunity.ts';
import type { PreparedFact, PreparedOpportunity } from './prepared-opportunity.ts';

const factsOf = (row: FacilityRow, claim: Claim): PreparedFact[] => [
  ...fact(claim, 'MADE', row.made),
  ...fact(claim, 'IDLE_SINCE', row.idleSince === null ? null : dateInWords(row.idleSince)),
  ...fact(claim, 'CONDITION', row.condition),
  ...fact(claim, 'LAND_HA', row.landHa),
  ...fact(claim, 'FLOOR_M2', row.floorM2),
  ...fact(claim, 'RAIL', row.utilities?.rail),
  ...fact(claim, 'HEAT', row.utilities?.heat),
  ...fact(claim, 'UTILITIES', row.utilities?.note),
  ...fact(claim, 'OWNER', row.owner),
  ...fact(claim, 'PLAN', row.plan),
  ...fact(claim, 'NOTE', row.note),
];

/** A facility of the public record. Nobody has offered it, so no form of deal is stated. */
export const facilityOpportunity = (row: FacilityRow, steward: string): PreparedOpportunity => {
  const claim: Claim = { asOf: row.asOf, basis: row.asOfBasis, sources: row.sources };
  return {
    ...UNKNOWN_FIGURES,
    ...siteFacts(row, { rail: row.utilities?.hasRail }),
    slug: row.id,
    kind: 'FACILITY',
    origin: 'PUBLIC_RECORD',
    status: row.status,
    statusAsOf: row.statusDate,
    title: row.name,
    summary: row.made,
    region: row.region,
    town: row.town,
    zone: null,
    place: row.place,
    lat: row.lat,
    lng: row.lng,
    steward,
    oked: row.oked,
    okedIsGuess: row.okedIsGuess,
    landHa: row.landHa,
    floorM2: row.floorM2,
    dealTypes: [],
    asOf: row.asOf,
    asOfBasis: row.asOfBasis,
    confidence: row.confidence,
    sources: row.sources,
    details: { idleSince: row.idleSince },
    facts: factsOf(row, claim),
    history: [...idleChange(claim, row.idleSince), ...reportedChange(claim, row.status, row.statusDate)],
  };
};
