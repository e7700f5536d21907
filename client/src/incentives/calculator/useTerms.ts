import { skipToken, useQuery } from '@apollo/client/react';
import { versionOn } from 'shared/special-zones/versions.ts';
import { CalculatorTermsDocument } from './calculator-terms.graphql.ts';
import type { CalculatorTerms, CalculatorZone } from './estimate-input.ts';

/** Loads the version that applies on the day of the contract; null where it is the one already loaded. */
const otherOn = (zone: CalculatorZone | null, start: string | null): { slug: string; number: number } | null => {
  const held = zone && start !== null ? versionOn(zone.termsVersions, start) : null;
  return zone && held && held.number !== zone.termsVersion?.number ? { slug: zone.slug, number: held.number } : null;
};

/** The version to use: the one in the address, else the one that applies on the day of the contract; while that is loading, today's. */
export const useTerms = (zone: CalculatorZone | null, named: number | null, start: string | null): CalculatorTerms | null => {
  const variables = named === null ? otherOn(zone, start) : null;
  const { data } = useQuery(CalculatorTermsDocument, variables ? { variables } : skipToken);
  const loaded = zone?.termsVersion ?? null;
  return variables ? (data?.zone?.termsVersion ?? loaded) : loaded;
};
