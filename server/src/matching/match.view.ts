import { MATCHING_VERSION, PLACE_CRITERIA } from 'shared/matching/criteria.ts';
import type { PlaceKey } from 'shared/matching/criteria.ts';
import type { Found } from 'shared/matching/condition.ts';
import type { Change, Line, Match } from 'shared/matching/match.ts';
import type { FactType } from '../opportunities/opportunity.parts.ts';
import type { MatchChangeType, MatchFoundType, MatchLineType, MatchType } from './match.types.ts';

const viewFound = (found: Found): MatchFoundType | null => {
  if (found === null) return null;
  return typeof found === 'number' ? { number: found, words: null } : { number: null, words: found };
};

const NOTHING: MatchFoundType = { number: null, words: [] };

const viewChange = ({ side, key, from, to }: Change): MatchChangeType => ({
  side,
  key,
  from: viewFound(from),
  to: viewFound(to) ?? NOTHING,
});

/** The claim that says a criterion, newest first. */
const claimOf = (facts: readonly FactType[], key: PlaceKey): FactType | undefined => {
  const { fact } = PLACE_CRITERIA[key];
  return facts.filter((one) => one.key === fact).toSorted((one, other) => (other.asOf ?? '').localeCompare(one.asOf ?? ''))[0];
};

const viewLine =
  (facts: readonly FactType[]) =>
  ({ side, key, asked, weight, found, verdict, satisfied, points }: Line): MatchLineType => {
    const claim = side === 'INVESTOR' && found !== null ? claimOf(facts, key as PlaceKey) : undefined;
    return {
      side,
      wanted: { ...asked, key, weight },
      found: viewFound(found),
      verdict,
      satisfied,
      points,
      sources: claim?.sources ?? [],
      asOf: claim?.asOf ?? null,
    };
  };

/** A match as the schema shows it, with the sources of what was found. */
export const viewMatch = (match: Match, facts: readonly FactType[] = []): MatchType => ({
  tier: match.tier,
  bound: match.bound,
  investor: match.investor,
  steward: match.steward,
  lines: match.lines.map(viewLine(facts)),
  changes: match.changes.map(viewChange),
  matchingVersion: MATCHING_VERSION,
});
