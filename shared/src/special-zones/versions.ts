import type { TermsState } from './clauses.ts';

/** First and last day of a version of terms; both null in a draft. */
export interface DatedVersion {
  readonly state: TermsState;
  readonly effectiveFrom?: string | null | undefined;
  readonly effectiveUntil?: string | null | undefined;
}

const PUBLISHED: readonly TermsState[] = ['SCHEDULED', 'IN_FORCE', 'SUPERSEDED'];

const oldestFirst = <V extends DatedVersion>(versions: readonly V[]): V[] =>
  versions
    .filter(({ state }) => PUBLISHED.includes(state))
    .toSorted((one, other) => ((one.effectiveFrom ?? '') < (other.effectiveFrom ?? '') ? -1 : 1));

/** The published version that applies on a day; for a day before all of them, the first one; null: none is published. */
export const versionOn = <V extends DatedVersion>(versions: readonly V[], day: string): V | null => {
  const published = oldestFirst(versions);
  return published.findLast(({ effectiveFrom }) => (effectiveFrom ?? '') <= day) ?? published[0] ?? null;
};

/** Versions that will apply later, soonest first. */
export const upcomingOf = <V extends DatedVersion>(versions: readonly V[]): V[] =>
  oldestFirst(versions).filter(({ state }) => state === 'SCHEDULED');
