/** One viewer of each kind, and two of each kind whose data must stay apart. */
export const VIEWERS = [
  'visitor',
  'investor-a',
  'investor-b',
  'zone-manager-a',
  'zone-manager-b',
  'reviewer-a',
  'reviewer-b',
  'auditor',
  'analyst',
  'planner-a',
  'planner-a2',
  'planner-b',
  'administrator',
] as const;
export type ViewerName = (typeof VIEWERS)[number];

export const SIGNED_IN = VIEWERS.filter((viewer) => viewer !== 'visitor');
