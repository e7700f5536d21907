import { NO_SEARCH, writeSearch } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';
import { opportunitiesUrl } from './urls.ts';

/** A link to the search page with some filters set. */
export const searchUrl = (some: Partial<Search> = {}): string => opportunitiesUrl + writeSearch({ ...NO_SEARCH, ...some });
