import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { MOVES } from 'shared/interests/interest.machine.ts';
import { acceptsInterest } from 'shared/opportunities/kinds.ts';
import type { OpportunityStatus } from 'shared/opportunities/kinds.ts';
import { personOf } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import type { SubmitInterestInput } from './interest.inputs.ts';
import { contentHash, makeReceipt } from './interest.receipt.ts';
import type { ReceiptFacts } from './interest.receipt.ts';
import type { InterestRow } from './interest.view.ts';

/** What a submission refers to, all by the database's clock: the opportunity, the version of terms in force, the number. */
export interface Grounds {
  readonly status: OpportunityStatus;
  readonly publication: string;
  readonly stewardId: string;
  readonly townId: string | null;
  readonly termsId: string | null;
  readonly termsHash: string | null;
  readonly termsNumber: number | null;
  readonly termsEffectiveFrom: string | null;
  readonly termsRecordedOn: string | null;
  readonly number: string;
  readonly now: string;
}

/** `Grounds` of an opportunity `o` and the terms `t` as JSON. Each row takes the next number. */
export const GROUNDS = sql`jsonb_build_object('status', o.status, 'publication', o.publication, 'stewardId', o.steward_id, 'townId', o.town_id,
  'termsId', t.id, 'termsHash', t.hash, 'termsNumber', t.number, 'termsEffectiveFrom', t."effectiveFrom", 'termsRecordedOn', t."recordedOn",
  'number', 'EOI-' || to_char(now() at time zone 'Asia/Almaty', 'YYYY') || '-' || lpad(nextval('interest_number')::text, 6, '0'),
  'now', to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))`;

/** The terms `t` that are in force today in the zone of the opportunity `o`. */
export const TERMS_IN_FORCE = sql`left join lateral (select z.id, z.hash, z.number, coalesce(z.law_from, z.effective_from)::text as "effectiveFrom",
    (z.published_at at time zone 'Asia/Almaty')::date::text as "recordedOn" from zone_terms_period p join zone_terms z on z.id = p.terms_id
  where p.zone_id = o.zone_id and p.holds @> (now() at time zone 'Asia/Almaty')::date) t on true`;

export const isOpen = ({ publication, status }: Grounds): boolean => publication === 'PUBLISHED' && acceptsInterest(status);

/** Since when the town is no longer in the list; undefined while it is, and where there is no town. */
export const exclusionOf = (ctx: Context, townId: string | null): ReceiptFacts['exclusion'] => {
  const town = places(ctx).townById.get(townId ?? '');
  return town?.exclusion ? { town: town.slug, since: town.exclusion.since } : undefined;
};

/** The payload of the event of a submission. */
export const SENT = { move: 'SUBMIT', from: 'DRAFT', to: MOVES.SUBMIT.to, by: MOVES.SUBMIT.by } as const;

/** What the same key may be used for again: the same version of the same draft. */
export const bodyHash = (input: SubmitInterestInput): string =>
  createHash('sha256')
    .update(JSON.stringify([input.id, input.version]))
    .digest('hex');

/** Takes the key of a submission; without a row when the person has used it before. */
export const keyInsertion = (ctx: Context, input: SubmitInterestInput): Sql =>
  sql`insert into submission_key (person_id, key, body_hash, interest_id)
    values (${personOf(ctx).id}::uuid, ${input.key}, ${bodyHash(input)}, ${input.id}::uuid) on conflict do nothing returning interest_id`;

/** The conditional update `interest i` that sends a draft, with its receipt. A `from` clause may name `key`, whose row it then needs. */
export const sending = (ctx: Context, interest: InterestRow, grounds: Grounds, from: Sql = sql`where true`): Sql => {
  const hash = contentHash(interest.fields, interest.opportunityId, grounds.termsHash);
  const receipt = makeReceipt(ctx.secrets, {
    id: interest.id,
    number: grounds.number,
    submittedAt: grounds.now,
    contentHash: hash,
    termsHash: grounds.termsHash,
    termsNumber: grounds.termsNumber,
    termsEffectiveFrom: grounds.termsEffectiveFrom,
    termsRecordedOn: grounds.termsRecordedOn,
    exclusion: exclusionOf(ctx, grounds.townId),
  });
  return sql`update interest i set state = ${SENT.to}, version = i.version + 1, number = ${grounds.number},
      submitted_at = now(), updated_at = now(), steward_id = ${grounds.stewardId}::uuid, terms_id = ${grounds.termsId}::uuid,
      terms_hash = ${grounds.termsHash}, content_hash = ${hash}, receipt = ${JSON.stringify(receipt)}::jsonb
    ${from} and i.id = ${interest.id}::uuid and i.version = ${interest.version} and i.state = 'DRAFT'`;
};
