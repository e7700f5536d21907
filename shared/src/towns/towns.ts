/** Whether a town is on the list of single-industry towns, as far as dated sources tell. */
export const TOWN_LIST_STATUSES = ['CURRENT', 'EXCLUDED', 'UNKNOWN'] as const;
export type TownListStatus = (typeof TOWN_LIST_STATUSES)[number];

/** What a search may ask of the town: that it is on the list now, or that it has ever been. Every town of ours has. */
export const TOWN_LIST_ANSWERS = ['CURRENT', 'EVER'] as const;
export type TownListAnswer = (typeof TOWN_LIST_ANSWERS)[number];
