import { randomUUID } from 'node:crypto';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { actorOf } from '../demo/actors.ts';
import { ensurePerson, organisationId } from '../demo/people.ts';
import { contextOf } from '../request/house-context.ts';
import type { Context } from '../request/context.ts';
import { inTransaction } from '../kernel/database.ts';
import { approveZoneTerms, draftZoneTerms } from '../special-zones/terms.draft.service.ts';
import type { DraftZoneTermsInput, TermsClauseInput } from '../special-zones/terms.inputs.ts';
import { publishZoneTerms } from '../special-zones/terms.publish.service.ts';
import { openDraft } from '../special-zones/terms.queries.ts';
import { zones } from '../special-zones/zones.reference.ts';
import type { SpecialZoneType, ZoneTermsType } from '../special-zones/zone.types.ts';
import type { World } from './world.ts';

/** Another person of the organisation that a viewer belongs to. */
export const aColleague = async (world: World, viewer: string): Promise<() => Promise<Context>> => {
  const slug = world.viewers.get(viewer)?.organisation ?? '';
  const email = `colleague-${randomUUID()}@fixture.invalid`;
  const person = { email, name: 'Коллега', locale: 'RU' as const, passwordHash: 'none', totpSecret: 'KVKFKRCPNZQUYMLX', isDemo: false };
  return inTransaction(
    world.database.ownerPool,
    'system',
    () => undefined,
    async (run) => {
      await ensurePerson(run, world.services.secrets, { ...person, organisationId: await organisationId(run, slug), role: 'LEAD' });
      const actor = await actorOf(run, email);
      return async () => contextOf(world.services, actor);
    },
  );
};

export const zoneOf = async (world: World, slug: string): Promise<SpecialZoneType> => {
  const zone = zones(await world.as('visitor')).zones.find((one) => one.slug === slug);
  if (!zone) throw new Error(`There is no zone ${slug}.`);
  return zone;
};

/** A clause with everything that the checks require. */
export const aClause = (text: string, more: Partial<TermsClauseInput> = {}): TermsClauseInput => ({
  key: 'ANSWER_TIME',
  group: 'ANSWER_TIME',
  title: { ru: 'Срок ответа' },
  text: { ru: text },
  sourceTitle: { ru: 'Решение правления зоны' },
  sourceUrl: 'https://example.kz/decision',
  ...more,
});

type Body = Pick<DraftZoneTermsInput, 'clauses' | 'justifications'>;

/** The zone's open draft, saved with these clauses. */
export const draftWith = async (ctx: Context, zone: SpecialZoneType, body: Body): Promise<ZoneTermsType> => {
  const open = await openDraft(ctx, zone.id);
  const own = open ? { id: open.id, version: open.version } : {};
  return draftZoneTerms(ctx, { zone: zone.slug, ...own, note: { ru: 'Новая модель' }, ...body });
};

/** The zone's open draft with these clauses, approved by a colleague. */
export const approvedWith = async (ctx: Context, colleague: Context, zone: SpecialZoneType, body: Body): Promise<ZoneTermsType> => {
  const draft = await draftWith(ctx, zone, body);
  return approveZoneTerms(colleague, { id: draft.id, version: draft.version });
};

/** A new version of a zone's terms, published for a day this many days ahead. */
export const publishedWith = async (
  world: World,
  viewer: string,
  zone: string,
  { text, days }: { readonly text: string; readonly days: number },
): Promise<ZoneTermsType> => {
  const manager = await world.as(viewer);
  const colleague = await (await aColleague(world, viewer))();
  const draft = await approvedWith(manager, colleague, await zoneOf(world, zone), { clauses: [aClause(text)] });
  const effectiveFrom = kazakhstanDay(new Date(Date.now() + days * 86_400_000));
  return publishZoneTerms(manager, { id: draft.id, version: draft.version, effectiveFrom });
};
