import { UTILITIES } from 'shared/opportunities/kinds.ts';
import type { Utility } from 'shared/opportunities/kinds.ts';
import type { Found } from 'shared/matching/condition.ts';
import { PLACE_KEYS } from 'shared/matching/criteria.ts';
import type { PlaceKey } from 'shared/matching/criteria.ts';
import type { PlaceFacts } from 'shared/matching/profile.ts';
import type { ListField } from 'shared/search/condition-fields.ts';
import type { FigureName, SearchIndex } from '../search/index/search-index.ts';

/** The figure of the index that says each quantity. */
export const FIGURE_OF = {
  LAND: 'landHa',
  FLOOR: 'floorM2',
  POWER: 'powerMva',
  WATER: 'waterM3Day',
  HEAT: 'heatGcalHour',
  PRICE: 'price',
  RENT: 'rent',
  INVESTMENT: 'investment',
  JOBS: 'permanentJobs',
} as const satisfies Partial<Record<PlaceKey, FigureName>>;

/** The list of the index that says each choice. */
export const LIST_OF = {
  KIND: 'kinds',
  OKED: 'divisions',
  REGION: 'regions',
  TOWN: 'towns',
  DEAL: 'dealTypes',
  CONDITION: 'conditions',
  CONTAMINATION: 'contaminations',
  LEGAL: 'legalStates',
} as const satisfies Partial<Record<PlaceKey, ListField>>;

export const isFigure = (key: PlaceKey): key is keyof typeof FIGURE_OF => key in FIGURE_OF;
export const isListed = (key: PlaceKey): key is keyof typeof LIST_OF => key in LIST_OF;
export const isUtility = (key: PlaceKey): key is PlaceKey & Utility => UTILITIES.some((one) => one === key) && !isFigure(key);

/** Where a place lies is known also when it lies in no town. */
const IS_KNOWN_EMPTY: ReadonlySet<PlaceKey> = new Set(['TOWN']);

const YES = ['YES'];
const NO = ['NO'];
const SPECIAL = ['SPECIAL_ZONE'];
const INDUSTRIAL = ['INDUSTRIAL_ZONE'];
const ORDINARY = ['NONE'];

/** What the index says of the opportunity at one position after another: nothing is copied, as a hundred thousand are looked at. */
export class IndexFacts {
  private position = 0;

  public constructor(private readonly index: SearchIndex) {}

  public at(position: number): this {
    this.position = position;
    return this;
  }

  public readonly found = (key: PlaceKey): Found => {
    if (isFigure(key)) return this.quantity(key);
    if (isListed(key)) return this.listed(key);
    return key === 'REGIME' ? this.regime() : this.utility(key);
  };

  /** All that is known, as plain values: for the log. */
  public all(): PlaceFacts {
    return Object.fromEntries(
      PLACE_KEYS.flatMap((key) => {
        const found = this.found(key);
        return found === null ? [] : [[key, found]];
      }),
    );
  }

  private quantity(key: keyof typeof FIGURE_OF): Found {
    const figure = this.index.figure(FIGURE_OF[key]).at(this.position);
    return Number.isNaN(figure) ? null : figure;
  }

  private listed(key: keyof typeof LIST_OF): Found {
    const values = this.index.list(LIST_OF[key]).valuesAt(this.position);
    if (values.length === 0) return IS_KNOWN_EMPTY.has(key) ? values : null;
    return values[0] === 'UNKNOWN' ? null : values;
  }

  private utility(key: PlaceKey): Found {
    const answers = this.index.list('utilities').valuesAt(this.position);
    if (answers.includes(`${key}:YES`)) return YES;
    return answers.includes(`${key}:NO`) ? NO : null;
  }

  private regime(): Found {
    if (this.index.list('zones').valuesAt(this.position).length > 0) return SPECIAL;
    return this.index.list('kinds').valuesAt(this.position)[0] === 'INDUSTRIAL_SITE' ? INDUSTRIAL : ORDINARY;
  }
}
