import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { formatMoney } from 'shared/locale/money.ts';
import { formatNumber } from 'shared/locale/numbers.ts';
import { pickedOnes } from '../exports/export.selection.ts';
import { EXPORTED, viewerFor } from '../exports/export.view.ts';
import type { ExportRow, ExportView } from '../exports/export.view.ts';
import { EXPORT_WORDS } from '../exports/export.wording.ts';
import { problemAnswer, sendProblem } from '../http/problem-answer.ts';
import { makeContext } from '../http/request-context.ts';
import { runPublicOn } from '../kernel/database.ts';
import { Problem } from '../kernel/problems.ts';
import { LruCache } from '../kernel/lru-cache.ts';
import { drawPicture } from '../pictures/draw.ts';
import { subjectOf } from '../pictures/subject.ts';
import type { Subject } from '../pictures/subject.ts';
import type { RequestServices } from '../request/services.ts';
import { drawPreview } from './preview.picture.ts';
import type { Preview } from './preview.picture.ts';

const HOUR = 3_600;
const MOST_FIGURES = 3;

interface Units {
  readonly ha: string;
  readonly m2: string;
  readonly mva: string;
  readonly jobs: (count: string) => string;
}

const UNITS: Readonly<Record<Locale, Units>> = {
  RU: { ha: 'га', m2: 'м²', mva: 'МВА', jobs: (count) => `рабочих мест: ${count}` },
  KK: { ha: 'га', m2: 'м²', mva: 'МВА', jobs: (count) => `жұмыс орны: ${count}` },
  EN: { ha: 'ha', m2: 'm²', mva: 'MVA', jobs: (count) => `jobs: ${count}` },
};

/** What is known of it, in the order in which investors ask. */
const figuresOf = (view: ExportView, locale: Locale): string[] => {
  const { ha, m2, mva, jobs } = UNITS[locale];
  const said = (value: number | null, unit: string): string[] => (value === null ? [] : [`${formatNumber(locale, value)}\u00a0${unit}`]);
  return [
    ...said(view.powerMva, mva),
    ...said(view.floorM2, m2),
    ...said(view.landHa, ha),
    ...(view.investment === null ? [] : [formatMoney(locale, view.investment, view.currency ?? 'KZT')]),
    ...(view.permanentJobs === null ? [] : [jobs(formatNumber(locale, view.permanentJobs, 0))]),
  ].slice(0, MOST_FIGURES);
};

const previewOf = (view: ExportView, subject: Subject, locale: Locale): Preview => {
  const { kind, status, origin } = EXPORT_WORDS[locale];
  const words = [kind[view.kind], status[view.status], ...(view.origin === 'DEMO' ? [origin.DEMO] : [])];
  return {
    drawing: drawPicture(subject),
    kind: words.join(' · '),
    title: view.title,
    place: [view.town ?? view.place, view.region].filter(Boolean).join(', '),
    figures: figuresOf(view, locale),
  };
};

/** Drawn again whenever what it says has changed; thirty of them, of some tens of kilobytes each. */
const drawn = new LruCache<Promise<Buffer>>(30);

/** One is drawn after another, so that pages keep their processors; more than these do not wait. */
const MOST_WAITING = 40;
const RETRY_AFTER_SECONDS = 5;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

const inTurn = (preview: Preview): Promise<Buffer> => {
  if (waiting >= MOST_WAITING) throw new Problem('RATE_LIMITED', { params: { retryAfter: RETRY_AFTER_SECONDS } });
  waiting += 1;
  const made = last.then(() => drawPreview(preview)).finally(() => (waiting -= 1));
  last = made.catch(() => undefined);
  return made;
};

const pictureOf = (preview: Preview): Promise<Buffer> => {
  const key = createHash('sha256').update(JSON.stringify(preview)).digest('base64url');
  const known = drawn.get(key);
  if (known) return known;
  const made = inTurn(preview);
  drawn.set(key, made);
  // A failure is not kept.
  made.catch(() => drawn.delete(key));
  return made;
};

/** `/pictures/previews/SLUG.png`, in the language of the address: the picture that messengers show beside a link to an opportunity. */
export const previewRoutes = (app: FastifyInstance, services: RequestServices, origin: string): void => {
  const run = runPublicOn(services.publicPool, () => undefined);
  for (const locale of LOCALES) {
    app.get<{ Params: { file: string } }>(`${localePrefix[locale]}/pictures/previews/:file`, async (request, reply) => {
      const slug = /^([a-z0-9-]{1,120})\.png$/.exec(request.params.file)?.[1];
      const [row] = slug ? await run<ExportRow>(pickedOnes([slug]).rows(EXPORTED.of('o'))) : [];
      if (!row) return reply.code(404).type('text/plain').send('not found');
      try {
        const ctx = await makeContext(services, request, reply, locale);
        const view = viewerFor(ctx, (one) => `${origin}/opportunities/${one}`)(row);
        const picture = await pictureOf(
          previewOf(view, subjectOf({ ...row, oked: row.oked[0] ?? null, title: row.title.ru ?? '' }), locale),
        );
        return await reply.header('cache-control', `public, max-age=${HOUR}`).type('image/png').send(picture);
      } catch (error) {
        return sendProblem(reply, problemAnswer(error, services.log));
      }
    });
  }
};
