import sql from 'sql-template-tag';
import type { OpportunityContent, StatusEntry } from 'shared/opportunities/content.ts';
import type { StatedClaim } from 'shared/opportunities/figures.ts';
import { claimsOf } from 'shared/opportunities/figures.ts';
import type { Part, PartKind } from 'shared/opportunities/parts.ts';
import { canonicalText, isSame } from 'shared/opportunities/same.ts';
import { OpportunityPart, OpportunityStatusChange } from '../opportunities/opportunity.entity.ts';
import { partsByKind } from '../opportunities/part.queries.ts';
import type { RowOf } from '../kernel/entity.ts';
import { read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { StewardRow } from './content.queries.ts';

/** Claims that say something else than what stood there. */
export const newClaims = (content: OpportunityContent, base: OpportunityContent): StatedClaim[] => {
  const stood = new Set(claimsOf(base).map(canonicalText));
  return claimsOf(content).filter((claim) => !stood.has(canonicalText(claim)));
};

/** Adds the new claims above the older ones of their keys, which stay. */
const addClaims = async (ctx: Context, { id, stewardId }: StewardRow, claims: readonly StatedClaim[]): Promise<void> => {
  if (claims.length === 0) return;
  const rows = claims.map(({ key, number, text, code, asOf, grade, source }, index) => ({
    index,
    key,
    number,
    text,
    code,
    as_of: asOf,
    basis: asOf === null ? 'UNKNOWN' : 'STATED',
    grade,
    sources: source === null ? [] : [source],
  }));
  await write(
    ctx,
    sql`insert into opportunity_fact (opportunity_id, position, key, number, text, code, as_of, basis, grade, sources, recorded_by)
      select ${id}::uuid, (select coalesce(min(f.position), 0) from opportunity_fact f where f.opportunity_id = ${id}::uuid) - ${rows.length} + n.index,
        n.key, n.number, n.text, n.code, n.as_of, n.basis, n.grade, n.sources, ${stewardId}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as n (index integer, key text, number double precision, text jsonb, code text, as_of text, basis text, grade text, sources text[])`,
  );
};

interface Item {
  readonly kind: PartKind;
  readonly position: number;
  readonly part: Part;
}

const itemsOf = (content: OpportunityContent): Item[] =>
  partsByKind(content).flatMap(([kind, parts]) => parts.map((part, position) => ({ kind, position, part })));

const STORED = OpportunityPart.pick('id', 'kind', 'content', 'grade', 'source', 'asOf');

const partText = ({ kind, part: { grade, source, asOf, ...content } }: Pick<Item, 'kind' | 'part'>): string =>
  canonicalText([kind, content, grade, source, asOf]);

/** Which stored rows stay as they are, at which place; and what is new. Equal items are matched one to one. */
const matched = <Row extends { readonly id: string }, New>(
  rows: readonly Row[],
  items: readonly New[],
  textOf: { readonly row: (row: Row) => string; readonly item: (item: New) => string },
): { readonly kept: ReadonlyMap<New, string>; readonly gone: readonly string[] } => {
  const left = rows.map((row) => ({ id: row.id, text: textOf.row(row) }));
  const kept = new Map<New, string>();
  for (const item of items) {
    const index = left.findIndex(({ text }) => text === textOf.item(item));
    const [row] = index < 0 ? [] : left.splice(index, 1);
    if (row) kept.set(item, row.id);
  }
  return { kept, gone: left.map(({ id }) => id) };
};

/** Parts that have changed are superseded by new ones; the others stay. */
const writeParts = async (ctx: Context, { id, stewardId }: StewardRow, content: OpportunityContent): Promise<void> => {
  const stored = await read<RowOf<typeof STORED>>(
    ctx,
    sql`select ${STORED.of('p')} from opportunity_part p where p.opportunity_id = ${id}::uuid and p.superseded_at is null`,
  );
  const items = itemsOf(content);
  const { kept, gone } = matched(stored, items, {
    row: (row) => canonicalText([row.kind, row.content, row.grade, row.source, row.asOf]),
    item: partText,
  });
  const fresh = items
    .filter((item) => !kept.has(item))
    .map(({ kind, position, part: { grade, source, asOf, ...rest } }) => ({ kind, position, content: rest, grade, source, as_of: asOf }));
  await write(ctx, sql`update opportunity_part set superseded_at = now() where id = any (${gone}::uuid[])`);
  await write(
    ctx,
    sql`insert into opportunity_part (opportunity_id, kind, position, content, grade, source, as_of, recorded_by)
      select ${id}::uuid, n.kind, n.position, n.content, n.grade, n.source, n.as_of, ${stewardId}::uuid
      from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb)
        as n (kind text, position integer, content jsonb, grade text, source text, as_of text)`,
  );
};

const CHANGE = OpportunityStatusChange.pick('id', 'status', 'since', 'reasonCode', 'reason', 'grade', 'source');

/** Like parts: states that no longer stand are superseded, and the order is that of the content. */
const writeHistory = async (ctx: Context, { id, stewardId }: StewardRow, { history }: OpportunityContent): Promise<void> => {
  const stored = await read<RowOf<typeof CHANGE>>(
    ctx,
    sql`select ${CHANGE.of('c')} from opportunity_status_change c where c.opportunity_id = ${id}::uuid and c.superseded_at is null order by c.position`,
  );
  const { kept, gone } = matched(stored, history, {
    row: ({ status, since, reasonCode, reason, grade, source }) => canonicalText([status, since, reasonCode, reason, grade, source]),
    item: ({ status, since, reason, words, grade, source }: StatusEntry) => canonicalText([status, since, reason, words, grade, source]),
  });
  const fresh = history.flatMap(({ status, since, reason, words, grade, source }, position) =>
    kept.has(history[position] as StatusEntry) ? [] : [{ position, status, since, reason_code: reason, reason: words, grade, source }],
  );
  const places = history.flatMap((entry, position) => (kept.has(entry) ? [{ id: kept.get(entry), position }] : []));
  await write(ctx, sql`update opportunity_status_change set superseded_at = now() where id = any (${gone}::uuid[])`);
  await write(
    ctx,
    sql`update opportunity_status_change c set position = n.position
      from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as n (id uuid, position integer) where c.id = n.id and c.position <> n.position`,
  );
  await write(
    ctx,
    sql`insert into opportunity_status_change (opportunity_id, position, status, since, reason_code, reason, grade, source, recorded_by)
      select ${id}::uuid, n.position, n.status, n.since, n.reason_code, n.reason, n.grade, n.source, ${stewardId}::uuid
      from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb)
        as n (position integer, status text, since text, reason_code text, reason jsonb, grade text, source text)`,
  );
};

const writeConsent = async (ctx: Context, row: StewardRow, { consent }: OpportunityContent, base: OpportunityContent): Promise<void> => {
  if (isSame(consent, base.consent)) return;
  await write(
    ctx,
    sql`insert into opportunity_consent (opportunity_id, state, given_on, document, recorded_by)
      values (${row.id}::uuid, ${consent.state}, ${consent.givenOn}::date, ${consent.document}, ${row.stewardId}::uuid)`,
  );
};

/** Writes what the content says beyond the row itself: claims, parts, states and the owner's consent. */
export const writeClaims = async (ctx: Context, row: StewardRow, content: OpportunityContent, base: OpportunityContent): Promise<void> => {
  await addClaims(ctx, row, newClaims(content, base));
  await writeParts(ctx, row, content);
  await writeHistory(ctx, row, content);
  await writeConsent(ctx, row, content, base);
};
