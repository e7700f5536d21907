import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JobHelpers } from 'graphile-worker';
import pg from 'pg';
import type { Pool } from 'pg';
import type { RolePool } from '../kernel/database.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { urlOfRole } from '../installation/roles.ts';
import { moveInterest } from '../interests/interest.move.service.ts';
import type { InterestType } from '../interests/interest.types.ts';
import { tellByMail } from '../notifications/subscribers.ts';
import { listFiledLetters } from '../notifications/mail.folder.ts';
import type { FiledLetter } from '../notifications/mail.folder.ts';
import { makeMailTask } from '../notifications/mail.task.ts';
import { aSubmission } from './interests.ts';
import { anOpportunity } from './opportunities.ts';
import { TEST_SECRET } from './template.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

export const ORIGIN = 'https://qaita.example';

/** A text with ordinary spaces instead of no-break spaces. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** The world with a mailbox: what people read after something happened to an expression of interest. */
export interface LettersWorld extends World {
  owner(): RolePool;
  emailOf(viewer: string): string;
  /** From now on everybody reads this language. */
  readIn(locale: Locale): Promise<unknown>;
  submitted(opportunity?: Parameters<typeof anOpportunity>[1]): Promise<InterestType>;
  moved(viewer: string, move: Parameters<typeof moveInterest>[1], interest: InterestType, words?: string | null): Promise<InterestType>;
  underReview(): Promise<InterestType>;
  /** The letters in people's mailboxes after the last event of a subject, delivered by the worker's own tasks. */
  readAfter(subjectId: string): Promise<FiledLetter[]>;
  /** Empties the mailboxes. */
  clear(): Promise<void>;
}

const readerOf = (world: World, queue: Pool, folder: string): LettersWorld['readAfter'] => {
  const send = makeMailTask({ smtpUrl: undefined, from: 'Qaita <no-reply@qaita.example>', folder, origin: ORIGIN });
  return async (subjectId) => {
    const { rows } = await world.database.ownerPool.query<{ id: string }>(
      'select id from event where subject_id = $1 order by position desc limit 1',
      [subjectId],
    );
    const eventId = rows[0]?.id ?? '';
    await tellByMail(world.database.systemPool, eventId);
    const jobs = await queue.query<{ key: string; payload: unknown }>(
      'select key, payload from graphile_worker._private_jobs where key like $1 order by id',
      [`mail:${eventId}:%`],
    );
    for (const { key, payload } of jobs.rows) await send(payload, { job: { key, id: '1' } } as JobHelpers);
    return listFiledLetters(folder);
  };
};

export const openLettersWorld = async (): Promise<LettersWorld> => {
  const world = await openWorld();
  const queue = new pg.Pool({ connectionString: urlOfRole(world.database.ownerUrl, TEST_SECRET, 'qaita_worker'), max: 2 });
  const folder = await mkdtemp(path.join(tmpdir(), 'letters-'));
  const owner = (): RolePool => world.database.ownerPool;
  const submitted: LettersWorld['submitted'] = async (opportunity = {}) =>
    aSubmission(await world.as('investor-a'), await anOpportunity(owner(), { title: 'Завод стекла', ...opportunity }));
  const moved: LettersWorld['moved'] = async (viewer, move, { id, version }, words = null) =>
    moveInterest(await world.as(viewer), move, { id, version, words });
  return {
    ...world,
    owner,
    submitted,
    moved,
    emailOf: (viewer) => world.viewers.get(viewer)?.email ?? '',
    readIn: (locale) => owner().query(`update person set locale = $1`, [locale]),
    underReview: async () => moved('reviewer-a', 'START_REVIEW', await submitted()),
    readAfter: readerOf(world, queue, folder),
    clear: async () => {
      for (const { id } of await listFiledLetters(folder)) await rm(path.join(folder, `${id}.eml`));
    },
    close: async () => {
      await queue.end();
      await rm(folder, { recursive: true });
      await world.close();
    },
  };
};
