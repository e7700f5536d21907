import { dayAfter } from '../locale/calendar.ts';
import type { TermsState } from './clauses.ts';

/** What the order of a zone's versions needs to know of each. */
export interface OrderedVersion {
  readonly number: number;
  readonly state: TermsState;
  /** Null in a draft. */
  readonly effectiveFrom: string | null;
}

/** Published and not withdrawn. */
export const isStanding = ({ state }: Pick<OrderedVersion, 'state'>): boolean =>
  state === 'SCHEDULED' || state === 'IN_FORCE' || state === 'SUPERSEDED';

/** The published version that begins last: a new one comes after it. A draft or a withdrawn version occupies no day. */
export const lastToBegin = <V extends OrderedVersion>(versions: readonly V[]): V | null =>
  versions
    .filter(isStanding)
    .reduce<V | null>((last, one) => (last === null || (one.effectiveFrom ?? '') > (last.effectiveFrom ?? '') ? one : last), null);

/** The first day on which a new version may begin: today, or the day after the last one begins. Days are ISO 8601, of Kazakhstan. */
export const firstPermittedDay = (versions: readonly OrderedVersion[], today: string): string => {
  const from = lastToBegin(versions)?.effectiveFrom ?? null;
  return from === null || from < today ? today : dayAfter(from);
};
