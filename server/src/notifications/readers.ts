import sql from 'sql-template-tag';
import type { Locale } from 'shared/locale/locale.ts';
import type { Run } from '../kernel/database.ts';
import { enqueue } from '../request/announcement.ts';
import type { EventName } from '../request/events.ts';
import type { LetterOrder } from './letter.ts';

/** The event: letters are keyed by it. */
export type EventRow = { id: string; name: EventName; subjectId: string };

export type Reader = { id: string; email: string; locale: Locale; organisations: string[] };

export type Message = Pick<LetterOrder, 'template' | 'params' | 'items'>;

/** One letter per reader, however often the event is delivered. Its content may depend on the reader and the language. */
export const writeTo = async (
  run: Run,
  event: EventRow,
  readers: readonly Reader[],
  letterFor: (reader: Reader) => Message,
): Promise<void> => {
  for (const reader of readers) {
    const payload: LetterOrder = { ...letterFor(reader), to: reader.email, locale: reader.locale };
    await enqueue(run, { task: 'mail', payload: { ...payload }, key: `mail:${event.id}:${reader.id}` });
  }
};

/** People who act for these organisations, each once. */
export const membersOf = (run: Run, organisations: readonly string[]): Promise<Reader[]> =>
  run<Reader>(sql`select p.id, p.email, p.locale, array_agg(m.organisation_id) as organisations from membership m join person p on p.id = m.person_id
    where m.organisation_id = any (${[...organisations]}::uuid[]) and p.status = 'ACTIVE' group by p.id order by p.id`);

/** The administrators, who are also informed on behalf of stewards without people. */
export const administrators = async (run: Run): Promise<Reader[]> => {
  const platforms = await run<{ id: string }>(sql`select id from organisation where kind = 'PLATFORM'`);
  return membersOf(
    run,
    platforms.map(({ id }) => id),
  );
};
