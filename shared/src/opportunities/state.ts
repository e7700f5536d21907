/** How far a row has come, in the order of its life. Derived by SQL, never stored; `state.cases.ts` states the rule for the tests. */
export const SHOWN_STATES = ['REPORTED', 'AUDITED', 'PUBLISHED', 'RESERVED', 'REVIVED', 'WITHDRAWN'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];
