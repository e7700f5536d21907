import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { InvitationWay } from 'shared/identity/invitations.ts';
import type { Actor } from '../access/actor.ts';
import { personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { canListOrganisations, invitationWay, managesOrganisations } from '../access/identity.policy.ts';
import { allow } from '../kernel/guards.ts';
import { listScope, readCursor, writeCursor } from '../kernel/cursor.ts';
import { pageSize, toPage } from '../kernel/paging.ts';
import type { Edge, Page } from '../kernel/paging.ts';
import { ORGANISATION, toOrganisation } from './organisation.types.ts';
import type { OrganisationRow, OrganisationType } from './organisation.types.ts';

type Row = OrganisationRow & Record<string, unknown>;

export interface OrganisationPage extends Page<OrganisationType> {
  readonly edges: (Edge<OrganisationType> & { readonly inviting: InvitationWay | null })[];
  readonly totalCount: number;
}

type ListRow = Row & { title: string; total: number; inviting: InvitationWay | null };

/** Sorted by the name in the order of fallbacks, whatever the reader's language, so that the order is stable. Quotes do not count. */
const TITLE = sql`(lower(coalesce(o.name->>'ru', o.name->>'kk', o.name->>'en', '')) collate names_ru)`;

const listStatement = (actor: Actor, beyond: Sql, size: number): Sql => sql`
  with total as (select count(*)::int as total from organisation o where ${managesOrganisations(actor)}),
    page as (select ${ORGANISATION.of('o')}, ${TITLE} as title, ${invitationWay(actor)} as inviting from organisation o where ${managesOrganisations(actor)} and ${beyond} order by ${TITLE}, o.id limit ${size + 1})
  select total.total, page.* from total left join page on true order by page.title, page.id`;

/** Organisations that the viewer administers: all of them for the platform, those that a LEAD leads. */
export const managedOrganisations = async (ctx: Context, first: number, after: string | null): Promise<OrganisationPage> => {
  const person = personOf(ctx);
  allow(canListOrganisations(person));
  const size = pageSize(first);
  const scope = listScope('organisations', person.id);
  const [title, id] = after === null ? [] : readCursor(ctx.secrets.cursorKey, scope, after);
  const beyond = after === null ? sql`true` : sql`(${TITLE}, o.id) > (${title}, ${id}::uuid)`;
  const rows = await read<ListRow>(ctx, listStatement(person, beyond, size));
  const found = rows.filter((row) => row.id !== null);
  const page = toPage(found, {
    size,
    hasPrevious: after !== null,
    node: (row) => toOrganisation(ctx, row),
    cursor: (row) => writeCursor(ctx.secrets.cursorKey, scope, [row.title, row.id]),
  });
  const edges = page.edges.map((edge, index) => ({ ...edge, inviting: found[index]?.inviting ?? null }));
  return { ...page, edges, totalCount: rows[0]?.total ?? 0 };
};
