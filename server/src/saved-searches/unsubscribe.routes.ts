import type { FastifyInstance } from 'fastify';
import { LOCALES, localePrefix } from 'shared/locale/locale.ts';
import { VISITOR } from '../access/actor.ts';
import { unsubscribe } from './unsubscribe.service.ts';
import { Problem } from '../kernel/problems.ts';
import { contextOf } from '../request/house-context.ts';
import type { RequestServices } from '../request/services.ts';

/** The body that a mail reader sends when its unsubscribe button is pressed (RFC 8058), as a form or as multipart. */
const ONE_CLICK = /List-Unsubscribe(=|"\s+)One-Click/;
const BODY_LIMIT = 2_000;

/**
 * The unsubscribe button of mail readers: a POST to the address that a person opens as a page. It comes from another site
 * without cookies and without our header; the signed token in the address is the only authority, and it can do nothing but stop
 * letters. GET changes nothing: mail scanners follow links.
 */
export const unsubscribeRoutes = (app: FastifyInstance, services: RequestServices): Promise<void> => {
  app.addContentTypeParser(
    ['application/x-www-form-urlencoded', 'multipart/form-data'],
    { parseAs: 'string', bodyLimit: BODY_LIMIT },
    (_request, body, done) => done(null, body),
  );
  for (const locale of LOCALES) {
    app.post<{ Querystring: { token?: unknown } }>(`${localePrefix[locale]}/unsubscribe`, async (request, reply) => {
      const { token } = request.query;
      if (typeof token !== 'string' || typeof request.body !== 'string' || !ONE_CLICK.test(request.body))
        return reply.code(400).type('text/plain').send('not a request of a mail reader');
      try {
        await unsubscribe(contextOf(services, VISITOR), token);
        return await reply.type('text/plain').send('unsubscribed');
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return reply.code(400).type('text/plain').send('no such link');
      }
    });
  }
  return Promise.resolve();
};
