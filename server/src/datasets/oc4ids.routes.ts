import type { FastifyInstance } from 'fastify';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import { problemAnswer, sendProblem } from '../http/problem-answer.ts';
import { makeContext } from '../http/request-context.ts';
import type { RequestServices } from '../request/services.ts';
import { exportPackage, PACKAGES } from './oc4ids.service.ts';

/** `/export/oc4ids-measures.json` (with the query string of the list of measures) and `/export/oc4ids-projects.json`, in the language of the address. */
export const oc4idsRoutes = (app: FastifyInstance, services: RequestServices, origin: string): void => {
  for (const locale of LOCALES)
    for (const name of PACKAGES)
      app.get(`${localePrefix[locale]}/export/oc4ids-${name}.json`, { exposeHeadRoute: false }, async (request, reply) => {
        try {
          const ctx = await makeContext(services, request, reply, locale);
          const { total, bytes } = await exportPackage(ctx, { name, url: new URL(request.url, origin) });
          if (reply.raw.destroyed || reply.sent) bytes.destroy();
          return await reply
            .type('application/json; charset=utf-8')
            .header('content-disposition', `attachment; filename="qaita-oc4ids-${name}.json"`)
            .header('x-total-count', total)
            .header('x-robots-tag', 'noindex')
            .header('cache-control', 'no-store')
            .send(bytes);
        } catch (error) {
          return sendProblem(reply, problemAnswer(error, services.log));
        }
      });
};
