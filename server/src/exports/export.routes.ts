import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { EXPORT_FORMATS } from './export.formats.ts';
import type { ExportFormat } from './export.formats.ts';
import { exportOpportunities } from './export.service.ts';
import type { ExportFile } from './export.service.ts';
import { EXPORT_WORDS } from './export.wording.ts';
import { escapeHtml } from '../kernel/escape-html.ts';
import { plainPage } from '../http/plain-page.ts';
import { problemAnswer, sendProblem } from '../http/problem-answer.ts';
import { makeContext } from '../http/request-context.ts';
import type { RequestServices } from '../request/services.ts';

/** A program gets our code; a person who clicked gets a page with words. */
const refuse = (
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  { services, locale }: { services: RequestServices; locale: Locale },
): FastifyReply => {
  const answer = problemAnswer(error, services.log);
  const { status, shown, retryAfter } = answer;
  if (!(request.headers.accept ?? '').includes('text/html')) return sendProblem(reply, answer);
  if (retryAfter !== null) void reply.header('retry-after', retryAfter);
  const { refused, refusedTitle } = EXPORT_WORDS[locale];
  const words = new Map(Object.entries(refused)).get(shown.message) ?? refused.INTERNAL;
  const said = escapeHtml(words.replace('{retryAfter}', String(retryAfter ?? '')));
  return plainPage(reply, { locale, title: refusedTitle, body: `<h1>${escapeHtml(refusedTitle)}</h1><p>${said}</p>`, status });
};

const send = (reply: FastifyReply, { type, total, at, bytes }: ExportFile, format: ExportFormat): FastifyReply => {
  // The reader hung up while rows were counted, or was told that it takes too long, and will not read them.
  if (reply.raw.destroyed || reply.sent) bytes.destroy();
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="qaita-opportunities-${kazakhstanDay(at)}.${format}"`)
    .header('x-total-count', total)
    .header('x-robots-tag', 'noindex')
    .header('cache-control', 'no-store')
    .send(bytes);
};

/** `/export/opportunities.csv?…` with the query string of the search page, in the language of the address. */
export const exportRoutes = (app: FastifyInstance, services: RequestServices, origin: string): void => {
  for (const locale of LOCALES) {
    for (const format of EXPORT_FORMATS) {
      // HEAD is not routed: it would write the whole file and throw it away.
      app.get(`${localePrefix[locale]}/export/opportunities.${format}`, { exposeHeadRoute: false }, async (request, reply) => {
        try {
          const ctx = await makeContext(services, request, reply, locale);
          const params = new URL(request.url, origin).searchParams;
          return send(reply, await exportOpportunities(ctx, { format, params, origin }), format);
        } catch (error) {
          return refuse(request, reply, error, { services, locale });
        }
      });
    }
  }
};
