import { CONDITIONS, CURRENCIES, LEGAL_STATES, UTILITIES } from 'shared/opportunities/kinds.ts';
import { CONNECTIONS, GRADES, LAND_RIGHTS, OWNER_FORMS, PRICE_DEALS, PRICE_UNITS } from 'shared/opportunities/parts.ts';
import type { Parts } from 'shared/opportunities/parts.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';

export type Control = 'LINE' | 'WORDS' | 'FIGURE' | 'CHOICE' | 'DATE' | 'DAY' | 'ANSWER';

/** One field of a part: how it is typed, and what it may say. */
export interface FieldSpec {
  readonly name: string;
  readonly control: Control;
  readonly spec?: FigureSpec;
  readonly choices?: readonly string[];
  /** Without it the item says nothing and is not sent. */
  readonly isNeeded?: boolean;
}

const line = (name: string): FieldSpec => ({ name, control: 'LINE' });
const needed = (spec: FieldSpec): FieldSpec => ({ ...spec, isNeeded: true });
const choice = (name: string, choices: readonly string[]): FieldSpec => ({ name, control: 'CHOICE', choices });
const figure = (name: string, max: number, more: Partial<FigureSpec> = {}): FieldSpec => ({
  name,
  control: 'FIGURE',
  spec: { unit: 'PLAIN', min: 0, places: 0, max, ...more },
});

export const EVIDENCE_FIELDS: readonly FieldSpec[] = [choice('grade', GRADES), line('source'), { name: 'asOf', control: 'DATE' }];

/** The fields of each list, in the order of the form; evidence follows. */
export const PART_FIELDS: Readonly<Record<keyof Parts, readonly FieldSpec[]>> = {
  parcels: [line('cadastralNumber'), figure('landHa', 1e6, { unit: 'HECTARES', places: 4 }), line('purpose'), choice('right', LAND_RIGHTS)],
  buildings: [
    needed(line('name')),
    figure('builtYear', 2100, { min: 1800 }),
    figure('floorM2', 1e7, { unit: 'SQUARE_METRES', places: 1 }),
    figure('storeys', 60, { min: 1 }),
    figure('clearHeightM', 100, { places: 2 }),
    figure('craneT', 2000, { places: 2 }),
    choice(
      'condition',
      CONDITIONS.filter((one) => one !== 'UNKNOWN'),
    ),
  ],
  utilities: [
    needed(choice('utility', UTILITIES)),
    needed(choice('connection', CONNECTIONS)),
    figure('available', 1e7, { places: 4 }),
    figure('distanceM', 1e6),
    line('asset'),
    figure('assetMva', 1e5, { unit: 'MVA', places: 3 }),
  ],
  equipment: [
    needed(line('name')),
    figure('quantity', 100_000, { min: 1 }),
    figure('madeYear', 2100, { min: 1800 }),
    { name: 'hasDrawings', control: 'ANSWER', choices: ['yes', 'no'] },
  ],
  legal: [needed(choice('state', LEGAL_STATES)), line('party'), { name: 'words', control: 'WORDS' }],
  owners: [needed(choice('form', OWNER_FORMS)), line('name'), line('bin'), line('contact')],
  prices: [
    needed(choice('deal', PRICE_DEALS)),
    needed(figure('amount', 1e12, { min: 1 })),
    needed(choice('currency', CURRENCIES)),
    needed(choice('per', PRICE_UNITS)),
  ],
};

export const PART_NAMES = [
  'parcels',
  'buildings',
  'utilities',
  'equipment',
  'legal',
  'owners',
  'prices',
] as const satisfies readonly (keyof Parts)[];
