import { createHash } from 'node:crypto';
import type { ProductData } from 'server/src/load-data/product-data.ts';

/** What is known of a project before it has a place. */
export interface Intent {
  readonly name: string;
  /** OKED divisions, two digits each. */
  readonly divisions: readonly string[];
  /** Whole tenge; null: unknown, or stated in another currency. */
  readonly investment: number | null;
  readonly jobs: number | null;
  readonly landHa: number | null;
  readonly powerMva: number | null;
}

/** A project and the town or zone in which it was placed. */
export interface Placement extends Intent {
  readonly place: string;
}

/** Real placements of the product's own data: announced or built projects whose town or zone is known. */
export const shippedPlacements = ({ projects }: Pick<ProductData, 'projects'>): (Placement & { readonly id: string })[] =>
  projects.flatMap(({ id, name, town, zone, oked, investment, currency, jobs }) => {
    const place = town ?? zone;
    if (place === null) return [];
    return [
      {
        id,
        name: name.en,
        place,
        divisions: oked,
        investment: currency === 'KZT' ? investment : null,
        jobs,
        landHa: null,
        powerMva: null,
      },
    ];
  });

/** Half of all names, always the same half: it is not looked at when weights are chosen. */
export const isHeldOut = (id: string): boolean => (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0;
