/** Whether a town is on the list of single-industry towns, as far as dated sources tell. */
export const TOWN_LIST_STATUSES = ['CURRENT', 'EXCLUDED', 'UNKNOWN'] as const;
export type TownListStatus = (typeof TOWN_LIST_STATUSES)[number];
