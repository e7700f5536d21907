import { inQuotes as innerQuotes } from 'shared/locale/quotes.ts';

/** A zone's name to stand between «…». */
export const inQuotes = innerQuotes;
