import type { FastifyInstance } from 'fastify';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import { VISITOR } from '../access/actor.ts';
import { publishedTerms, zones } from './zones.reference.ts';
import { contextOf } from '../request/house-context.ts';
import { sendTagged } from '../http/tagged-file.ts';
import type { RequestServices } from '../request/services.ts';
import { termsFeed } from './terms-feed.ts';

/** Long enough for a reader that polls every minute, short enough to learn of new terms on the same morning. */
const MAX_AGE = 600;

/** `/zones/:slug/terms.atom`: the versions of a zone's terms for feed readers, in the language of the address. */
export const feedRoutes = (app: FastifyInstance, services: RequestServices, origin: string): void => {
  for (const locale of LOCALES) {
    app.get<{ Params: { slug: string } }>(`${localePrefix[locale]}/zones/:slug/terms.atom`, (request, reply) => {
      const ctx = { ...contextOf(services, VISITOR), locale };
      const zone = zones(ctx).zones.find(({ slug }) => slug === request.params.slug);
      if (!zone) return reply.code(404).type('text/plain').send('not found');
      void reply.header('content-language', locale.toLowerCase());
      const text = termsFeed({ zone, versions: publishedTerms(ctx, zone.id), locale, origin });
      return sendTagged(request, reply, { type: 'application/atom+xml; charset=utf-8', maxAge: MAX_AGE, text });
    });
  }
};
