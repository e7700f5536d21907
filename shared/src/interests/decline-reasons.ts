/** Why a steward declines, in one word of a closed list; the investor reads it with the steward's own words, and figures are counted by it. */
export const DECLINE_REASONS = [
  /** Land, floors or power do not suffice. */
  'PLACE_UNFIT',
  /** The activity is not what the place, the zone or the town's plan is for. */
  'ACTIVITY_UNFIT',
  'MONEY_UNPROVEN',
  'TERMS_NOT_MET',
  'INFORMATION_MISSING',
  'ANOTHER_CHOSEN',
  'PLACE_TAKEN',
  'OTHER',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];
