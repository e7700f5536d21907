import type { TaskList } from 'graphile-worker';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Context } from '../request/context.ts';
import { makeAccountAnswerTask } from '../identity/account-answer.task.ts';
import { remindReviewers } from '../review/reminders.service.ts';
import { tellByMail } from './subscribers.ts';
import { makeMailTask, makeSend } from './mail.task.ts';
import type { MailOptions } from './mail.task.ts';
import { makeDigestTask, makeNewsLetterTask, makeNewsTask } from './news.task.ts';
import type { RolePool } from '../kernel/database.ts';

export interface TaskOptions extends MailOptions {
  readonly pool: RolePool;
  readonly log: Logger;
  /** A context for background work, fresh for each job. */
  readonly background: () => Context;
}

const Delivery = z.object({ eventId: z.uuid() });

/**
 * Jobs of the queue that lead to letters: `deliver` finds whom an event concerns, `mail` sends one letter, `account-answer`
 * looks up what to write to a typed address; `remind-reviewers` finds promised answers that are due; `match-news`, `news-digest` and `news-letter` serve saved searches and watches.
 */
export const makeTasks = ({ pool, log, background, ...mail }: TaskOptions): TaskList => {
  const sendMail = makeMailTask(mail);
  return {
    deliver: (payload) => tellByMail(pool, Delivery.parse(payload).eventId),
    mail: async (payload, tools) => {
      await sendMail(payload, tools);
      log.info({ task: 'mail', job: tools.job.id }, 'letter sent');
    },
    'account-answer': makeAccountAnswerTask(background),
    'remind-reviewers': async () => {
      await remindReviewers(background(), new Date());
    },
    'match-news': makeNewsTask(background),
    'news-digest': makeDigestTask(background),
    'news-letter': makeNewsLetterTask(background, makeSend(mail), mail.origin),
  };
};
