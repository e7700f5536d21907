import type { DoubtReason, Verdict } from 'shared/special-zones/eligibility.ts';

/** A verdict named by what was not checked: the activity, or only the zone's end. */
export type VerdictName = Verdict | 'END_UNCHECKED';

const OF_ACTIVITY: ReadonlySet<DoubtReason> = new Set<DoubtReason>([
  'ACTIVITY_UNTOLD',
  'LIST_UNKNOWN',
  'ACTIVITY_OUTSIDE_KNOWN',
  'ACTIVITY_MAY_BE_EXCLUDED',
]);

export const isActivityChecked = (doubts: readonly { readonly reason: DoubtReason }[]): boolean =>
  !doubts.some(({ reason }) => OF_ACTIVITY.has(reason));

export const verdictName = (verdict: Verdict, doubts: readonly { readonly reason: DoubtReason }[]): VerdictName =>
  verdict === 'UNCHECKED' && isActivityChecked(doubts) ? 'END_UNCHECKED' : verdict;
