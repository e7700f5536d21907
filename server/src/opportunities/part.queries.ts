import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { PART_KINDS, PART_LISTS } from 'shared/opportunities/parts.ts';
import type { Part, PartKind, Parts } from 'shared/opportunities/parts.ts';
import { partsOf } from 'shared/opportunities/read-part.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { RowOf } from '../kernel/entity.ts';
import { OpportunityPart } from './opportunity.entity.ts';
import { visibleOpportunities } from './opportunity.queries.ts';

const PART = OpportunityPart.pick('opportunityId', 'kind', 'content', 'grade', 'source', 'asOf');
type PartRow = RowOf<typeof PART>;

/** Stored rows as the lists of a place: what is stored under a kind is read as an item of its list. */
export const toParts = (rows: readonly Omit<PartRow, 'opportunityId'>[]): Parts => {
  const ofList = (list: keyof Parts) => rows.filter(({ kind }) => PART_LISTS[kind] === list);
  return partsOf((list) => ofList(list).map(({ content, grade, source, asOf }) => ({ ...content, grade, source, asOf })));
};

/** The parts of a place that the viewer may see, as they stand now. */
export const partsLoader = (ctx: Context): DataLoader<string, Parts> =>
  once(
    ctx,
    'partsLoader',
    () =>
      new DataLoader<string, Parts>(async (ids) => {
        const rows = await read<PartRow>(
          ctx,
          sql`select ${PART.of('p')} from opportunity_part p where p.superseded_at is null
            and p.opportunity_id in (select o.id from ${visibleOpportunities(ctx)} where o.id = any (${[...ids]}::uuid[])) order by p.kind, p.position`,
        );
        return ids.map((id) => toParts(rows.filter(({ opportunityId }) => opportunityId === id)));
      }),
  );

export const currentParts = (ctx: Context, id: string): Promise<Parts> => partsLoader(ctx).load(id);

/** The items of a place by the kind under which they are stored. */
export const partsByKind = (parts: Parts): readonly (readonly [PartKind, readonly Part[]])[] =>
  PART_KINDS.map((kind) => [kind, parts[PART_LISTS[kind]]]);
