import sql from 'sql-template-tag';
import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';

type Asked = Readonly<Partial<Record<AskedFact, number>>>;

/** How many of the expressions of interest that the viewer has received state a need of each kind. */
export const askedOf = (ctx: Context): Promise<Asked> =>
  once(ctx, 'askedOf', async () => {
    const [asked] = await read<Asked>(
      ctx,
      sql`select count(*) filter (where i.fields ->> 'powerMva' is not null)::int as "POWER", count(*) filter (where i.fields ->> 'landHa' is not null)::int as "LAND"
        from interest i where i.state <> 'DRAFT'`,
    );
    return asked ?? {};
  });
