import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import { VISITOR } from '../access/actor.ts';
import { seesOpportunities } from '../access/opportunity.policy.ts';
import { runPublicOn } from '../kernel/database.ts';
import type { Run } from '../kernel/database.ts';
import { sendTagged } from '../http/tagged-file.ts';
import type { RequestServices } from '../request/services.ts';

const HOUR = 3_600;
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const LINKS = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

/** A file may hold 50 000 addresses (sitemaps.org), and each page has three: so about this many pages per file. */
const PAGES_OF_A_FILE = 10_000;

interface PublicPage {
  readonly path: string;
  /** The day of its last change, if known. */
  readonly changed: string | null;
}

const FIXED: readonly PublicPage[] = [
  '/',
  '/opportunities',
  '/towns',
  '/zones',
  '/industrial-zones',
  '/measures',
  '/facilities',
  '/revived',
  '/zones/compare',
  '/rates',
  '/sources',
  '/data',
  '/data/dictionary',
  '/about',
  '/privacy',
  '/terms',
  '/accessibility',
].map((path) => ({
  path,
  changed: null,
}));

/** A page in each language; every entry names the others, so that a reader is led to the right one. */
const entriesOf = (origin: string, { path, changed }: PublicPage): string => {
  const addressIn = (locale: (typeof LOCALES)[number]): string => `${origin}${localePrefix[locale]}${path}`;
  const links = LOCALES.map(
    (locale) => `<xhtml:link rel="alternate" hreflang="${locale.toLowerCase()}" href="${addressIn(locale)}"/>`,
  ).join('');
  const date = changed ? `<lastmod>${changed}</lastmod>` : '';
  return LOCALES.map((locale) => `<url><loc>${addressIn(locale)}</loc>${date}${links}</url>`).join('');
};

const filesOf = async (run: Run): Promise<number> => {
  const [counted] = await run<{ count: number }>(sql`select count(*)::int as count from opportunity o where ${seesOpportunities(VISITOR)}`);
  return Math.max(1, Math.ceil((counted?.count ?? 0) / PAGES_OF_A_FILE));
};

/** The pages of one file: opportunities are assigned by the hash of their slug, so that a file stays the same while others grow. */
const pagesOf = (run: Run, file: number, files: number): Promise<PublicPage[]> =>
  run<PublicPage>(sql`select '/opportunities/' || o.slug as path, to_char(o.updated_at at time zone 'Asia/Almaty', 'YYYY-MM-DD') as changed
    from opportunity o where ${seesOpportunities(VISITOR)} and abs(hashtext(o.slug)::bigint) % ${files}::int = ${file - 1}::int order by o.slug`);

const placesOf = (run: Run): Promise<PublicPage[]> =>
  run<PublicPage>(sql`(select '/towns/' || slug as path, null::text as changed from town order by slug)
    union all (select '/zones/' || slug, null from special_zone order by slug)
    union all (select '/zones/' || slug || '/calculator', null from special_zone order by slug)
    union all (select '/industrial-zones/' || slug, null from industrial_zone where publication = 'PUBLISHED' order by slug)
    union all (select '/measures/' || slug, null from measure order by slug)`);

/** Addresses of public pages in three languages: an index, and files with exactly what a visitor may see. */
export const sitemapRoutes = (app: FastifyInstance, { publicPool }: RequestServices, origin: string): void => {
  const run = runPublicOn(publicPool, () => undefined);
  app.get('/sitemap.xml', async (request, reply) => {
    const names = ['pages', ...Array.from({ length: await filesOf(run) }, (_, index) => String(index + 1))];
    const entries = names.map((name) => `<sitemap><loc>${origin}/sitemaps/${name}.xml</loc></sitemap>`);
    return sendTagged(request, reply, {
      type: 'application/xml',
      maxAge: HOUR,
      text: `${XML}<sitemapindex ${SITEMAPS}>${entries.join('')}</sitemapindex>`,
    });
  });
  app.get<{ Params: { file: string } }>('/sitemaps/:file', async (request, reply) => {
    const name = /^(pages|[1-9]\d{0,3})\.xml$/.exec(request.params.file)?.[1];
    const files = await filesOf(run);
    if (!name || Number(name) > files) return reply.code(404).type('text/plain').send('not found');
    const pages = name === 'pages' ? [...FIXED, ...(await placesOf(run))] : await pagesOf(run, Number(name), files);
    const urls = pages.map((page) => entriesOf(origin, page)).join('');
    return sendTagged(request, reply, {
      type: 'application/xml',
      maxAge: HOUR,
      text: `${XML}<urlset ${SITEMAPS} ${LINKS}>${urls}</urlset>`,
    });
  });
};
