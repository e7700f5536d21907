import type { FastifyInstance } from 'fastify';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import { makeContext } from '../http/request-context.ts';
import { problemAnswer, sendProblem } from '../http/problem-answer.ts';
import type { RequestServices } from '../request/services.ts';
import { exportMeasures, MEASURE_FORMATS } from './measure-export.ts';

/** `/export/measures.csv?…` with the query string of the list of measures, in the language of the address. */
export const measureExportRoutes = (app: FastifyInstance, services: RequestServices, origin: string): void => {
  for (const locale of LOCALES)
    for (const format of MEASURE_FORMATS)
      app.get(`${localePrefix[locale]}/export/measures.${format}`, { exposeHeadRoute: false }, async (request, reply) => {
        try {
          const ctx = await makeContext(services, request, reply, locale);
          const params = new URL(request.url, origin).searchParams;
          const { type, total, bytes } = await exportMeasures(ctx, { format, params, origin });
          return await reply
            .type(type)
            .header('content-disposition', `attachment; filename="qaita-measures.${format}"`)
            .header('x-total-count', total)
            .header('x-robots-tag', 'noindex')
            .header('cache-control', 'no-store')
            .send(bytes);
        } catch (error) {
          return sendProblem(reply, problemAnswer(error, services.log));
        }
      });
};
