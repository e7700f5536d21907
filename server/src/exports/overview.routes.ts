import type { FastifyInstance } from 'fastify';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { makeContext } from '../http/request-context.ts';
import { problemAnswer, sendProblem } from '../http/problem-answer.ts';
import { facilityOverview } from '../opportunities/overview.queries.ts';
import type { FacilityOverviewType } from '../opportunities/overview.types.ts';
import type { RequestServices } from '../request/services.ts';
import { csvText } from './export.csv.ts';

const HEADINGS: Record<Locale, readonly string[]> = {
  RU: [
    'Регион',
    'Моногород',
    'Объектов',
    'По открытым источникам',
    'С аудитом',
    'Ведёт куратор',
    'Возрождено',
    'Простаивает',
    'Земля простаивающих, га',
    'у скольких известна',
    'Мощность простаивающих, МВА',
    'у скольких известна',
  ],
  KK: [
    'Өңір',
    'Моноқала',
    'Нысандар',
    'Ашық дереккөздерден',
    'Аудиті бар',
    'Куратор жүргізеді',
    'Қайта жанданған',
    'Бос тұр',
    'Бос тұрғандардың жері, га',
    'қаншасында белгілі',
    'Бос тұрғандардың қуаты, МВА',
    'қаншасында белгілі',
  ],
  EN: [
    'Region',
    'Town',
    'Facilities',
    'From public sources',
    'Audited',
    'Kept by their steward',
    'Revived',
    'Idle',
    'Idle land, ha',
    'known for',
    'Idle power, MVA',
    'known for',
  ],
};

const cellsOf = (row: FacilityOverviewType): (string | number | null)[] => [
  row.region.name.text,
  row.town?.name.text ?? null,
  row.total,
  row.reported,
  row.audited,
  row.published,
  row.revived,
  row.idle,
  row.idleLandKnown === 0 ? null : row.idleLandHa,
  row.idleLandKnown,
  row.idlePowerKnown === 0 ? null : row.idlePowerMva,
  row.idlePowerKnown,
];

/** `/export/facilities.csv`: the overview of facilities by region and town, in the language of the address. */
export const overviewRoutes = (app: FastifyInstance, services: RequestServices): void => {
  for (const locale of LOCALES)
    app.get(`${localePrefix[locale]}/export/facilities.csv`, { exposeHeadRoute: false }, async (request, reply) => {
      try {
        const rows = await facilityOverview(await makeContext(services, request, reply, locale));
        return await reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="qaita-facilities.csv"')
          .header('x-robots-tag', 'noindex')
          .header('cache-control', 'no-store')
          .send(csvText(locale, [HEADINGS[locale], ...rows.map(cellsOf)]));
      } catch (error) {
        return sendProblem(reply, problemAnswer(error, services.log));
      }
    });
};
