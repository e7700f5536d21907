import type { Found } from 'shared/matching/condition.ts';
import type { PlaceKey } from 'shared/matching/criteria.ts';
import { isUtility } from './place-facts.ts';

/** Facts of an opportunity before a change, by the names that `opportunity_facts` gives them; those that did not change are missing. */
export type FormerFacts = Readonly<Record<string, unknown>>;

const NAME_OF: Readonly<Partial<Record<PlaceKey, string>>> = {
  KIND: 'kind',
  OKED: 'divisions',
  REGION: 'region',
  TOWN: 'town',
  LAND: 'land_ha',
  FLOOR: 'floor_m2',
  WATER: 'water_m3_day',
  HEAT: 'heat_gcal_hour',
  JOBS: 'permanent_jobs',
  CONDITION: 'condition',
  CONTAMINATION: 'contamination',
  LEGAL: 'legal_states',
  PRICE: 'price',
  RENT: 'rent',
};

const isWord = (value: unknown): value is string => typeof value === 'string' && value !== 'UNKNOWN';

const toFound = (value: unknown): Found => {
  if (typeof value === 'number') return value;
  const words = (Array.isArray(value) ? value : [value]).filter(isWord);
  return words.length > 0 ? words : null;
};

const says = (list: unknown, word: string): boolean => Array.isArray(list) && list.includes(word);

const connectionBefore = (was: FormerFacts, key: PlaceKey, now: Found): Found => {
  const { utilities_present: present, utilities_absent: absent } = was;
  if (says(present, key)) return ['YES'];
  if (says(absent, key)) return ['NO'];
  const changed = typeof now === 'object' && now?.includes('YES') ? present : absent;
  return changed === undefined ? now : null;
};

/** What was known of an opportunity before a change, from what is known now. */
export const foundBefore =
  (was: FormerFacts, now: (key: PlaceKey) => Found): ((key: PlaceKey) => Found) =>
  (key) => {
    const name = NAME_OF[key];
    if (name !== undefined && name in was) return toFound(was[name]) ?? (key === 'TOWN' ? [] : null);
    if (key === 'REGIME' && 'zone' in was) return [was['zone'] ? 'SPECIAL_ZONE' : 'NONE'];
    return isUtility(key) ? connectionBefore(was, key, now(key)) : now(key);
  };
