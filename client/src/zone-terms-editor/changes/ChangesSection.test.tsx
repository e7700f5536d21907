import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { ChangesSection } from './ChangesSection.tsx';

const clause = (key: string, change: Partial<StoredClause> = {}): StoredClause => ({
  key,
  group: 'CATEGORIES',
  title: { en: key },
  text: null,
  value: null,
  unit: null,
  sourceTitle: null,
  sourceUrl: null,
  asOf: null,
  ...change,
});

const compare = (newest: readonly StoredClause[] | null, draft: readonly StoredClause[]) =>
  renderPage({ routes: [{ path: 'draft', element: <ChangesSection newest={newest} draft={draft} /> }], url: '/draft' });

describe('what a draft changes', () => {
  it('is nothing while it equals the newest version', async () => {
    compare([clause('A')], [clause('A')]);
    expect(await screen.findByText(/Nothing yet/)).toBeTruthy();
  });

  it('cannot be shown for the first version', async () => {
    compare(null, [clause('A')]);
    expect(await screen.findByText(/This is the first version/)).toBeTruthy();
  });

  it.each<[string, readonly [Partial<StoredClause>, Partial<StoredClause>], RegExp, string]>([
    [
      'RELIEF_YEARS_A',
      [
        { value: 7, unit: 'YEARS' },
        { value: 10, unit: 'YEARS' },
      ],
      /7 years.*→.*10 years/,
      'better for the investor',
    ],
    [
      'RELIEF_YEARS_A',
      [{ value: 10, unit: 'YEARS' }, { unit: null }],
      /10 years.*→.*not stated/,
      'cannot be told from figures: read the text',
    ],
    [
      'SECURITY_SHARE',
      [
        { value: 5, unit: 'PERCENT' },
        { value: 10, unit: 'PERCENT' },
      ],
      /5%.*→.*10%/,
      'worse for the investor',
    ],
    [
      'AUXILIARY_AREA_SHARE',
      [
        { value: 5, unit: 'PERCENT' },
        { value: 10, unit: 'PERCENT' },
      ],
      /5%.*→.*10%/,
      'neutral for the investor',
    ],
    [
      'ACTIVITIES_1',
      [
        { group: 'ACTIVITIES', oked: ['10', '13'] },
        { group: 'ACTIVITIES', oked: ['10'] },
      ],
      /10, 13.*→.*10/,
      'worse for the investor',
    ],
  ])('%s says before and after, and what that means', async (key, [before, after], figures, effect) => {
    compare([clause(key, before)], [clause(key, after)]);
    const item = await screen.findByRole('listitem');
    expect(item.textContent?.replaceAll('\u00a0', ' ')).toMatch(figures);
    expect(within(item).getByText(effect)).toBeTruthy();
  });

  it('shows a text word by word, in each language in which it changed', async () => {
    const { container } = compare(
      [clause('A', { text: { en: 'seven years', ru: 'семь лет' } })],
      [clause('A', { text: { en: 'ten years', ru: 'семь лет' } })],
    );
    expect(await screen.findByText('Text, in English')).toBeTruthy();
    expect(screen.queryByText('Text, in Russian')).toBeNull();
    expect(container.querySelector('del')?.textContent).toBe('seven');
    expect(container.querySelector('ins')?.textContent).toBe('ten');
  });

  it('keeps Cyrillic words whole', async () => {
    const { container } = compare(
      [clause('A', { text: { ru: 'семь лет со дня включения' } })],
      [clause('A', { text: { ru: 'семнадцать лет со дня включения' } })],
    );
    expect(await screen.findByText('Text, in Russian')).toBeTruthy();
    expect(container.querySelector('del')?.textContent).toBe('семь');
    expect(container.querySelector('ins')?.textContent).toBe('семнадцать');
  });

  it('names an added and a removed clause', async () => {
    compare([clause('OLD')], [clause('NEW')]);
    const items = await screen.findAllByRole('listitem');
    expect(items.map((item) => within(item).getByText(/added|removed/).textContent)).toEqual(['added', 'removed']);
  });

  it('says what a relief was and is', async () => {
    const relief = { tax: 'SOCIAL_TAX', measure: 'REDUCTION', base: 'PAYROLL', categories: ['A', 'B'], years: null } as const;
    const stated = { group: 'INCENTIVES', value: 50, unit: 'PERCENT' } as const;
    compare([clause('A', { ...stated, relief })], [clause('A', { ...stated, relief: { ...relief, categories: ['A', 'B', 'C'] } })]);
    expect(await screen.findByText('better for the investor')).toBeTruthy();
    expect(
      screen.getByText('social tax; reduction of the tax (per cent); payroll; categories: A, B, C; as long as the category’s term'),
    ).toBeTruthy();
  });

  it('is called rewritten, and shown as a whole before and after, where a text was replaced', async () => {
    const words = (prefix: string): string => Array.from({ length: 150 }, (_, index) => `${prefix}${index}`).join(' ');
    compare([clause('A', { text: { en: words('old') } })], [clause('A', { text: { en: words('new') } })]);
    expect(await screen.findByText(/The text was rewritten/)).toBeTruthy();
    expect([...document.querySelectorAll('del, ins')].map(({ textContent }) => textContent)).toEqual([words('old'), words('new')]);
  });
});
