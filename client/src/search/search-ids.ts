/** Ids of elements that others refer to. */
export const FILTERS = 'filters';
export const FILTERS_FORM = 'filters-form';
/** The form's name for the distance; the address has it beside the town. */
export const NEAR_KM = 'nearKm';
/** Where the rows with an unknown figure are. */
export const UNKNOWN_ROWS = 'unknown-rows';
/** The text that says why no more can be ticked. */
export const TRAY_FULL = 'tray-full';
/** On a phone: downloading and saving. */
export const MORE = 'search-more';
/** The heading of what was found. */
export const RESULTS = 'results';
