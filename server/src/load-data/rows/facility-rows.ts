import type { FacilityRow } from '../schemas/facilities.schema.ts';
import type { FacilityUpdate } from '../schemas/facility-updates.schema.ts';
import type { FacilityWords } from '../schemas/facility-words.schema.ts';
import { siteFacts } from '../site-facts.ts';
import { dateInWords } from './date-words.ts';
import { eventChanges, figureFacts } from './facility-figures.ts';
import { newestFirst, updated } from './facility-updates.ts';
import { fact, idleChange, reportedChange } from './facts.ts';
import type { Claim } from './facts.ts';
import { UNKNOWN_FIGURES } from './prepared-opportunity.ts';
import type { PreparedChange, PreparedFact, PreparedOpportunity } from './prepared-opportunity.ts';

const claimOf = ({ asOf, asOfBasis: basis, sources }: Pick<FacilityRow, 'asOf' | 'asOfBasis' | 'sources'>): Claim => ({
  asOf,
  basis,
  sources,
});

const factsOf = (row: FacilityRow, words: FacilityWords): PreparedFact[] => {
  const claim = claimOf(row);
  return [
    ...fact(claim, 'MADE', row.made),
    ...fact(claim, 'IDLE_SINCE', row.idleSince === null ? null : dateInWords(row.idleSince)),
    ...fact(claim, 'CONDITION', row.condition),
    ...fact(claim, 'LAND_HA', row.landHa),
    ...fact(claim, 'FLOOR_M2', row.floorM2),
    ...fact(claim, 'RAIL', row.utilities?.rail),
    ...fact(claim, 'HEAT', row.utilities?.heat),
    ...fact(claim, 'UTILITIES', row.utilities?.note),
    ...(row.figures ? figureFacts(claim, words, row.figures) : []),
    ...fact(claim, 'OWNER', row.owner),
    ...fact(claim, 'PLAN', row.plan),
    ...fact(claim, 'NOTE', row.note),
  ];
};

/** Idle since, the dated events, the state on the day of the source, and the newer states; each date and state once. */
const historyOf = (row: FacilityRow, updates: readonly FacilityUpdate[], words: FacilityWords): PreparedChange[] => {
  const claim = claimOf(row);
  const told = eventChanges(claim, words, row.figures?.events ?? []);
  const changes = [
    ...(told.some(({ status }) => status === 'IDLE') ? [] : idleChange(claim, row.idleSince)),
    ...told,
    ...reportedChange(claim, row.status, row.statusDate),
    ...updates.flatMap((update) => (update.field === 'STATUS' ? reportedChange(claimOf(update), update.value, update.asOf) : [])),
  ];
  const isRepeated = (one: PreparedChange, index: number): boolean =>
    one.since !== null && changes.slice(0, index).some((other) => other.status === one.status && other.since === one.since);
  return changes.filter((one, index) => !isRepeated(one, index));
};

interface About {
  readonly steward: string;
  readonly updates: readonly FacilityUpdate[];
  readonly words: FacilityWords;
}

/** A facility of the public record. Nobody has offered it, so no form of deal is stated. */
export const facilityOpportunity = (compiled: FacilityRow, { steward, updates, words }: About): PreparedOpportunity => {
  const row = updated(compiled, updates);
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
    industrialZone: null,
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
    facts: newestFirst(updates, factsOf(compiled, words)),
    history: historyOf(compiled, updates, words),
  };
};
