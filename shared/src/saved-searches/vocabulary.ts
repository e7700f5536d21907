/** When letters about a saved search or a watch are sent. NEVER: its news is only shown on the pages. */
export const NEWS_FREQUENCIES = ['AT_ONCE', 'DAILY', 'NEVER'] as const;
export type NewsFrequency = (typeof NEWS_FREQUENCIES)[number];

/** What can be watched. Of a project of one's own organisation: what newly fits it. */
export const WATCH_SUBJECTS = ['OPPORTUNITY', 'TOWN', 'ZONE', 'PROJECT'] as const;
export type WatchSubject = (typeof WATCH_SUBJECTS)[number];

/**
 * Why something is news (docs/domain.md, "Rules", 10): it was published, or its state, price, power or form of deal changed, or its zone
 * has new terms. FACTS: another fact changed, and the saved search that did not find it finds it now.
 */
export const NEWS_REASONS = ['PUBLISHED', 'STATUS', 'INVESTMENT', 'POWER', 'DEAL', 'TERMS', 'FACTS'] as const;
export type NewsReason = (typeof NEWS_REASONS)[number];

/** Why an opportunity is news of a project: it fits, or may fit and something that must hold is unknown. */
export type ProjectFit = 'FITS' | 'ASK';

/** How much one person may keep of each. */
export const MOST_SAVED = 50;
export const MOST_WATCHED = 200;
export const MOST_HIDDEN = 1_000;

export const LONGEST_NAME = 120;
