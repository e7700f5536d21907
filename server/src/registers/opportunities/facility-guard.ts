import { finding } from 'shared/registers/findings.ts';
import type { Finding } from 'shared/registers/findings.ts';
import type { OpportunityEntry } from 'shared/registers/opportunities/entry.ts';
import type { RowValues } from 'shared/registers/sheet.ts';
import { guardRow, hasName, words } from './row-guards.ts';
import type { Guarded, Surroundings } from './row-guards.ts';

const regionFindings = (values: RowValues, regionId: string, { finder }: Surroundings): Finding[] => {
  const name = words(values, 'region');
  if (name === null) return [];
  const region = finder.region(name);
  if (!region) return [finding('UNKNOWN_REGION', 'region', finder.regionOf(regionId)?.name.ru ?? null)];
  return region.id === regionId ? [] : [finding('NOT_OWN_REGION', 'region')];
};

const STATE = /(?<!\p{L})(?:акимат\p{L}*|әкімдік\p{L}*|әкімді\p{L}*|КГП|РГП|ГКП|ГУ|КГУ|МКК|РМК|министерств\p{L}*|комитет\p{L}*)(?!\p{L})/iu;
const CORPORATION = /(?<!\p{L})(?:СПК|ӘКК|SPK)(?!\p{L})/u;

/** The form of ownership that the owner's name tells by itself. */
const formOf = (owner: string): OpportunityEntry['ownership'] => {
  if (CORPORATION.test(owner)) return 'SPK';
  return STATE.test(owner) ? 'STATE' : undefined;
};

const withForm = (entry: OpportunityEntry): { readonly entry: OpportunityEntry; readonly findings: readonly Finding[] } => {
  if (entry.owner === undefined || entry.ownership !== undefined) return { entry, findings: [] };
  const ownership = formOf(entry.owner);
  return ownership ? { entry: { ...entry, ownership }, findings: [] } : { entry, findings: [finding('FORM_MISSING', 'owner')] };
};

/** A place of a region lies this near to its middle: the largest is a thousand kilometres wide. */
const NEAR_REGION_KM = 600;

/** Looks at the row of a facility by itself: its name, its region, its owner, its figures. */
export const guardFacility = (values: RowValues, regionId: string, around: Surroundings): Guarded => {
  const region = around.finder.regionOf(regionId);
  if (!region) throw new Error('A region that is not in the reference.');
  const guarded = guardRow(values, { ...region, nearKm: NEAR_REGION_KM }, around);
  const { entry, findings } = withForm(guarded.entry);
  return {
    ...guarded,
    entry,
    findings: [
      ...(hasName(entry) ? [] : [finding('REQUIRED', 'nameRu')]),
      ...regionFindings(values, regionId, around),
      ...guarded.findings,
      ...findings,
    ],
  };
};
