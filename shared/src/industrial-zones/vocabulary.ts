/** Kinds of zones outside the special economic ones: the law on special economic and industrial zones of 3 April 2019. */
export const INDUSTRIAL_ZONE_KINDS = ['INDUSTRIAL_ZONE', 'SMALL_INDUSTRIAL_ZONE', 'TECHNOPARK'] as const;
export type IndustrialZoneKind = (typeof INDUSTRIAL_ZONE_KINDS)[number];

/** FREE: a source names free area and nothing else. ORDERED: an order to found it, and no more, is known. */
export const INDUSTRIAL_ZONE_STATUSES = ['WORKING', 'FULL', 'FREE', 'NEW', 'UNDER_CONSTRUCTION', 'PLANNED', 'ORDERED', 'EMPTY'] as const;
export type IndustrialZoneStatus = (typeof INDUSTRIAL_ZONE_STATUSES)[number];

/** Figures of the whole country. */
export const INDUSTRIAL_ZONE_FIGURES = ['ZONES', 'PROJECTS', 'SMALL_PLANNED', 'SMALL_MADE', 'SMALL_FIRMS', 'SMALL_LOANS'] as const;
export type IndustrialZoneFigure = (typeof INDUSTRIAL_ZONE_FIGURES)[number];
