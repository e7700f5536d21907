import type { Locale } from 'shared/locale/locale.ts';
import { places } from '../towns/places.reference.ts';
import type { Context } from '../request/context.ts';
import { opportunityCounts } from '../search/opportunity-counts.queries.ts';

type TableCell = string | number | null;

/** The comparison of all towns as lines of cells; the first is the heading. */
export interface TownsTable {
  readonly lines: readonly (readonly TableCell[])[];
}

interface Words {
  readonly columns: readonly string[];
  readonly status: Readonly<Record<'CURRENT' | 'EXCLUDED' | 'UNKNOWN', string>>;
}

const WORDS: Record<Locale, Words> = {
  RU: {
    columns: ['Город', 'Область', 'КАТО', 'Статус в перечне', 'Предложений', 'Что оспаривается'],
    status: { CURRENT: 'в перечне', EXCLUDED: 'исключён из перечня', UNKNOWN: 'статус не установлен' },
  },
  KK: {
    columns: ['Қала', 'Облыс', 'ӘАОЖ коды', 'Тізбедегі мәртебесі', 'Ұсыныстар', 'Даулы деректер'],
    status: { CURRENT: 'тізбеде', EXCLUDED: 'тізбеден шығарылған', UNKNOWN: 'мәртебесі анықталмаған' },
  },
  EN: {
    columns: ['Town', 'Region', 'KATO', 'Status on the list', 'Opportunities', 'Disputed'],
    status: { CURRENT: 'on the list', EXCLUDED: 'taken off the list', UNKNOWN: 'status not established' },
  },
};

/** All towns by all indicators, the newest figure of each. One statement counts opportunities. */
export const townsTable = async (ctx: Context): Promise<TownsTable> => {
  const { towns, indicators } = places(ctx);
  const { columns, status } = WORDS[ctx.locale];
  const counts = (await opportunityCounts(ctx)).towns;
  const figures = indicators.map(({ values }) => new Map(values.map((value) => [value.town, value.number])));
  const labels = new Map(indicators.map(({ indicator, label }) => [indicator, label.text]));
  return {
    lines: [
      [...columns, ...indicators.map(({ label }) => label.text)],
      ...towns.map(({ slug, name, region, kato, listStatus, disputed }) => [
        name.text,
        region.name.text,
        kato,
        status[listStatus],
        counts.get(slug) ?? 0,
        disputed.map((figure) => labels.get(figure) ?? figure).join('; ') || null,
        ...figures.map((figure) => figure.get(slug) ?? null),
      ]),
    ],
  };
};
