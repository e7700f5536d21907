import { expect, it } from 'vitest';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import { viewClause } from './zone.view.ts';

const clause = (sourceUrl: string | null): StoredClause => ({
  key: 'DUTIES_1',
  group: 'DUTIES',
  title: { ru: 'Пункт' },
  text: null,
  value: null,
  unit: null,
  sourceTitle: { ru: 'Акт' },
  sourceUrl,
  asOf: null,
});

it.each([
  ['https://adilet.zan.kz/rus', 'https://adilet.zan.kz/rus'],
  ['http://adilet.zan.kz/rus', null],
  ['javascript:alert(1)', null],
  [null, null],
])('the source %s of a clause is shown as %s', (stored, shown) => {
  expect(viewClause({ locale: 'RU' }, clause(stored)).source).toMatchObject({ title: { text: 'Акт' }, url: shown });
});
