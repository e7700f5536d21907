import { text } from './texts.ts';

/** The person, by the hash of the session's token: $1. */
export const ME = `me as materialized (select p.id, p.name, array(select m.organisation_id from membership m where m.person_id = p.id) as organisations
  from session s join person p on p.id = s.person_id where s.token_hash = $1 and s.level = 'FULL' and s.expires_at > now() and p.status = 'ACTIVE')`;

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const named = (table: string): string => `json_build_object('slug', ${table}.slug, 'name', ${text(`${table}.name`)})`;

/** $1 token hash: the reviewer's queue, longest waiting first; page and total are read from an index, the rest is joined to fifty rows. */
export const QUEUE = `with ${ME}, own as materialized (select unnest(me.organisations) as id from me),
  page as materialized (select first.* from own cross join lateral (
    select i.id, i.submitted_at from floor.interest i where i.steward_id = own.id and i.state <> 'DRAFT' order by i.submitted_at, i.id limit 50) first
    order by first.submitted_at, first.id limit 50)
  select json_build_object('data', json_build_object('reviewQueue', json_build_object(
    'totalCount', (select coalesce(sum(n), 0) from own cross join lateral (select count(*) as n from floor.interest i where i.steward_id = own.id and i.state <> 'DRAFT') counted),
    'edges', (select coalesce(json_agg(json_build_object('node', json_build_object('id', i.id, 'number', i.number, 'state', i.state, 'version', i.version,
        'submittedAt', ${instant('i.submitted_at')}, 'investor', json_build_object('id', c.id, 'country', c.country, 'identityCheck', c.identity_check, 'name', ${text('c.name')}),
        'opportunity', json_build_object('slug', o.slug, 'kind', o.kind, 'status', o.status, 'title', ${text('o.title')}, 'region', ${named('r')},
          'town', case when t.id is not null then ${named('t')} end))) order by i.submitted_at, i.id), '[]')
      from page join floor.interest i on i.id = page.id join organisation c on c.id = i.investor_id
        join opportunity o on o.id = i.opportunity_id join region r on r.id = o.region_id left join town t on t.id = o.town_id))))::text as answer`;

const TERMS = `(select v.id from zone_terms v where v.zone_id = o.zone_id and v.effective_from <= (now() at time zone 'Asia/Almaty')::date order by v.effective_from desc limit 1)`;

/** A digest of a row and of each of its columns, as the product's record keeps them. */
const recorded = (relation: string, from: string): string => `insert into floor.record_entry (relation, row_key, hash, columns)
  select '${relation}', changed.row ->> 'id', encode(sha256(convert_to(jsonb_object_agg(c.key, c.value)::text, 'UTF8')), 'hex'),
    jsonb_object_agg(c.key, left(encode(sha256(convert_to(c.value::text, 'UTF8')), 'hex'), 8))
  from ${from} changed cross join lateral jsonb_each(changed.row) c where c.value <> 'null' group by changed.row ->> 'id'`;

/** $1 token hash, $2 interest, $3 version, $4 key: state, key, event, the record of both and the job in one transaction. */
export const SUBMIT = `with ${ME},
  draft as (select i.id, me.id as person, me.name, o.steward_id as steward, v.id as terms, v.hash,
      encode(sha256(convert_to(i.opportunity_id || coalesce(v.hash, '') || i.fields, 'UTF8')), 'hex') as content,
      'EOI-' || to_char(now() at time zone 'Asia/Almaty', 'YYYY') || '-' || lpad(nextval('floor.interest_number')::text, 6, '0') as number
    from me join floor.interest i on i.investor_id = any (me.organisations) join opportunity o on o.id = i.opportunity_id left join zone_terms v on v.id = ${TERMS}
    where i.id = $2 and i.version = $3 and i.state = 'DRAFT' and o.publication = 'PUBLISHED'),
  key as (insert into floor.submission_key (person_id, key, body_hash, interest_id) select person, $4, encode(sha256(convert_to($2 || ':' || $3, 'UTF8')), 'hex'), id from draft returning interest_id),
  sent as (update floor.interest i set state = 'SUBMITTED', version = i.version + 1, number = draft.number, submitted_at = now(), updated_at = now(), steward_id = draft.steward,
      terms_id = draft.terms, terms_hash = draft.hash, content_hash = draft.content, receipt = jsonb_build_object('body', draft.content)
    from draft join key on key.interest_id = draft.id where i.id = draft.id and i.state = 'DRAFT' returning i.id, i.number, i.state, i.version, i.submitted_at, to_jsonb(i.*) as row),
  event as (insert into floor.event as e (id, name, subject_kind, subject_id, actor_id, actor_name, payload)
    select gen_random_uuid(), 'interest.submitted', 'INTEREST', sent.id, me.id, me.name, '{"move": "SUBMIT", "from": "DRAFT", "to": "SUBMITTED", "by": "INVESTOR"}' from sent, me returning e.id, to_jsonb(e.*) as row),
  sent_record as (${recorded('interest', 'sent')}), event_record as (${recorded('event', 'event')}),
  job as (insert into floor.job (task, payload, key, max_attempts) select 'deliver', jsonb_build_object('eventId', id), 'event:' || id, 8 from event returning id)
  select json_build_object('data', json_build_object('submitInterest', json_build_object('id', sent.id, 'number', sent.number, 'state', sent.state, 'version', sent.version,
    'submittedAt', ${instant('sent.submitted_at')})))::text as answer from sent cross join lateral (select pg_notify('floor', job.id::text) from job) told`;

/** $1 token hash, $2 interest, $3 version, $4 fields. */
export const SAVE = `with ${ME},
  saved as (update floor.interest i set fields = $4::jsonb, version = i.version + 1, updated_at = now() from me
    where i.id = $2 and i.version = $3 and i.state = 'DRAFT' and i.investor_id = any (me.organisations) returning i.id, i.state, i.version)
  select json_build_object('data', json_build_object('saveInterestDraft', json_build_object('id', id, 'state', state, 'version', version)))::text as answer from saved`;
