import { withInnerQuotes } from 'shared/locale/quotes.ts';

/** In guillemets, as in Russian and Kazakh; quotes inside the name become inner ones: «МЦПС „Хоргос“». */
export const quoted = (name: string): string => `«${withInnerQuotes(name)}»`;
