/** Elements that others point to. */
export const FILTERS = 'filters';
export const FILTERS_FORM = 'filters-form';
