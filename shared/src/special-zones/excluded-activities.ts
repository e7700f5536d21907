import type { Exclusion } from './project.ts';

/** Divisions that the SEZ law excludes altogether: extraction is use of the subsoil; gambling is named. */
const EXCLUDED: Readonly<Record<string, Exclusion>> = {
  '05': 'SUBSOIL_USER',
  '06': 'SUBSOIL_USER',
  '07': 'SUBSOIL_USER',
  '08': 'SUBSOIL_USER',
  '92': 'GAMBLING',
};

/**
 * Divisions of which a part is excluded: services to mines may be done under a subsoil right; beverages, tobacco, oil products
 * and cars include excisable goods, of whose producers the law admits some.
 */
const MAY_BE_EXCLUDED: Readonly<Record<string, Exclusion>> = {
  '09': 'SUBSOIL_USER',
  '11': 'EXCISABLE_GOODS',
  '12': 'EXCISABLE_GOODS',
  '19': 'EXCISABLE_GOODS',
  '29': 'EXCISABLE_GOODS',
};

/** Why an OKED division is excluded altogether; null: it is not. */
export const excludedBy = (division: string): Exclusion | null => EXCLUDED[division] ?? null;

/** Why a part of an OKED division may be excluded; null: no reason is known. */
export const mayBeExcludedBy = (division: string): Exclusion | null => MAY_BE_EXCLUDED[division] ?? null;
