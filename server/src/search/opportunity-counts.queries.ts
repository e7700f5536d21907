import { once } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { currentIndex } from './indexed.queries.ts';

interface Counts {
  /** By the slug of the town. */
  readonly towns: ReadonlyMap<string, number>;
  /** By the slug of the zone. */
  readonly zones: ReadonlyMap<string, number>;
}

const countAll = async (ctx: Context): Promise<Counts> => {
  const index = await currentIndex(ctx);
  return { towns: index.list('towns').countAll(), zones: index.list('zones').countAll() };
};

/** Published opportunities of every town and zone, counted once per request. */
export const opportunityCounts = (ctx: Context): Promise<Counts> => once(ctx, 'opportunityCounts', () => countAll(ctx));
