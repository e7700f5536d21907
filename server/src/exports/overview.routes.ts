import type { FastifyInstance } from 'fastify';
import { localePrefix, LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { makeContext } from '../http/request-context.ts';
import { problemAnswer, sendProblem } from '../http/problem-answer.ts';
import { facilityOverview } from '../opportunities/overview.queries.ts';
import type { FacilityOverviewType } from '../opportunities/overview.types.ts';
import type { RequestServices } from '../request/services.ts';
import { csvText } from './export.csv.ts';
import { EXPORT_WORDS } from './export.wording.ts';
import { smallWorkbook } from './small-workbook.ts';

const HEADINGS: Record<Locale, readonly string[]> = {
  RU: [
    'Регион',
    'Моногород',
    'Объектов',
    'По открытым источникам',
    'С аудитом',
    'Просрочено выездов',
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
    'Мерзімі өткен тексерулер',
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
    'Visits overdue',
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
  row.overdue,
  row.published,
  row.revived,
  row.idle,
  row.idleLandKnown === 0 ? null : row.idleLandHa,
  row.idleLandKnown,
  row.idlePowerKnown === 0 ? null : row.idlePowerMva,
  row.idlePowerKnown,
];

const SHEET: Record<Locale, string> = { RU: 'Объекты', KK: 'Нысандар', EN: 'Facilities' };

type Rows = readonly (readonly (string | number | null)[])[];

/** Names of places are text; everything else is counted. */
const PLACES = 2;

const workbookOf = (locale: Locale, [head = [], ...rows]: Rows): Promise<Buffer> => {
  const { aboutSheet, about } = EXPORT_WORDS[locale];
  const at = new Date();
  return smallWorkbook({
    names: [SHEET[locale], aboutSheet],
    columns: head.map((heading, nth) => ({
      heading: String(heading),
      type: nth < PLACES ? 'TEXT' : 'NUMBER',
      width: nth < PLACES ? 28 : 14,
    })),
    rows,
    about: [
      [about.takenAt, at],
      [about.rows, rows.length],
      [about.unknown, about.unknownText],
      [about.licence, about.licenceText],
    ],
    at,
  });
};

const FILES = {
  csv: { type: 'text/csv; charset=utf-8', make: (locale: Locale, rows: Rows) => csvText(locale, rows) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: workbookOf,
  },
} as const;

/** `/export/facilities.csv` and `.xlsx`: the overview of facilities by region and town, in the language of the address. */
export const overviewRoutes = (app: FastifyInstance, services: RequestServices): void => {
  for (const locale of LOCALES)
    for (const [extension, { type, make }] of Object.entries(FILES))
      app.get(`${localePrefix[locale]}/export/facilities.${extension}`, { exposeHeadRoute: false }, async (request, reply) => {
        try {
          const rows = await facilityOverview(await makeContext(services, request, reply, locale));
          return await reply
            .type(type)
            .header('content-disposition', `attachment; filename="qaita-facilities.${extension}"`)
            .header('x-robots-tag', 'noindex')
            .header('cache-control', 'no-store')
            .send(await make(locale, [HEADINGS[locale], ...rows.map(cellsOf)]));
        } catch (error) {
          return sendProblem(reply, problemAnswer(error, services.log));
        }
      });
};
