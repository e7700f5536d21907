/** What is known of one side: a quantity, words of a closed list, or null where nobody has stated it. Unknown is never zero. */
export type Found = number | readonly string[] | null;

/** What is asked of one criterion. Bounds include themselves; a word of `anyOf` suffices, none of `noneOf` may hold. */
export interface Asked<Key extends string = string> {
  readonly key: Key;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly anyOf?: readonly string[] | null;
  readonly noneOf?: readonly string[] | null;
}

/** A wish: what is asked is the ideal. */
export interface Wish<Key extends string = string> extends Asked<Key> {
  /** 1–5. */
  readonly weight: number;
  /** Where a quantity above `max` counts for nothing; left out, at one and a half times of it. Below `min` it fades to zero. */
  readonly fadeTo?: number | null;
}

/** What one side asks of the other. */
export interface Terms<Key extends string = string> {
  readonly musts: readonly Asked<Key>[];
  readonly wishes: readonly Wish<Key>[];
}

export type Holds = 'MET' | 'NEARLY' | 'NOT_MET' | 'UNKNOWN';

const isWithin = ({ min, max }: Asked, value: number): boolean => (min ?? -Infinity) <= value && value <= (max ?? Infinity);

/** What a quantity may be so that it is at least a near miss: as far from the bound as the tolerance allows, as a share of the bound. */
export const nearBounds = ({ min, max }: Asked, tolerance: number): { readonly from: number; readonly to: number } => ({
  from: (min ?? -Infinity) * (1 - tolerance),
  to: (max ?? Infinity) * (1 + tolerance),
});

const isNear = (asked: Asked, value: number, tolerance: number): boolean => {
  const { from, to } = nearBounds(asked, tolerance);
  return from <= value && value <= to;
};

const hasWords = ({ anyOf, noneOf }: Asked, words: readonly string[]): boolean =>
  (!anyOf || anyOf.length === 0 || words.some((word) => anyOf.includes(word))) && !words.some((word) => noneOf?.includes(word));

/** Whether what is asked holds. NEARLY: it does not, and misses its bound by no more than the tolerance. */
export const holds = (asked: Asked, found: Found, tolerance: number): Holds => {
  if (found === null) return 'UNKNOWN';
  if (typeof found !== 'number') return hasWords(asked, found) ? 'MET' : 'NOT_MET';
  if (isWithin(asked, found)) return 'MET';
  return isNear(asked, found, tolerance) ? 'NEARLY' : 'NOT_MET';
};

const FADE = 1.5;

const between = (share: number): number => Math.min(1, Math.max(0, share));

const faded = ({ min, max, fadeTo }: Wish, value: number): number => {
  if (min !== null && min !== undefined && value < min) return between(value / min);
  if (max === null || max === undefined || value <= max) return 1;
  const end = Math.max(fadeTo ?? max * FADE, max);
  return end > max ? between((end - value) / (end - max)) : 0;
};

/** How far a wish is satisfied, 0–1; null: unknown. */
export const satisfaction = (wish: Wish, found: Found): number | null => {
  if (found === null) return null;
  return typeof found === 'number' ? faded(wish, found) : Number(hasWords(wish, found));
};

/** What would have to be found instead, so that it holds: the nearest bound, or one of the words. */
export const nearest = (asked: Asked, found: Found): Found => {
  if (typeof found === 'number') return Math.min(Math.max(found, asked.min ?? -Infinity), asked.max ?? Infinity);
  return asked.anyOf && asked.anyOf.length > 0 ? asked.anyOf : [];
};
