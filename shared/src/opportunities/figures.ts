import type { Claim, ClaimKey, OpportunityContent } from './content.ts';
import type { Condition, Contamination, DealType, FactKey, LegalState, RailAnswer, Utility } from './kinds.ts';
import { CONDITIONS, CONTAMINATIONS } from './kinds.ts';
import { GRADES } from './parts.ts';
import type { Evidence, UtilityLine } from './parts.ts';
import { askingPrice, rentPerM2 } from './prices.ts';

/** The figures of a row that search, cards and expressions of interest read. */
export interface SummaryFigures {
  readonly landHa: number | null;
  readonly floorM2: number | null;
  readonly powerMva: number | null;
  readonly waterM3Day: number | null;
  readonly heatGcalHour: number | null;
  readonly permanentJobs: number | null;
  readonly investment: number | null;
  /** Asking price of the whole place, whole tenge. */
  readonly price: number | null;
  /** Tenge per square metre of floors a month. */
  readonly rent: number | null;
  readonly rail: RailAnswer;
  readonly utilitiesPresent: readonly Utility[];
  readonly utilitiesAbsent: readonly Utility[];
  readonly condition: Condition;
  readonly contamination: Contamination;
  readonly legalStates: readonly LegalState[];
  readonly dealTypes: readonly DealType[];
}

/** A claim as it is stored: of the form, or summed up from parts. */
export interface StatedClaim extends Omit<Claim, 'key'> {
  readonly key: FactKey;
}

/** Whether everybody can look the source up; the database says the same of a claim (`is_public`). */
export const isPublicSource = (source: string | null): boolean => source !== null && /^https?:\/\//.test(source);

const NOTHING_SAID = { text: null, code: null } as const;

/** What several parts together rest on: the weakest grade, the oldest date, the source of the first. */
const weakest = (parts: readonly Evidence[]): Evidence => ({
  grade: GRADES.findLast((grade) => parts.some((part) => part.grade === grade)) ?? null,
  source: parts.find(({ source }) => source !== null)?.source ?? null,
  asOf: parts.flatMap(({ asOf }) => asOf ?? []).toSorted()[0] ?? null,
});

const rounded = (value: number): number => Number(value.toFixed(4));

/** The sum, where every part states its share; an unknown share makes the sum unknown. */
const summed = <One extends Evidence>(key: FactKey, parts: readonly One[], share: (part: One) => number | null): StatedClaim[] => {
  const shares = parts.map(share);
  if (parts.length === 0 || shares.includes(null)) return [];
  return [{ key, number: rounded(shares.reduce<number>((sum, one) => sum + (one ?? 0), 0)), ...NOTHING_SAID, ...weakest(parts) }];
};

const AMOUNTS: readonly (readonly [Utility, FactKey])[] = [
  ['POWER', 'POWER_MVA'],
  ['WATER', 'WATER_M3_DAY'],
  ['HEAT', 'HEAT_GCAL_HOUR'],
];

const isAvailable = (line: UtilityLine): boolean => line.connection === 'CONNECTED' && line.available !== null;

/**
 * The claims of a content: those of the form, and where the form leaves the land or the floors open, the sums of parcels and
 * buildings; and what is available of each utility.
 */
export const claimsOf = ({ claims, parcels, buildings, utilities }: OpportunityContent): readonly StatedClaim[] => {
  const isStated = (key: ClaimKey): boolean => claims.some((claim) => claim.key === key);
  return [
    ...claims,
    ...(isStated('LAND_HA') ? [] : summed('LAND_HA', parcels, ({ landHa }) => landHa)),
    ...(isStated('FLOOR_M2') ? [] : summed('FLOOR_M2', buildings, ({ floorM2 }) => floorM2)),
    ...AMOUNTS.flatMap(([utility, key]) =>
      summed(
        key,
        utilities.filter((line) => line.utility === utility && isAvailable(line)),
        ({ available }) => available,
      ),
    ),
  ];
};

const within = <Word extends string>(words: readonly Word[], code: string | null | undefined, otherwise: Word): Word =>
  words.find((word) => word === code) ?? otherwise;

const railOf = (utilities: readonly UtilityLine[]): RailAnswer => {
  const line = utilities.find(({ utility }) => utility === 'RAIL');
  if (!line) return 'UNKNOWN';
  return line.connection === 'CONNECTED' ? 'YES' : 'NO';
};

const distinct = <Word>(words: readonly Word[]): Word[] => [...new Set(words)];

const listsOf = ({
  utilities,
  legal,
  dealTypes,
}: OpportunityContent): Omit<SummaryFigures, keyof ReturnType<typeof numbersOf> | 'price' | 'rent'> => {
  const present = distinct(utilities.filter(({ connection }) => connection === 'CONNECTED').map(({ utility }) => utility));
  const states = distinct(legal.map(({ state }) => state));
  return {
    rail: railOf(utilities),
    utilitiesPresent: present,
    utilitiesAbsent: distinct(utilities.map(({ utility }) => utility).filter((utility) => !present.includes(utility))),
    legalStates: states.length > 1 ? states.filter((state) => state !== 'CLEAR') : states,
    dealTypes: distinct(dealTypes),
  };
};

const numbersOf = (claims: readonly StatedClaim[]) => {
  const claim = (key: FactKey): StatedClaim | undefined => claims.find((one) => one.key === key);
  const number = (key: FactKey): number | null => claim(key)?.number ?? null;
  const whole = (key: FactKey): number | null => {
    const value = number(key);
    return value === null ? null : Math.round(value);
  };
  return {
    landHa: number('LAND_HA'),
    floorM2: whole('FLOOR_M2'),
    powerMva: number('POWER_MVA'),
    waterM3Day: number('WATER_M3_DAY'),
    heatGcalHour: number('HEAT_GCAL_HOUR'),
    permanentJobs: whole('PERMANENT_JOBS'),
    investment: whole('INVESTMENT'),
    condition: within(CONDITIONS, claim('CONDITION')?.code, 'UNKNOWN'),
    contamination: within(CONTAMINATIONS, claim('CONTAMINATION')?.code, 'UNKNOWN'),
  };
};

/** Everything that the content says, summed up. */
export const figuresOf = (content: OpportunityContent): SummaryFigures => {
  const numbers = numbersOf(claimsOf(content));
  const { prices } = content;
  return { ...numbers, ...listsOf(content), price: askingPrice(prices, numbers), rent: rentPerM2(prices, numbers) };
};

/**
 * What may be said without the owner's consent: figures whose claim has a public source. Of utilities and the legal state
 * only what was public before (`known`) and still holds; nothing of a price or a deal.
 */
export const publicFigures = (content: OpportunityContent, known: SummaryFigures | null): SummaryFigures => {
  const lists = listsOf(content);
  const still = <Word>(now: readonly Word[], before: readonly Word[] | undefined): Word[] => now.filter((word) => before?.includes(word));
  return {
    ...numbersOf(content.claims.filter(({ source }) => isPublicSource(source))),
    price: null,
    rent: null,
    rail: known?.rail === lists.rail ? lists.rail : 'UNKNOWN',
    utilitiesPresent: still(lists.utilitiesPresent, known?.utilitiesPresent),
    utilitiesAbsent: still(lists.utilitiesAbsent, known?.utilitiesAbsent),
    legalStates: still(lists.legalStates, known?.legalStates),
    dealTypes: still(lists.dealTypes, known?.dealTypes),
  };
};
