import type { Condition, Currency, LegalState, Utility } from './kinds.ts';

/** What a claim rests on: a measurement or an extract from a register, a document, somebody's word. */
export const GRADES = ['MEASURED', 'DOCUMENT', 'WORD'] as const;
export type Grade = (typeof GRADES)[number];

/** Who says so, on what grounds, and as of when. */
export interface Evidence {
  readonly grade: Grade | null;
  /** An address, or the name of a document. */
  readonly source: string | null;
  /** A date as far as it is known: 2019, 2019-05, 2019-05-20. */
  readonly asOf: string | null;
}

export const LAND_RIGHTS = ['OWNERSHIP', 'LEASE', 'PERMANENT_USE', 'NONE'] as const;
export type LandRight = (typeof LAND_RIGHTS)[number];

export interface Parcel extends Evidence {
  readonly cadastralNumber: string | null;
  readonly landHa: number | null;
  /** Purpose as the register words it. */
  readonly purpose: string | null;
  readonly right: LandRight | null;
}

export interface Building extends Evidence {
  readonly name: string;
  readonly builtYear: number | null;
  readonly floorM2: number | null;
  readonly storeys: number | null;
  /** Metres from the floor to the lowest structure. */
  readonly clearHeightM: number | null;
  /** Lifting capacity of its strongest crane, tonnes. */
  readonly craneT: number | null;
  readonly condition: Condition | null;
}

/** CONNECTED: usable on the site; AT_DISTANCE: the nearest connection is so many metres away. */
export const CONNECTIONS = ['CONNECTED', 'AT_DISTANCE', 'ABSENT'] as const;
export type Connection = (typeof CONNECTIONS)[number];

/** In what the available amount of a utility is counted; null: it has no amount. */
export const UTILITY_UNITS = {
  POWER: 'MVA',
  WATER: 'M3_DAY',
  HEAT: 'GCAL_HOUR',
  GAS: 'M3_HOUR',
  SEWERAGE: 'M3_DAY',
  RAIL: null,
  ROAD: null,
  TELECOM: 'MBIT_S',
} as const satisfies Record<Utility, string | null>;

export interface UtilityLine extends Evidence {
  readonly utility: Utility;
  readonly connection: Connection;
  /** Metres to the nearest connection; of a railway siding, to the nearest station. */
  readonly distanceM: number | null;
  /** What a new user can have, in the unit of the utility. */
  readonly available: number | null;
  /** Substation, intake, boiler house, station: where it comes from. */
  readonly asset: string | null;
  /** Rating of the transformers of a substation, MVA. */
  readonly assetMva: number | null;
}

export interface Equipment extends Evidence {
  readonly name: string;
  readonly quantity: number | null;
  readonly madeYear: number | null;
  /** Whether its drawings and papers are there. */
  readonly hasDrawings: boolean | null;
}

/** One circumstance of the title: a pledge, an arrest, a dispute, a creditor's claim, or a statement that there is none. */
export interface LegalEntry extends Evidence {
  readonly state: LegalState;
  /** Bank, court, creditor. */
  readonly party: string | null;
  readonly words: string | null;
}

export const OWNER_FORMS = ['STATE', 'SPK', 'PRIVATE', 'MANY', 'BANKRUPT_ESTATE', 'UNREGISTERED'] as const;
export type OwnerForm = (typeof OWNER_FORMS)[number];

export interface Owner extends Evidence {
  readonly form: OwnerForm;
  readonly name: string | null;
  readonly bin: string | null;
  /** How to reach the owner. */
  readonly contact: string | null;
}

export const PRICE_DEALS = ['SALE', 'LEASE'] as const;
export type PriceDeal = (typeof PRICE_DEALS)[number];

/** For what a price is asked: the whole place, a hectare or a square metre; rent, for a month or a year. */
export const PRICE_UNITS = ['WHOLE', 'HA', 'M2', 'WHOLE_MONTH', 'WHOLE_YEAR', 'HA_YEAR', 'M2_MONTH', 'M2_YEAR'] as const;
export type PriceUnit = (typeof PRICE_UNITS)[number];

export interface Price extends Evidence {
  readonly deal: PriceDeal;
  /** Whole units of the currency. */
  readonly amount: number;
  readonly currency: Currency;
  readonly per: PriceUnit;
}

/** The lists of a place, by the kind under which each of their items is stored. */
export interface Parts {
  readonly parcels: readonly Parcel[];
  readonly buildings: readonly Building[];
  readonly utilities: readonly UtilityLine[];
  readonly equipment: readonly Equipment[];
  readonly legal: readonly LegalEntry[];
  readonly owners: readonly Owner[];
  readonly prices: readonly Price[];
}

export const PART_KINDS = ['PARCEL', 'BUILDING', 'UTILITY', 'EQUIPMENT', 'LEGAL', 'OWNER', 'PRICE'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** Under which name the items of a kind stand in a place. */
export const PART_LISTS = {
  PARCEL: 'parcels',
  BUILDING: 'buildings',
  UTILITY: 'utilities',
  EQUIPMENT: 'equipment',
  LEGAL: 'legal',
  OWNER: 'owners',
  PRICE: 'prices',
} as const satisfies Record<PartKind, keyof Parts>;

export type Part = Parts[keyof Parts][number];
