import type { Exclusion } from './project.ts';

/** Divisions in which whoever works is shut out by the SEZ law: extraction is use of the subsoil, gambling is named. */
const EXCLUDED: Readonly<Record<string, Exclusion>> = {
  '05': 'SUBSOIL_USER',
  '06': 'SUBSOIL_USER',
  '07': 'SUBSOIL_USER',
  '08': 'SUBSOIL_USER',
  '92': 'GAMBLING',
};

/**
 * Divisions in which some are shut out: services to mines may be done under a right to the subsoil; among beverages,
 * tobacco, oil products and cars there are excisable goods, of whose makers the law lets some in.
 */
const MAY_BE_EXCLUDED: Readonly<Record<string, Exclusion>> = {
  '09': 'SUBSOIL_USER',
  '11': 'EXCISABLE_GOODS',
  '12': 'EXCISABLE_GOODS',
  '19': 'EXCISABLE_GOODS',
  '29': 'EXCISABLE_GOODS',
};

/** What shuts everybody of an OKED division out; null: nothing does. */
export const excludedBy = (division: string): Exclusion | null => EXCLUDED[division] ?? null;

/** What may shut some of an OKED division out; null: nothing that is known. */
export const mayBeExcludedBy = (division: string): Exclusion | null => MAY_BE_EXCLUDED[division] ?? null;
