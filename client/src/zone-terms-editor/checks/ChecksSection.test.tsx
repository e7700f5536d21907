import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { Justifications, StoredClause } from 'shared/special-zones/canonical.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { ChecksSection } from './ChecksSection.tsx';
import { clausePlace } from '../clauses/clause.place.ts';

const clause = (key: string, change: Partial<StoredClause> = {}): StoredClause => ({
  key,
  group: 'CATEGORIES',
  title: { en: key.toLowerCase() },
  text: null,
  value: null,
  unit: null,
  sourceTitle: { en: 'SEZ law' },
  sourceUrl: 'https://adilet.zan.kz/eng',
  asOf: null,
  ...change,
});

const GAP = [clause('CATEGORY_A_BELOW', { value: 100, unit: 'MRP' }), clause('CATEGORY_B_FROM', { value: 200, unit: 'MRP' })];

interface Draft {
  readonly draft: readonly StoredClause[];
  readonly newest?: readonly StoredClause[] | null;
}

const Written = ({ draft, newest = null }: Draft): ReactElement => {
  const [justifications, setJustifications] = useState<Justifications>({});
  return (
    <>
      <details id={clausePlace('CATEGORY_B_FROM')} />
      <ChecksSection
        draft={draft}
        note={null}
        newest={newest}
        validUntil="2030"
        justifications={justifications}
        placeOf={({ key }) => clausePlace(key)}
        onJustify={(finding, words) => setJustifications({ ...justifications, [finding]: words })}
      />
    </>
  );
};

const open = (draft: readonly StoredClause[], newest: readonly StoredClause[] | null = null) =>
  renderPage({ routes: [{ path: 'draft', element: <Written draft={draft} newest={newest} /> }], url: '/draft' });

describe('the checks of a draft', () => {
  it('say that there are no findings', async () => {
    open([clause('CATEGORY_A_BELOW')]);
    expect(await screen.findByText('No contradictions found.')).toBeTruthy();
  });

  it('are red until they are justified in words, then yellow', async () => {
    const { user, container } = open(GAP);
    expect(await screen.findByText('1 finding is not explained')).toBeTruthy();
    expect(screen.getByText(/There is a gap between the categories/)).toBeTruthy();
    expect(screen.getByText('not explained')).toBeTruthy();
    expect(container.querySelectorAll('.notice-bad')).toHaveLength(1);
    await user.type(screen.getByLabelText('Why it is right'), 'The law leaves it open');
    expect(screen.getByText('explained')).toBeTruthy();
    expect(container.querySelectorAll('.notice-warning')).toHaveLength(1);
    expect(screen.queryByText(/is not explained/)).toBeNull();
  });

  it('lead to their clauses and open them', async () => {
    const { user, container } = open(GAP);
    const link = await screen.findByRole('link', { name: 'category_b_from' });
    expect(link.getAttribute('href')).toBe('#clause-CATEGORY_B_FROM');
    await user.click(link);
    expect(container.querySelector('details')?.open).toBe(true);
  });

  it('show what the value and each language say', async () => {
    const term = { ru: 'Льготы действуют 7 лет.', kk: 'Жеңілдіктер 7 жыл қолданылады.', en: 'Relief lasts seven years.' };
    open([clause('STABILITY_YEARS', { value: 8, unit: 'YEARS', text: term })]);
    expect(await screen.findByText(/The text states another figure than the value/)).toBeTruthy();
    const [finding] = screen.getAllByRole('listitem');
    expect(
      finding &&
        within(finding)
          .getAllByRole('listitem')
          .map(({ textContent }) => textContent),
    ).toEqual(['value: 8 years', 'in Russian: 7 лет', 'in Kazakh: 7 жыл', 'in English: seven years']);
    expect(screen.getByText('not explained')).toBeTruthy();
  });

  it('tell which languages a change has left as they were', async () => {
    const before = clause('LAND_1', { group: 'LAND', text: { ru: 'Бесплатно.', kk: 'Тегін.', en: 'Free.' } });
    open([{ ...before, text: { ...before.text, en: 'Free of charge.' } }], [before]);
    expect(await screen.findByText(/Not every language was changed/)).toBeTruthy();
    expect(screen.getAllByText(/: unchanged/).map(({ textContent }) => textContent)).toEqual([
      'in Russian: unchanged',
      'in Kazakh: unchanged',
    ]);
  });

  it('name each clause without a source by itself', async () => {
    open([clause('LAND', { value: 1, unit: 'YEARS', sourceUrl: null }), clause('WATER', { value: 1, unit: 'YEARS', sourceUrl: null })]);
    const items = await screen.findAllByRole('listitem');
    expect(items.map((item) => within(item).getByRole('link').textContent)).toEqual(['land', 'water']);
  });

  it('show what was said, where the draft is only read', async () => {
    const said = { 'CATEGORIES_GAP:CATEGORY_A_BELOW:CATEGORY_B_FROM': 'The law leaves it open' };
    const read = (
      <ChecksSection draft={GAP} note={null} newest={null} validUntil={null} justifications={said} placeOf={({ group }) => group} />
    );
    renderPage({ routes: [{ path: 'draft', element: read }], url: '/draft' });
    expect(await screen.findByText('The law leaves it open')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
