import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { NewsFrequency } from 'shared/saved-searches/vocabulary.ts';
import { asSystem, read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { localized } from '../kernel/localized.ts';
import { badInput } from '../kernel/problems.ts';
import type { UnsubscriptionType } from './saved-search.types.ts';
import { readUnsubscribe } from './unsubscribe.token.ts';
import type { Unsubscribe } from './unsubscribe.token.ts';

/** The subject of a watch, in words that anybody may read. */
const WATCHED = sql`(select o.title from opportunity o where w.subject_kind = 'OPPORTUNITY' and o.id = w.subject_id and o.publication = 'PUBLISHED'
  union all select t.name from town t where w.subject_kind = 'TOWN' and t.id = w.subject_id
  union all select z.name from special_zone z where w.subject_kind = 'ZONE' and z.id = w.subject_id
  union all select jsonb_build_object('ru', p.name) from investor_project p where p.id = w.project_id)`;

interface Subject {
  readonly frequency: NewsFrequency;
  readonly name: LocalizedText | null;
}

const subjectsOf = ({ personId, subject }: Unsubscribe): Sql => {
  const search = sql`select s.frequency, jsonb_build_object('ru', s.name) as name from saved_search s where s.person_id = ${personId}::uuid`;
  const watched = sql`select w.frequency, ${WATCHED} as name from watch w where w.person_id = ${personId}::uuid`;
  if (subject?.kind === 'SEARCH') return sql`${search} and s.id = ${subject.id}::uuid`;
  if (subject?.kind === 'WATCH') return sql`${watched} and w.id = ${subject.id}::uuid`;
  return sql`${search} union all ${watched}`;
};

/** Links do not expire: after a change of the secret the old ones are valid while the former secret is configured. */
const wishOf = ({ secrets: { unsubscribeKey, former } }: Context, token: string): Unsubscribe | null =>
  readUnsubscribe(unsubscribeKey, token) ?? (former ? readUnsubscribe(former.unsubscribeKey, token) : null);

/** What the link would stop; null for an unknown link. Changes nothing: mail scanners follow links. */
export const unsubscription = async (ctx: Context, token: string): Promise<UnsubscriptionType | null> => {
  const wish = wishOf(ctx, token);
  if (!wish) return null;
  const subjects = await asSystem(ctx, (ctx) => read<Subject>(ctx, subjectsOf(wish)));
  const name = wish.subject ? localized(ctx, subjects[0]?.name)?.text : null;
  return { isAll: wish.subject === null, name: name ?? null, isStopped: subjects.every((one) => one.frequency === 'NEVER') };
};

const stop = async (ctx: Context, { personId, subject }: Unsubscribe): Promise<void> => {
  const all = subject === null;
  const id = subject?.id ?? null;
  await write(
    ctx,
    sql`update saved_search set frequency = 'NEVER', version = version + 1
    where person_id = ${personId}::uuid and frequency <> 'NEVER' and (${all} or id = ${id}::uuid)`,
  );
  await write(
    ctx,
    sql`update watch set frequency = 'NEVER' where person_id = ${personId}::uuid and frequency <> 'NEVER' and (${all} or id = ${id}::uuid)`,
  );
  await write(
    ctx,
    sql`update news set letter = 'NONE' where person_id = ${personId}::uuid and letter is null and (${all} or coalesce(search_id, watch_id) = ${id}::uuid)`,
  );
};

/** Stops the letters; the searches and watches stay. Doing it twice changes nothing. Errors: BAD_USER_INPUT for an unknown link. */
export const unsubscribe = async (ctx: Context, token: string): Promise<boolean> => {
  const wish = wishOf(ctx, token);
  if (!wish) throw badInput({ path: 'token', rule: 'INVALID' });
  await asSystem(ctx, (ctx) => stop(ctx, wish));
  return true;
};
