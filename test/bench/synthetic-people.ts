import pg from 'pg';
import type { Pool } from 'pg';
import { hashToken, newToken } from 'server/src/kernel/tokens.ts';

/** A draft that may be sent, and the session of somebody who may send it. */
export interface Draft {
  readonly id: string;
  readonly token: string;
}

/** One person may send twenty an hour. */
const PER_PERSON = 20;

export const FIELDS = {
  purpose: 'Проверка скорости',
  okedDivision: '25',
  investment: 900_000_000,
  currency: 'KZT',
  permanentJobs: 40,
  landHa: null,
  powerMva: null,
  startMonth: null,
  ownFundsPercent: null,
  partners: null,
  message: null,
  contactName: 'Проверка',
  contactPhone: '+77010000000',
  consent: true,
  exclusionKnown: true,
} as const;

/** People with an investor's company and a session each, in the order of the tokens. */
const INVESTORS = `
  with token as (select hash, n, gen_random_uuid() as person, gen_random_uuid() as organisation from unnest($1::text[]) with ordinality as t(hash, n)),
    o as (insert into organisation (id, kind, name, country) select organisation, 'INVESTOR', jsonb_build_object('ru', 'ТОО Проверка ' || n), 'KZ' from token),
    p as (insert into person (id, email, name) select person, n || '.' || $2 || '@bench.invalid', 'Проверка' from token),
    m as (insert into membership (person_id, organisation_id, role) select person, organisation, 'LEAD' from token),
    s as (insert into session (token_hash, person_id, level, rights_version, expires_at) select hash, person, 'FULL', 1, now() + interval '1 day' from token)
  select person, organisation from token order by n`;

interface Investor {
  readonly person: string;
  readonly organisation: string;
}

const makeInvestors = async (owner: Pool, tokens: readonly string[], mark: string): Promise<Investor[]> =>
  (await owner.query<Investor>(INVESTORS, [tokens.map(hashToken), mark])).rows;

const OPEN = `
  select id, steward_id, row_number() over (order by slug) - 1 as n from opportunity
  where publication = 'PUBLISHED' and status in ('IDLE', 'PARTLY_USED', 'PLANNED', 'FREE') and slug like 'bench-%'`;

/** Each investor's drafts, about different opportunities. */
const DRAFTS = `
  with open as materialized (${OPEN}), size as (select count(*) as n from open)
  insert into interest (opportunity_id, investor_id, steward_id, created_by, fields)
  select open.id, i.organisation, open.steward_id, i.person, $3::jsonb
  from unnest($1::uuid[], $2::uuid[]) with ordinality as i(person, organisation, n) cross join generate_series(0, ${PER_PERSON - 1}) k cross join size
    join open on open.n = ((i.n - 1) * ${PER_PERSON} + k) % size.n
  returning id, created_by as person`;

/** At least this many drafts. */
export const makeDrafts = async (owner: Pool, count: number): Promise<Draft[]> => {
  const tokens = Array.from({ length: Math.ceil(count / PER_PERSON) }, newToken);
  const investors = await makeInvestors(owner, tokens, 'draft');
  const tokenOf = new Map(investors.map(({ person }, index) => [person, tokens[index] ?? '']));
  const people = [investors.map(({ person }) => person), investors.map(({ organisation }) => organisation)];
  const { rows } = await owner.query<{ id: string; person: string }>(DRAFTS, [...people, JSON.stringify(FIELDS)]);
  await owner.query('vacuum analyze interest');
  return rows.map(({ id, person }) => ({ id, token: tokenOf.get(person) ?? '' }));
};

/** Interests sent by as many investors about opportunities of one steward. */
const QUEUE = `
  with mine as materialized (select id, steward_id, row_number() over (order by slug) - 1 as n from opportunity
      where publication = 'PUBLISHED' and steward_id = $3 and slug like 'bench-%' limit 1000), size as (select count(*) as n from mine)
  insert into interest (opportunity_id, investor_id, steward_id, created_by, fields, state, version, number, submitted_at, content_hash, receipt)
  select mine.id, i.organisation, mine.steward_id, i.person, $4::jsonb, 'SUBMITTED', 2, 'BENCH-' || left($3::text, 8) || '-' || i.n,
    now() - i.n * interval '1 minute', repeat('0', 64), '{}'
  from unnest($1::uuid[], $2::uuid[]) with ordinality as i(person, organisation, n) cross join size join mine on mine.n = i.n % size.n`;

const makeQueue = async (owner: Pool, steward: string, length: number): Promise<void> => {
  const investors = await makeInvestors(owner, Array.from({ length }, newToken), steward);
  await owner.query(QUEUE, [
    investors.map(({ person }) => person),
    investors.map(({ organisation }) => organisation),
    steward,
    JSON.stringify(FIELDS),
  ]);
};

const REVIEWER = `
  with p as (insert into person (email, name) values ($1 || '@bench.invalid', 'Проверка') returning id),
    m as (insert into membership (person_id, organisation_id, role) select id, $2, 'LEAD' from p)
  insert into session (token_hash, person_id, level, rights_version, expires_at) select $3, id, 'FULL', 1, now() + interval '1 day' from p`;

export interface Queues {
  /** How many of the busiest stewards are passed over. */
  readonly from: number;
  /** Interests in each queue. */
  readonly length: number;
}

/** Sessions of people of the busiest stewards, each with a queue. */
export const makeReviewers = async (owner: Pool, count: number, { from, length }: Queues = { from: 0, length: 200 }): Promise<string[]> => {
  const { rows } = await owner.query<{ id: string }>(
    `select steward_id as id from opportunity where slug like 'bench-%' group by 1 order by count(*) desc, 1 limit $1 offset $2`,
    [count, from],
  );
  const tokens: string[] = [];
  for (const { id } of rows) {
    const token = newToken();
    await makeQueue(owner, id, length);
    await owner.query(REVIEWER, [`reviewer.${id}`, id, hashToken(token)]);
    tokens.push(token);
  }
  await owner.query('vacuum analyze interest');
  return tokens;
};

const KEEPER = `
  with o as (insert into organisation (kind, slug, name, country, region_id)
      select 'SPK', 'bench-keeper', '{"ru": "СПК Проверка"}', 'KZ', id from region order by slug limit 1 returning id),
    p as (insert into person (email, name) values ('keeper@bench.invalid', 'Проверка') returning id),
    m as (insert into membership (person_id, organisation_id, role) select p.id, o.id, 'LEAD' from p, o),
    s as (insert into session (token_hash, person_id, level, rights_version, expires_at) select $1, id, 'FULL', 1, now() + interval '1 day' from p)
  select id from o`;

/** A fifth of the rows has a draft, every second of them with something unpublished. */
const KEPT_DRAFTS = `
  insert into opportunity_draft (opportunity_id, content, version, published_version, updated_by_name)
  select id, jsonb_build_object('title', title), 2, case when n % 10 = 0 then 2 else 1 end, 'Проверка'
  from (select id, title, substr(slug, 7)::integer as n from opportunity where slug like 'bench-%') o where n % 5 = 0`;

/** Gives all invented opportunities to one steward, with drafts; returns the session of somebody of it. */
export const makeKeeper = async (owner: Pool): Promise<string> => {
  const token = newToken();
  const { rows } = await owner.query<{ id: string }>(KEEPER, [hashToken(token)]);
  await owner.query('alter table opportunity disable trigger user');
  await owner.query(`update opportunity set steward_id = $1, updated_at = published_at where slug like 'bench-%'`, [rows[0]?.id]);
  await owner.query('alter table opportunity enable trigger user');
  await owner.query('alter table opportunity_draft disable trigger user');
  await owner.query(KEPT_DRAFTS);
  await owner.query('alter table opportunity_draft enable trigger user');
  await owner.query('vacuum full opportunity');
  await owner.query('vacuum analyze');
  return token;
};

/** Letters are written after the answer by a worker that the floor does not have, so they wait until the run is over. */
export const putOffJobs = async (adminUrl: string): Promise<void> => {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(
    `create function put_off() returns trigger language plpgsql as $$ begin new.run_at := now() + interval '1 day'; return new; end $$`,
  );
  await admin.query('create trigger put_off before insert on graphile_worker._private_jobs for each row execute function put_off()');
  await admin.end();
};
