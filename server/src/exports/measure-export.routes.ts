import type { FastifyInstance, FastifyReply } from 'fastify';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { makeContext } from '../http/request-context.ts';
import { problemAnswer, sendProblem } from '../http/problem-answer.ts';
import type { RequestServices } from '../request/services.ts';
import { exportMeasures, MEASURE_FORMATS } from './measure-export.ts';
import { exportMerge } from './merge-export.ts';
import { CHAIN_FORMATS, exportSecondLife } from './second-life-export.ts';

const asFile = (reply: FastifyReply, type: string, name: string): FastifyReply =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-robots-tag', 'noindex')
    .header('cache-control', 'no-store');

interface Home {
  readonly app: FastifyInstance;
  readonly services: RequestServices;
  readonly origin: string;
}

const listRoutes = ({ app, services, origin }: Home, locale: Locale): void => {
  for (const format of MEASURE_FORMATS)
    app.get(`${localePrefix[locale]}/export/measures.${format}`, { exposeHeadRoute: false }, async (request, reply) => {
      try {
        const ctx = await makeContext(services, request, reply, locale);
        const params = new URL(request.url, origin).searchParams;
        const { type, total, bytes } = await exportMeasures(ctx, { format, params, origin });
        return await asFile(reply, type, `qaita-measures.${format}`).header('x-total-count', total).send(bytes);
      } catch (error) {
        return sendProblem(reply, problemAnswer(error, services.log));
      }
    });
};

const mergeRoute = ({ app, services, origin }: Home, locale: Locale): void => {
  const path = `${localePrefix[locale]}/export/merge-check/:id.xlsx`;
  app.get<{ Params: { id: string } }>(path, { exposeHeadRoute: false }, async (request, reply) => {
    try {
      const ctx = await makeContext(services, request, reply, locale);
      const { type, bytes } = await exportMerge(ctx, request.params.id, origin);
      return await asFile(reply, type, 'qaita-merge.xlsx').send(bytes);
    } catch (error) {
      return sendProblem(reply, problemAnswer(error, services.log));
    }
  });
};

const chainRoutes = ({ app, services, origin }: Home, locale: Locale): void => {
  for (const format of CHAIN_FORMATS)
    app.get(`${localePrefix[locale]}/export/second-life.${format}`, { exposeHeadRoute: false }, async (request, reply) => {
      try {
        const ctx = await makeContext(services, request, reply, locale);
        const params = new URL(request.url, origin).searchParams;
        const { type, total, bytes } = await exportSecondLife(ctx, { format, params, origin });
        return await asFile(reply, type, `qaita-second-life.${format}`).header('x-total-count', total).send(bytes);
      } catch (error) {
        return sendProblem(reply, problemAnswer(error, services.log));
      }
    });
};

/**
 * `/export/measures.csv?…` with the query string of the list of measures, `/export/second-life.csv?…` with that of the second-life chain,
 * and `/export/merge-check/:id.xlsx`, a check of merged plans as far as
 * the viewer may see it; in the language of the address.
 */
export const measureExportRoutes = (app: FastifyInstance, services: RequestServices, origin: string): void => {
  for (const locale of LOCALES) {
    listRoutes({ app, services, origin }, locale);
    mergeRoute({ app, services, origin }, locale);
    chainRoutes({ app, services, origin }, locale);
  }
};
