import type { FastifyInstance } from 'fastify';
import sql from 'sql-template-tag';
import { drawPicture } from '../pictures/draw.ts';
import { subjectOf } from '../pictures/subject.ts';
import { VISITOR } from '../access/actor.ts';
import { seesOpportunities } from '../access/opportunity.policy.ts';
import { runPublicOn } from '../kernel/database.ts';
import { encodingFor, pack, sendPacked } from '../http/packed.ts';
import type { Packed } from '../http/packed.ts';
import { sendTagged } from '../http/tagged-file.ts';
import { LruCache } from '../kernel/lru-cache.ts';
import type { RequestServices } from '../request/services.ts';

const DAY = 86_400;

type PictureRow = Parameters<typeof subjectOf>[0];

/** A thousand drawings, of some kilobytes each. */
const pictures = new LruCache<Promise<Packed>>(1_000);

/** Drawings of opportunities without a photograph: made from the row, always the same. Whether it is published is asked each time. */
const pictureRoute = (app: FastifyInstance, { publicPool }: RequestServices): void => {
  const run = runPublicOn(publicPool, () => undefined);
  app.get<{ Params: { file: string } }>('/pictures/:file', async (request, reply) => {
    const slug = /^([a-z0-9-]{1,120})\.svg$/.exec(request.params.file)?.[1];
    const rows = slug
      ? await run<PictureRow>(
          sql`select o.slug, o.kind, o.oked[1] as oked, o.status, o.condition, o.title ->> 'ru' as title from opportunity o where o.slug = ${slug} and ${seesOpportunities(VISITOR)}`,
        )
      : [];
    if (!slug || !rows[0]) return reply.code(404).type('text/plain').send('not found');
    const subject = subjectOf(rows[0]);
    const encoding = encodingFor(request);
    const drawn = pictures.of(`${encoding} ${JSON.stringify(subject)}`, () => pack(drawPicture(subject), encoding));
    void reply.header('cache-control', `public, max-age=${DAY}`).header('vary', 'accept-encoding').type('image/svg+xml');
    return sendPacked(request, reply, await drawn);
  });
};

export const publicFileRoutes = (app: FastifyInstance, services: RequestServices, origin: string): void => {
  pictureRoute(app, services);
  app.get('/robots.txt', (request, reply) =>
    sendTagged(request, reply, {
      type: 'text/plain',
      maxAge: DAY,
      text: `User-agent: *\nDisallow: /workspace\nDisallow: /interest\nDisallow: /admin\nDisallow: /unsubscribe\nDisallow: /export\nDisallow: /kk/export\nDisallow: /en/export\nSitemap: ${origin}/sitemap.xml\n`,
    }),
  );
};
