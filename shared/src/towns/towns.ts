/** Whether a town is on the list of single-industry towns, according to dated sources. */
export const TOWN_LIST_STATUSES = ['CURRENT', 'EXCLUDED', 'UNKNOWN'] as const;
export type TownListStatus = (typeof TOWN_LIST_STATUSES)[number];

/** Of a town that has left the list: what no longer applies there, and what still does. */
export const EXCLUSION_EFFECTS = ['ENDED', 'KEPT'] as const;
export type ExclusionEffect = (typeof EXCLUSION_EFFECTS)[number];

interface StatusEvent {
  readonly event: string;
  readonly date: string;
}

/** The act that took a town off the list; where none was found, the first report that it was taken off. */
export const exclusionEvent = <E extends StatusEvent>(history: readonly E[]): E | null => {
  const first = (event: string): E | undefined =>
    history.filter((one) => one.event === event).toSorted((a, b) => a.date.localeCompare(b.date))[0];
  return first('EXCLUDED') ?? first('NAMED_AS_EXCLUDED') ?? null;
};

/**
 * The status on a day, `2026-01-28`. A town is on the list until the day of its exclusion; of a date that is known only to the year or
 * month, until its first day. A town without such an event has the status that its sources give it.
 */
export const listStatusOn = (
  day: string,
  { listStatus, statusHistory }: { readonly listStatus: TownListStatus; readonly statusHistory: readonly StatusEvent[] },
): TownListStatus => {
  const exclusion = exclusionEvent(statusHistory);
  if (!exclusion) return listStatus;
  return exclusion.date <= day ? 'EXCLUDED' : 'CURRENT';
};

/** What a search may ask about the town: that it is on the list now, or that it ever was. Every town in the data was. */
export const TOWN_LIST_ANSWERS = ['CURRENT', 'EVER'] as const;
