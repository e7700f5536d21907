import sql from 'sql-template-tag';
import { isProposed, pairKey } from 'shared/second-life/chain.ts';
import type { LinkVerdict } from 'shared/second-life/chain.ts';
import type { NeedReason } from 'shared/second-life/needs.ts';
import { organisationsOf } from '../access/actor.ts';
import { linkingOrganisation } from '../access/link.policy.ts';
import { cleanText } from '../kernel/clean-text.ts';
import { badInput, forbidden, found, ruleBroken } from '../kernel/problems.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import { visibleOpportunities } from '../opportunities/opportunity.queries.ts';
import { read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { today } from '../special-zones/zones.reference.ts';
import type { EndLinkInput, RefuseLinkInput, StateLinkInput } from './link.inputs.ts';
import { chainRows } from './second-life.queries.ts';
import type { SecondLifeLinkType } from './second-life.types.ts';
import { toChain, viewChain } from './second-life.view.ts';

const SAYING = rateLimit('SECOND_LIFE_LINKS', { per: 'ACCOUNT', points: 300, seconds: 3_600 });

interface Ends {
  readonly opportunityId: string;
  readonly measureId: string;
  readonly organisationId: string;
  /** Why the rule proposes the pair now; null: it does not, or somebody refused it. */
  readonly proposedFor: NeedReason | null;
}

type PairInput = Pick<StateLinkInput, 'opportunity' | 'measure' | 'utility'>;

interface Found {
  readonly opportunityId: string | null;
  readonly stewardId: string | null;
  readonly measureId: string | null;
  readonly akimatId: string | null;
  /** One region, and both invented or both real. */
  readonly isApart: boolean | null;
}

/** The ends of a pair that the viewer may speak of. Errors: NOT_FOUND for the opportunity, BAD_USER_INPUT for the measure, FORBIDDEN. */
const endsOf = async (ctx: Context, input: PairInput): Promise<Ends> => {
  const [row] = await read<Found>(
    ctx,
    sql`select o.id as "opportunityId", o.steward_id as "stewardId", m.id as "measureId",
        (select a.id from organisation a where a.kind = 'AKIMAT' and a.id = any ((select viewer_organisations())::uuid[]) and viewer_plans_for(m.town_id)
          and (a.town_id = m.town_id or a.town_id is null and a.region_id = t.region_id) order by a.town_id nulls last, a.id limit 1) as "akimatId",
        o.region_id <> t.region_id or (o.origin = 'DEMO') <> (m.origin = 'DEMO') as "isApart"
      from (select) _ left join (select * from ${visibleOpportunities(ctx)}) o on o.slug = ${input.opportunity} and o.publication = 'PUBLISHED'
        left join measure m on m.slug = ${input.measure} left join town t on t.id = m.town_id`,
  );
  const { stewardId, akimatId, isApart, measureId, ...ends } = found(row);
  const opportunityId = found(ends.opportunityId);
  if (measureId === null) throw badInput({ path: 'input.measure', rule: 'UNKNOWN_VALUE' });
  const organisationId = linkingOrganisation(ctx.actor, { stewardId: found(stewardId), akimatId });
  if (organisationId === null) throw forbidden();
  if (isApart) throw badInput({ path: 'input.measure', rule: 'INVALID' });
  return { opportunityId, measureId, organisationId, proposedFor: await proposedFor(ctx, { opportunityId, measureId }, input) };
};

/** Why the rule proposes a pair, as the page would show it to the viewer; null: it does not. */
const proposedFor = async (
  ctx: Context,
  pair: { readonly opportunityId: string; readonly measureId: string },
  { utility }: PairInput,
): Promise<NeedReason | null> => {
  const { measures, places, said } = toChain(viewChain(ctx, await chainRows(ctx, { townIds: null, pair })));
  const [measure] = measures;
  const [place] = places;
  const need = place?.needs.find((one) => one.utility === utility);
  if (!measure || !place || !need || !isProposed(measure, place, need)) return null;
  const key = pairKey({ measure: measure.slug, opportunity: place.slug, utility });
  return said.some((one) => one.verdict === 'REFUSED' && pairKey(one) === key) ? null : need.reason;
};

interface Said {
  readonly verdict: LinkVerdict;
  readonly source: string | null;
  readonly asOf: string;
  readonly words: string | null;
}

/** A link as everybody sees it, by its id; null when it is not current. */
const linkOf = async (ctx: Context, ends: Pick<Ends, 'opportunityId' | 'measureId'>, id: string): Promise<SecondLifeLinkType | null> => {
  const { links } = viewChain(ctx, await chainRows(ctx, { townIds: null, pair: ends }));
  return links.find((link) => link.id === id) ?? null;
};

const say = async (ctx: Context, input: PairInput & { readonly id: string }, ends: Ends, said: Said): Promise<SecondLifeLinkType> => {
  const added = await write(
    ctx,
    sql`insert into opportunity_measure (id, opportunity_id, measure_id, utility, verdict, proposed_for, source, as_of, words, recorded_by)
      values (${input.id}::uuid, ${ends.opportunityId}::uuid, ${ends.measureId}::uuid, ${input.utility}, ${said.verdict}, ${ends.proposedFor}, ${said.source},
        ${said.asOf}::date, ${said.words}, ${ends.organisationId}::uuid)
      on conflict do nothing returning id`,
  );
  if (added.length > 0)
    await emit(ctx, said.verdict === 'STATED' ? 'opportunity.link_stated' : 'opportunity.link_refused', ends.opportunityId, {
      payload: { linkId: input.id },
    });
  const link = await linkOf(ctx, ends, input.id);
  // Sent twice under one id it is said once; under another id it was said before, by whomever.
  if (link?.verdict !== said.verdict || link.utility !== input.utility) throw ruleBroken('LINK_ALREADY_SAID');
  return link;
};

/**
 * States that a measure brings a network to an opportunity, or confirms what the rule proposes. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT by
 * field, LINK_ALREADY_SAID, RATE_LIMITED.
 */
export const stateLink = (ctx: Context, input: StateLinkInput): Promise<SecondLifeLinkType> =>
  transact(ctx, async (ctx) => {
    await limit(ctx, SAYING);
    const ends = await endsOf(ctx, input);
    const source = cleanText('input.source', input.source);
    const asOf = input.asOf ?? today(ctx);
    if (source === null && ends.proposedFor === null && (await linkOf(ctx, ends, input.id)) === null)
      throw badInput({ path: 'input.source', rule: 'REQUIRED' });
    if (asOf > today(ctx)) throw badInput({ path: 'input.asOf', rule: 'OUT_OF_RANGE' });
    return say(ctx, input, ends, { verdict: 'STATED', source, asOf, words: cleanText('input.words', input.words) });
  });

/** Refuses a proposed link; it is not proposed again. Errors: as of `stateLink`, and LINK_NOT_PROPOSED. */
export const refuseLink = (ctx: Context, input: RefuseLinkInput): Promise<SecondLifeLinkType> =>
  transact(ctx, async (ctx) => {
    await limit(ctx, SAYING);
    const ends = await endsOf(ctx, input);
    const words = cleanText('input.words', input.words);
    if (words === null) throw badInput({ path: 'input.words', rule: 'REQUIRED' });
    const former = await linkOf(ctx, ends, input.id);
    if (former?.verdict === 'REFUSED') return former;
    if (ends.proposedFor === null) throw ruleBroken('LINK_NOT_PROPOSED');
    return say(ctx, input, ends, { verdict: 'REFUSED', source: null, asOf: today(ctx), words });
  });

interface StoredLink {
  readonly opportunityId: string;
  readonly recordedBy: string;
  readonly isCurrent: boolean;
}

/** Ends a link that the viewer's organisation has stated; it stays in the record. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, LINK_ENDED. */
export const endLink = (ctx: Context, { id, words: typed }: EndLinkInput): Promise<boolean> =>
  transact(ctx, async (ctx) => {
    const words = cleanText('input.words', typed);
    if (words === null) throw badInput({ path: 'input.words', rule: 'REQUIRED' });
    const [row] = await read<StoredLink>(
      ctx,
      sql`select l.opportunity_id as "opportunityId", l.recorded_by as "recordedBy", l.ended_at is null as "isCurrent" from opportunity_measure l
        where l.id = ${id}::uuid and l.verdict = 'STATED'`,
    );
    const link = found(row);
    if (!organisationsOf(ctx.actor, 'SPK', 'ZONE_COMPANY', 'AKIMAT').includes(link.recordedBy)) throw forbidden();
    if (!link.isCurrent) throw ruleBroken('LINK_ENDED');
    const ended = await write(
      ctx,
      sql`update opportunity_measure set ended_at = now(), ended_words = ${words} where id = ${id}::uuid and ended_at is null returning id`,
    );
    if (ended.length === 0) throw ruleBroken('LINK_ENDED');
    await emit(ctx, 'opportunity.link_ended', link.opportunityId, { payload: { linkId: id } });
    return true;
  });
