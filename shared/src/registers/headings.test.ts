import { describe, expect, it } from 'vitest';
import { LOCALES } from '../locale/locale.ts';
import { FACILITY_COLUMNS } from './facilities/columns.ts';
import { MEASURE_COLUMNS } from './measures/columns.ts';
import { readMoneyHeading } from './measures/money-headings.ts';
import { ZONE_SITE_COLUMNS } from './zone-sites/columns.ts';
import { findHeadings, languageOf, recogniseHeadings, repeatsHeadings } from './headings.ts';

const FACILITIES = { columns: FACILITY_COLUMNS };

const columnsOf = (...texts: string[]): (string | null)[] => recogniseHeadings(texts, FACILITIES).map(({ column }) => column);

describe('headings', () => {
  it.each(LOCALES)('of the templates in %s are all recognised', (locale) => {
    for (const sheet of [FACILITIES, { columns: ZONE_SITE_COLUMNS }, { columns: MEASURE_COLUMNS, composed: readMoneyHeading }]) {
      const row = sheet.columns.map(({ words }) => words[locale][0] ?? '');
      const headings = recogniseHeadings(row, sheet);
      expect(headings.map(({ column }) => column)).toEqual(sheet.columns.map(({ key }) => key));
      expect(languageOf(headings, sheet)).toBe(locale);
    }
  });

  it('in the field names of the French and the English register are recognised', () => {
    expect(columnsOf('site_nom', 'comm_nom', 'geompoint', 'unite_fonciere_surface', 'bati_etat')).toEqual([
      'nameRu',
      'town',
      'point',
      'landHa',
      'condition',
    ]);
    expect(columnsOf('SiteNameAddress', 'GeoX', 'GeoY', 'Hectares')).toEqual(['nameRu', 'lng', 'lat', 'landHa']);
    expect(recogniseHeadings(['unite_fonciere_surface'], FACILITIES)[0]?.unit).toBe('m2');
  });

  it('may be misspelt, in capitals, with units, stars and line ends', () => {
    expect(columnsOf('НАИМЕНОВАНИЕ ОБЬЕКТА*', 'Площадь земельнго участка (га)', 'Кадастровй\nномер', 'Облсть')).toEqual([
      'nameRu',
      'landHa',
      'cadastral',
      'region',
    ]);
    expect(recogniseHeadings(['Площадь земельного участка (м²)'], FACILITIES)[0]).toMatchObject({ column: 'landHa', unit: 'м²' });
  });

  it('that stand twice count once', () => {
    expect(columnsOf('Название', 'Название', 'Область')).toEqual(['nameRu', null, 'region']);
    expect(recogniseHeadings(['Название', 'Название'], FACILITIES)[1]).toMatchObject({ column: null, repeats: 'nameRu' });
  });

  it('that mean nothing stay unknown', () => {
    expect(columnsOf('№ п/п', 'Площадь', 'Куратор', '')).toEqual([null, null, null, null]);
  });

  it('are found below a title, and in two rows', () => {
    const found = findHeadings(
      [
        ['Реестр простаивающих объектов'],
        [],
        ['Название', 'Область', 'Коммуникации', null, null],
        [null, null, null, 'Газ', 'Канализация'],
      ],
      FACILITIES,
    );
    expect(found?.rows).toBe(4);
    expect(found?.headings.map(({ column }) => column)).toEqual(['nameRu', 'region', 'utilities', 'gas', 'sewerage']);
    expect(
      findHeadings(
        [
          ['a', 'b'],
          [1, 2],
        ],
        FACILITIES,
      ),
    ).toBeNull();
  });

  it('repeated on each page are not a row', () => {
    const headings = recogniseHeadings(['Название', 'Область', 'Город'], FACILITIES);
    expect(repeatsHeadings(['Название', 'Область', 'Город'], headings)).toBe(true);
    expect(repeatsHeadings(['Завод', 'Область', 'Сарань'], headings)).toBe(false);
  });
});
