import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import { drawPicture } from 'shared/pictures/draw.ts';
import { VISITOR } from '../access/actor.ts';
import { seesOpportunities } from '../access/opportunity.policy.ts';
import { runOn } from '../kernel/database.ts';
import { sendTagged } from './pages.ts';
import type { RequestServices } from './request-context.ts';

const DAY = 86_400;

interface PictureRow {
  readonly kind: OpportunityKind;
  readonly oked: string | null;
}

/** Drawings of opportunities that have no photograph: made from the row, the same every time. */
const pictureRoute = (app: FastifyInstance, { publicPool }: RequestServices): void => {
  const run = runOn(publicPool, () => undefined);
  app.get<{ Params: { file: string } }>('/pictures/:file', async (request, reply) => {
    const slug = /^([a-z0-9-]{1,120})\.svg$/.exec(request.params.file)?.[1];
    const rows = slug
      ? await run<PictureRow>(sql`select o.kind, o.oked[1] as oked from opportunity o where o.slug = ${slug} and ${seesOpportunities(VISITOR)}`)
      : [];
    if (!slug || !rows[0]) return reply.code(404).type('text/plain').send('not found');
    return sendTagged(request, reply, { type: 'image/svg+xml', maxAge: DAY, text: drawPicture({ seed: slug, kind: rows[0].kind, oked: rows[0].oked }) });
  });
};

const MOST_ADDRESSES = 16_000;

/** Addresses of public pages, each in three languages; only what a visitor may see. */
const sitemapRoute = (app: FastifyInstance, { publicPool }: RequestServices, origin: string): void => {
  const run = runOn(publicPool, () => undefined);
  app.get('/sitemap.xml', async (request, reply) => {
    const rows = await run<{ path: string }>(sql`(select '/opportunities/' || o.slug as path from opportunity o where ${seesOpportunities(VISITOR)}
        order by o.published_at desc limit ${MOST_ADDRESSES})
      union all (select '/towns/' || slug from town order by slug) union all (select '/zones/' || slug from special_zone order by slug)`);
    const paths = ['/', '/opportunities', '/towns', '/zones', '/sources', ...rows.map((row) => row.path)];
    const urls = paths.flatMap((path) => LOCALES.map((locale) => `<url><loc>${origin}${localePrefix[locale]}${path}</loc></url>`));
    const xml = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
    return sendTagged(request, reply, { type: 'application/xml', maxAge: 3_600, text: xml });
  });
};

export const publicFileRoutes = (app: FastifyInstance, services: RequestServices, origin: string): void => {
  pictureRoute(app, services);
  sitemapRoute(app, services, origin);
  app.get('/robots.txt', (request, reply) =>
    sendTagged(request, reply, { type: 'text/plain', maxAge: DAY, text: `User-agent: *\nDisallow: /workspace\nDisallow: /interest\nDisallow: /admin\nSitemap: ${origin}/sitemap.xml\n` }),
  );
};
