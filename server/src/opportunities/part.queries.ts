import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { PART_KINDS, PART_LISTS } from 'shared/opportunities/parts.ts';
import type { Part, PartKind, Parts } from 'shared/opportunities/parts.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { RowOf } from '../kernel/entity.ts';
import { OpportunityPart } from './opportunity.entity.ts';
import { visibleOpportunities } from './opportunity.queries.ts';

const PART = OpportunityPart.pick('opportunityId', 'kind', 'content', 'grade', 'source', 'asOf');
type PartRow = RowOf<typeof PART>;

/** A stored part; `kind` says which of the shapes `content` has: only the publishing service writes it. */
const toPart = ({ content, grade, source, asOf }: PartRow): Part => ({ ...content, grade, source, asOf }) as Part;

/** The rows of a kind have its shape. */
const toParts = (rows: readonly PartRow[]): Parts =>
  Object.fromEntries(PART_KINDS.map((kind) => [PART_LISTS[kind], rows.filter((row) => row.kind === kind).map(toPart)])) as unknown as Parts;

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
