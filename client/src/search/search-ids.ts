/** Elements that others point to. */
export const FILTERS = 'filters';
export const FILTERS_FORM = 'filters-form';
/** What the form calls the distance; the address has it beside the town. */
export const NEAR_KM = 'nearKm';
/** Where the rows stand of which an asked figure is unknown. */
export const UNKNOWN_ROWS = 'unknown-rows';
/** Why no more can be ticked. */
export const TRAY_FULL = 'tray-full';
