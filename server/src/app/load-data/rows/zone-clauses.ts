import type { StoredClause } from 'shared/special-zones/canonical.ts';
import type { Text } from '../schemas/words.ts';
import type { ZoneRow } from '../schemas/zones.ts';

const WORDS = {
  act: { ru: 'Акт о создании зоны', kk: 'Аймақты құру туралы акт', en: 'Act that made the zone' },
  activities: { ru: 'Направления этой зоны', kk: 'Осы аймақтың бағыттары', en: 'Activities of this zone' },
  until: { ru: 'Срок действия зоны: до', kk: 'Аймақтың қолданылу мерзімі: дейін', en: 'Term of the zone: until' },
} satisfies Record<string, Text>;

const inEach = (write: (language: keyof Text) => string): Text => ({ ru: write('ru'), kk: write('kk'), en: write('en') });

/** What the zone's own row says, as clauses: the act, the term and the activities; what is unknown stays unknown. */
export const zoneClauses = (zone: ZoneRow): StoredClause[] => {
  const { legalAct, priorityActivities, sources, validUntil, validUntilBasis } = zone;
  const source = { sourceTitle: legalAct, sourceUrl: sources.find((one) => /^https?:/.test(one)) ?? null };
  const none = { sourceTitle: null, sourceUrl: null, asOf: '2026' };
  const common = { value: null, unit: null };
  const isTold = source.sourceUrl !== null;
  return [
    { key: 'ZONE_ACT', group: 'MANAGEMENT', title: WORDS.act, text: isTold ? legalAct : null, ...common, ...(isTold ? { ...source, asOf: '2026' } : none) },
    {
      key: 'ZONE_UNTIL',
      group: 'MANAGEMENT',
      title: WORDS.until,
      text: isTold && validUntil ? inEach((language) => (validUntilBasis ? `${validUntil}, ${validUntilBasis[language]}` : validUntil)) : null,
      ...common,
      ...(isTold && validUntil ? { ...source, asOf: '2026' } : none),
    },
    {
      key: 'ZONE_ACTIVITIES',
      group: 'ACTIVITIES',
      title: WORDS.activities,
      text: isTold && priorityActivities.length > 0 ? inEach((language) => priorityActivities.map((one) => one[language]).join('; ')) : null,
      ...common,
      ...(isTold && priorityActivities.length > 0 ? { ...source, asOf: '2026' } : none),
    },
  ];
};
