import type { FastifyInstance } from 'fastify';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import { VISITOR } from '../access/actor.ts';
import { problemAnswer, sendProblem } from '../http/problem-answer.ts';
import { sendTagged } from '../http/tagged-file.ts';
import { contextOf } from '../request/house-context.ts';
import type { RequestServices } from '../request/services.ts';
import { changesFeed } from './changes-feed.ts';

/** Long enough for a reader that polls every minute. */
const MAX_AGE = 600;

/** `/data/changes.atom`: what changed last in the open data, in the language of the address. */
export const changesFeedRoutes = (app: FastifyInstance, services: RequestServices, origin: string): void => {
  for (const locale of LOCALES)
    app.get(`${localePrefix[locale]}/data/changes.atom`, async (request, reply) => {
      try {
        const text = await changesFeed({ ...contextOf(services, VISITOR), locale }, origin);
        void reply.header('content-language', locale.toLowerCase());
        return sendTagged(request, reply, { type: 'application/atom+xml; charset=utf-8', maxAge: MAX_AGE, text });
      } catch (error) {
        return sendProblem(reply, problemAnswer(error, services.log));
      }
    });
};
