import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { hashToken, newToken } from 'server/src/kernel/tokens.ts';
import { isReady, until } from './server-process.ts';

/** A draft that is ready to be sent, and the session of somebody who may send it. */
export interface Prepared {
  readonly id: string;
  readonly token: string;
  readonly key: string;
}

/** One person may send twenty an hour, and a submission that is killed between being counted and being stored is counted again. */
const PER_PERSON = 8;

const FIELDS = {
  purpose: 'Проверка сохранности',
  okedDivision: '25',
  investment: 1,
  currency: 'KZT',
  permanentJobs: null,
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
};

const makePerson = async (owner: Pool, token: string): Promise<{ person: string; organisation: string }> => {
  const { rows } = await owner.query<{ person: string; organisation: string }>(
    `with o as (insert into organisation (kind, name, country) values ('INVESTOR', '{"ru": "Проверка"}', 'KZ') returning id),
      p as (insert into person (email, name) values (gen_random_uuid() || '@crash.invalid', 'Проверка') returning id)
    select p.id as person, o.id as organisation from p, o`,
  );
  const [made] = rows;
  if (!made) throw new Error('nobody was made');
  await owner.query(`insert into membership (person_id, organisation_id, role) values ($1, $2, 'LEAD')`, [made.person, made.organisation]);
  await owner.query(
    `insert into session (token_hash, person_id, level, rights_version, expires_at) values ($1, $2, 'FULL', 1, now() + interval '1 day')`,
    [hashToken(token), made.person],
  );
  return made;
};

/** This many drafts, each about another opportunity. */
export const prepareDrafts = async (owner: Pool, count: number): Promise<Prepared[]> => {
  const prepared: Prepared[] = [];
  while (prepared.length < count) {
    const token = newToken();
    const { person, organisation } = await makePerson(owner, token);
    const { rows } = await owner.query<{ id: string }>(
      `insert into interest (opportunity_id, investor_id, steward_id, created_by, fields)
       select o.id, $1, o.steward_id, $2, $3::jsonb from opportunity o
       where o.publication = 'PUBLISHED' and o.status in ('IDLE', 'PARTLY_USED', 'PLANNED', 'FREE') order by random() limit $4 returning id`,
      [organisation, person, JSON.stringify(FIELDS), Math.min(PER_PERSON, count - prepared.length)],
    );
    prepared.push(...rows.map((row) => ({ id: row.id, token, key: randomBytes(16).toString('hex') })));
  }
  return prepared;
};

const SUBMIT = 'mutation ($input: SubmitInterestInput!) { submitInterest(input: $input) { id number state } }';

interface Answer {
  readonly data?: { readonly submitInterest?: { readonly number: string } } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** Codes after which the same request may simply be sent again. */
const AGAIN = new Set(['UNAVAILABLE', 'UNAUTHENTICATED', 'INTERNAL']);

const post = async (port: number, { id, token, key }: Prepared): Promise<Answer> => {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-qaita-request': '1', cookie: `qaita=${token}` },
    body: JSON.stringify({ query: SUBMIT, variables: { input: { id, version: 1, key } } }),
    signal: AbortSignal.timeout(20_000),
  });
  return (await response.json()) as Answer;
};

const NOTHING_CAME: Answer = {};

/** Sends once: the number when it was acknowledged, null when the outcome is unknown. */
export const sendOnce = async (port: number, prepared: Prepared): Promise<string | null> => {
  const answer = await post(port, prepared).catch(() => NOTHING_CAME);
  const code = answer.errors?.[0]?.extensions?.code;
  if (code && !AGAIN.has(code)) throw new Error(`refused: ${code}`);
  return answer.data?.submitInterest?.number ?? null;
};

/** Sends with the same key until it is acknowledged, as a client does after a lost answer. */
export const sendUntilAcknowledged = async (port: number, prepared: Prepared): Promise<string> => {
  const deadline = Date.now() + 120_000;
  for (;;) {
    const number = await sendOnce(port, prepared);
    if (number) return number;
    if (Date.now() > deadline) throw new Error('never acknowledged');
    // A client waits until the service is back before it tries again.
    await until('the return of the service', () => isReady(port), 120_000);
  }
};
