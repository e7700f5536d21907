import { dayBefore } from 'shared/locale/calendar.ts';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import type { ClauseGroup } from 'shared/special-zones/clauses.ts';
import { zoneEnd } from 'shared/special-zones/zone-end.ts';
import type { Text } from '../schemas/words.schema.ts';
import type { ZoneRow } from '../schemas/zones.schema.ts';
import { dateInWords } from './date-words.ts';

const WORDS = {
  act: { ru: 'Акт о создании зоны', kk: 'Аймақты құру туралы акт', en: 'Act that made the zone' },
  activities: { ru: 'Направления этой зоны', kk: 'Осы аймақтың бағыттары', en: 'Activities of this zone' },
  until: { ru: 'Срок действия зоны', kk: 'Аймақтың қолданылу мерзімі', en: 'Term of the zone' },
  dayUnknown: { ru: 'день неизвестен', kk: 'күні белгісіз', en: 'day unknown' },
} satisfies Record<string, Text>;

const inEach = (write: (language: keyof Text) => string): Text => ({ ru: write('ru'), kk: write('kk'), en: write('en') });

/** The last day of the zone, as far as it is known. */
const endInWords = (validUntil: string): Text => {
  const end = zoneEnd(validUntil);
  if (end === null || end.earliest !== end.latest)
    return inEach((language) => `${dateInWords(validUntil)[language]} (${WORDS.dayUnknown[language]})`);
  const last = dateInWords(dayBefore(end.earliest));
  return { ru: `по ${last.ru} включительно`, kk: `соңғы күні\u00a0— ${last.kk}`, en: `through ${last.en}` };
};

/** Of the year in which the files were compiled. */
const AS_OF = '2026';

/** Clauses from the zone's own row: the act, the term and the activities; unknown values stay unknown. */
export const zoneClauses = (zone: ZoneRow): StoredClause[] => {
  const { legalAct, priorityActivities, sources, validUntil, validUntilBasis } = zone;
  const sourceUrl = sources.find((one) => /^https?:/.test(one)) ?? null;
  const clause = (key: string, group: ClauseGroup, title: Text, text: Text | null): StoredClause => {
    const isTold = text !== null && sourceUrl !== null;
    const source = isTold ? { sourceTitle: legalAct, sourceUrl } : { sourceTitle: null, sourceUrl: null };
    return { key, group, title, text: isTold ? text : null, value: null, unit: null, ...source, asOf: AS_OF };
  };
  const until =
    validUntil &&
    inEach((language) => [endInWords(validUntil)[language], ...(validUntilBasis ? [validUntilBasis[language]] : [])].join(', '));
  const activities = priorityActivities.length > 0 ? inEach((language) => priorityActivities.map((one) => one[language]).join('; ')) : null;
  return [
    clause('ZONE_ACT', 'MANAGEMENT', WORDS.act, legalAct),
    clause('ZONE_UNTIL', 'MANAGEMENT', WORDS.until, until || null),
    clause('ZONE_ACTIVITIES', 'ACTIVITIES', WORDS.activities, activities),
  ];
};
