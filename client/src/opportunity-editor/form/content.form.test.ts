import { describe, expect, it } from 'vitest';
import { emptyContent } from 'shared/opportunities/content.ts';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import { readDate } from 'shared/typed/read-date.ts';
import { isReadable, isSame, toContent, toForm } from './content.form.ts';
import type { ContentForm } from './content.form.ts';

const SURVEY = { grade: 'DOCUMENT', source: 'Акт № 1', asOf: '2026-05' } as const;

const stored: OpportunityContent = {
  ...emptyContent({ ru: 'Цех', kk: 'Цех', en: 'Shop' }, 'IDLE'),
  lat: 50.3456,
  lng: 83.5,
  isPointExact: true,
  claims: [
    { key: 'LAND_HA', number: 1234.5, code: null, text: null, ...SURVEY },
    { key: 'CONDITION', number: null, code: 'GOOD', text: null, ...SURVEY },
    { key: 'MADE', number: null, code: null, text: { ru: 'Болты' }, ...SURVEY },
  ],
  history: [{ status: 'IDLE', since: '2009', reason: 'DEBT', words: { ru: 'Долги', en: 'Debts' }, grade: null, source: null, asOf: null }],
  buildings: [
    { name: 'Корпус', builtYear: 1974, floorM2: 8400, storeys: 1, clearHeightM: 12.6, craneT: null, condition: 'GOOD', ...SURVEY },
  ],
  equipment: [{ name: 'Пресс', quantity: 2, madeYear: 1980, hasDrawings: false, ...SURVEY }],
  prices: [{ deal: 'SALE', amount: 450_000_000, currency: 'KZT', per: 'WHOLE', ...SURVEY }],
  consent: { state: 'GIVEN', givenOn: '2026-06-01', document: 'Письмо № 12' },
  justifications: [{ finding: 'POINT_FAR_AWAY', words: 'Так и есть' }],
};

const changed = (change: (form: ContentForm) => Partial<ContentForm>): ContentForm => {
  const form = toForm(stored, 'RU');
  return { ...form, ...change(form) };
};

describe('the form', () => {
  it.each(['RU', 'KK', 'EN'] as const)('says in %s exactly what is stored', (locale) => {
    expect(toContent(toForm(stored, locale))).toEqual(stored);
    expect(isReadable(toForm(stored, locale))).toBe(true);
  });

  it('shows figures as they are typed, and years without spaces', () => {
    const form = toForm(stored, 'RU');
    expect(form.claims['LAND_HA']?.['value']).toBe('1\u00a0234,5');
    expect(form.parts.buildings[0]?.['builtYear']).toBe('1974');
  });

  it.each<[string, (form: ContentForm) => Partial<ContentForm>]>([
    ['a figure', ({ claims }) => ({ claims: { ...claims, LAND_HA: { ...claims['LAND_HA'], value: 'много' } } })],
    ['a date', ({ row }) => ({ row: { ...row, statusAsOf: 'весной' } })],
    ['a month where a document needs its day', ({ row }) => ({ row: { ...row, givenOn: '2026-11' } })],
    ['half a point', ({ row }) => ({ row: { ...row, lat: '' } })],
    ['a building without a name', ({ parts }) => ({ parts: { ...parts, buildings: [...parts.buildings, {}] } })],
    ['a BIN of eleven digits', ({ parts }) => ({ parts: { ...parts, owners: [{ form: 'STATE', bin: '12345678901' }] } })],
  ])('keeps %s that cannot be stored on the device', (_what, change) => {
    expect(isReadable(changed(change))).toBe(false);
  });

  it('leaves out what says nothing', () => {
    const form = changed(({ parts }) => ({
      parts: { ...parts, buildings: [...parts.buildings, { floorM2: '5' }] },
      claims: { LAND_HA: { value: '' } },
    }));
    expect(toContent(form)).toMatchObject({ claims: [], buildings: [{ name: 'Корпус' }] });
  });

  it('is the same to the server in other spaces', () => {
    const spaced = changed(({ claims }) => ({ claims: { ...claims, LAND_HA: { ...claims['LAND_HA'], value: '1234,5' } } }));
    expect(isSame(spaced, toForm(stored, 'RU'))).toBe(true);
    expect(
      isSame(
        changed(() => ({ oked: ['25'] })),
        toForm(stored, 'RU'),
      ),
    ).toBe(false);
  });
});

describe('a typed date', () => {
  it.each([
    ['2019', '2019'],
    ['5.2019', '2019-05'],
    ['20.05.2019', '2019-05-20'],
    ['2019-05', '2019-05'],
    ['1990s', '1990s'],
    ['2019-13', null],
    ['вчера', null],
  ])('%s is %s', (typed, date) => {
    expect(readDate(typed)).toBe(date);
  });
});
