import type { FacilityRow } from '../schemas/facilities.schema.ts';
import type { FacilityUpdate } from '../schemas/facility-updates.schema.ts';
import { dateInWords } from './date-words.ts';
import { fact } from './facts.ts';
import type { Claim } from './facts.ts';
import type { PreparedFact } from './prepared-opportunity.ts';

const claimOf = ({ asOf, asOfBasis: basis, sources }: FacilityUpdate): Claim => ({ asOf, basis, sources });

/** A newer claim as a fact; a state is kept in the history of states, a place in the row. */
const updateFact = (update: FacilityUpdate): PreparedFact[] => {
  switch (update.field) {
    case 'STATUS':
    case 'PLACE':
      return [];
    case 'IDLE_SINCE':
      return fact(claimOf(update), 'IDLE_SINCE', dateInWords(update.value));
    case 'LAND_HA':
      return fact(claimOf(update), 'LAND_HA', update.value);
    case 'OWNER':
    case 'CONDITION':
    case 'PLAN':
    case 'NOTE':
      return fact(claimOf(update), update.field, update.value);
  }
};

/** Whether a newer claim turns out to be older than the row's own; a year is not older than a day in it. */
const isOlder = (one: PreparedFact, own: PreparedFact | undefined): boolean =>
  one.asOf !== null && typeof own?.asOf === 'string' && one.asOf < own.asOf.slice(0, one.asOf.length);

/**
 * All claims, those of one subject together, the newest first: whoever shows one value shows that. A claim of facility-updates.json
 * whose page shows no date was found after the row and counts as newer.
 */
export const newestFirst = (updates: readonly FacilityUpdate[], facts: readonly PreparedFact[]): PreparedFact[] => {
  const added = updates.flatMap(updateFact);
  const keys = new Set([...facts, ...added].map(({ key }) => key));
  return [...keys].flatMap((key) => {
    const own = facts.filter((one) => one.key === key);
    const found = added.filter((one) => one.key === key);
    return [...found.filter((one) => !isOlder(one, own[0])), ...own, ...found.filter((one) => isOlder(one, own[0]))];
  });
};

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a);

const latestDated = (row: FacilityRow, { asOf, asOfBasis }: FacilityUpdate): Pick<FacilityRow, 'asOf' | 'asOfBasis'> =>
  later(row.asOf, asOf) === row.asOf ? row : { asOf, asOfBasis };

/** The row as the newer claims leave it: its state, place, figures, date and sources. */
export const updated = (row: FacilityRow, updates: readonly FacilityUpdate[]): FacilityRow =>
  updates.reduce<FacilityRow>((before, update) => {
    const { asOf, asOfBasis } = latestDated(before, update);
    const after = { ...before, asOf, asOfBasis, sources: [...new Set([...before.sources, ...update.sources])] };
    switch (update.field) {
      case 'STATUS':
        return { ...after, status: update.value, statusDate: update.asOf };
      case 'IDLE_SINCE':
        return { ...after, idleSince: update.value };
      case 'LAND_HA':
        return { ...after, landHa: update.value };
      case 'PLACE':
        return { ...after, place: update.value };
      case 'OWNER':
      case 'CONDITION':
      case 'PLAN':
      case 'NOTE':
        return after;
    }
  }, row);
