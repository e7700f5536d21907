import { badInput } from '../kernel/problems.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import { chainRows } from './second-life.queries.ts';
import { viewChain } from './second-life.view.ts';
import type { ChainView } from './second-life.view.ts';

/** The chain of these towns, or of all. Errors: BAD_USER_INPUT for a town that is not known. */
export const secondLife = async (ctx: Context, towns: readonly string[]): Promise<ChainView> => {
  const known = places(ctx).towns;
  const townIds = towns.map((slug, nth) => {
    const town = known.find((one) => one.slug === slug);
    if (!town) throw badInput({ path: `towns.${nth}`, rule: 'UNKNOWN_VALUE' });
    return town.id;
  });
  return viewChain(ctx, await chainRows(ctx, { townIds: townIds.length === 0 ? null : townIds }));
};
