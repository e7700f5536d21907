import { byIndicator } from './town-fact-groups.ts';

interface Claim {
  readonly indicator: string;
  readonly number?: number | null | undefined;
  readonly asOf?: string | null | undefined;
}

export interface WearOf<C extends Claim> {
  readonly indicator: string;
  /** The newest claim. */
  readonly now: C & { readonly number: number };
  /** The newest of the earlier claims with another figure: where it stood before. */
  readonly before: (C & { readonly number: number }) | null;
}

const isFigure = <C extends Claim>(claim: C): claim is C & { readonly number: number } =>
  claim.number !== null && claim.number !== undefined;

/** Wear in per cent, by what is worn: the newest claim and the one before it. Targets are no wear. */
export const wearOf = <C extends Claim>(facts: readonly C[]): WearOf<C>[] =>
  byIndicator(facts.filter(({ indicator }) => indicator.startsWith('WEAR_') && !indicator.includes('_TARGET'))).flatMap(
    ({ indicator, claims }) => {
      const [now, ...earlier] = claims.filter(isFigure);
      if (!now) return [];
      const isBefore = ({ asOf, number }: C & { readonly number: number }): boolean =>
        Boolean(asOf) && (asOf ?? '') < (now.asOf ?? '') && number !== now.number;
      return [{ indicator, now, before: earlier.find(isBefore) ?? null }];
    },
  );

/** What works on heat and water networks cost or are to cost. */
export const costsOf = <C extends Claim>(facts: readonly C[]): C[] =>
  facts.filter(
    ({ indicator }) => /^(HEAT|WATER)_.*(MONEY|COST|BUDGET|RECONSTRUCTION_2)/.test(indicator) && !indicator.includes('_COUNTRY_'),
  );
