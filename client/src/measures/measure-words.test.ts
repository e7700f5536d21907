import { expect, it } from 'vitest';
import { LOCALES } from 'shared/locale/locale.ts';
import { PLAN_WORDS } from 'shared/plans/plan-words.ts';
import { MEASURE_WORDS } from './measures.words.ts';

it.each(LOCALES)('the page and the file say the same in %s', (locale) => {
  const { category, status, funding, money, origin } = PLAN_WORDS[locale];
  expect(MEASURE_WORDS[locale]).toMatchObject({ category, status, funding, money, origin });
});
