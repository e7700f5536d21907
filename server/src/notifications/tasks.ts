import type { TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import { tellByMail } from './interest.subscribers.ts';
import { makeMailTask } from './mail.task.ts';
import type { MailOptions } from './mail.task.ts';

export interface TaskOptions extends MailOptions {
  readonly pool: Pool;
  readonly log: Logger;
}

const Delivery = z.object({ eventId: z.uuid() });

/** Jobs of the queue that end at people: `deliver` tells whom an event concerns, `mail` sends one letter. */
export const makeTasks = ({ pool, log, ...mail }: TaskOptions): TaskList => {
  const sendMail = makeMailTask(mail);
  return {
    deliver: (payload) => tellByMail(pool, Delivery.parse(payload).eventId),
    mail: async (payload, tools) => {
      await sendMail(payload, tools);
      log.info({ task: 'mail', job: tools.job.id }, 'letter handed over');
    },
  };
};
