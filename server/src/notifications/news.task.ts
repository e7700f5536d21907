import type { Task } from 'graphile-worker';
import { z } from 'zod';
import type { Context } from '../request/context.ts';
import { readLetter } from '../saved-searches/letters.queries.ts';
import { claimAtOnce, claimDigest } from '../saved-searches/letters.service.ts';
import { tellOfFitting } from '../matching/project-news.service.ts';
import { matchChanges } from '../saved-searches/match.service.ts';
import type { Send } from './mail.task.ts';
import { idOfJob } from './mail.task.ts';
import { composeNews } from './news.letter.ts';

const Order = z.object({ letter: z.string(), personId: z.uuid() });

/** Turns all changes into news and enqueues the letters to be sent at once: one per person, however many changes. */
export const makeNewsTask =
  (background: () => Context): Task =>
  async () => {
    while (await matchChanges(background(), tellOfFitting));
    await claimAtOnce(background());
  };

/** Enqueues the digests of the day, after everything that has happened until now has become news. */
export const makeDigestTask =
  (background: () => Context): Task =>
  async () => {
    while (await matchChanges(background(), tellOfFitting));
    await claimDigest(background(), new Date());
  };

/** Writes one letter from the current state and sends it; silent when nothing of it is still news. A retry sends the same letter. */
export const makeNewsLetterTask =
  (background: () => Context, send: Send, origin: string): Task =>
  async (payload, { job }) => {
    const order = Order.parse(payload);
    const ctx = background();
    const found = await readLetter(ctx, order);
    const isDigest = order.letter.startsWith('daily:');
    const letter =
      found && composeNews({ ...found, personId: order.personId, isDigest }, { origin, unsubscribeKey: ctx.secrets.unsubscribeKey });
    if (letter) await send(idOfJob(job), letter);
  };
