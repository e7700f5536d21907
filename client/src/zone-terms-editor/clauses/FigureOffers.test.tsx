import { screen } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../testing/render-page.tsx';
import { ClauseFields } from './ClauseFields.tsx';
import { newClause } from '../draft/terms.form.ts';
import type { ClauseForm, Texts } from '../draft/terms.form.ts';

const SEVEN: Texts = { ru: 'Льготы действуют 7 лет.', kk: 'Жеңілдіктер 7 жыл қолданылады.', en: 'Relief lasts 7 years.' };
const START: ClauseForm = {
  ...newClause('STABILITY', [], 'EN'),
  key: 'RELIEF_YEARS_A',
  title: { ru: 'Срок', kk: 'Мерзім', en: 'Term' },
  text: SEVEN,
  value: '7',
  unit: 'YEARS',
};

const Typed = ({ seen }: { readonly seen: ClauseForm[] }): ReactElement => {
  const [clause, setClause] = useState(START);
  const change = (next: ClauseForm): void => {
    seen.push(next);
    setClause(next);
  };
  return <ClauseFields clause={clause} original={START} refused={undefined} onChange={change} />;
};

const open = async (value: string) => {
  const seen: ClauseForm[] = [];
  const page = renderPage({ routes: [{ path: 'clause', element: <Typed seen={seen} /> }], url: '/clause' });
  const field = await screen.findByLabelText('Value');
  await page.user.clear(field);
  await page.user.type(field, value);
  return { ...page, text: () => seen.at(-1)?.text };
};

describe('a value that was changed', () => {
  it('offers the change in each text, before and after, and changes nothing by itself', async () => {
    const { text, container } = await open('8');
    expect(await screen.findByText('The texts state another figure: change it to 8 years?')).toBeTruthy();
    expect([...container.querySelectorAll('.work-offer del')].map(({ textContent }) => textContent)).toHaveLength(3);
    expect(screen.getAllByRole('button', { name: /^Accept: Text/ }).map((button) => button.getAttribute('aria-label'))).toEqual([
      'Accept: Text, in Russian',
      'Accept: Text, in Kazakh',
      'Accept: Text, in English',
    ]);
    expect(text()).toEqual(SEVEN);
  });

  it('is taken into one language, and taken back', async () => {
    const { user, text } = await open('1');
    await user.click(await screen.findByRole('button', { name: 'Accept: Text, in English' }));
    expect(text()).toEqual({ ...SEVEN, en: 'Relief lasts 1 year.' });
    expect(screen.getByText('1 text was changed.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Accept: Text, in English' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Put the texts back' }));
    expect(text()).toEqual(SEVEN);
    expect(screen.getByRole('button', { name: 'Accept: Text, in English' })).toBeTruthy();
  });

  it('is taken into all languages at once, by the keyboard alone', async () => {
    const { user, text } = await open('21');
    (await screen.findByRole('button', { name: 'Accept all' })).focus();
    await user.keyboard('{Enter}');
    expect(text()).toEqual({ ru: 'Льготы действуют 21 год.', kk: 'Жеңілдіктер 21 жыл қолданылады.', en: 'Relief lasts 21 years.' });
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Put the texts back');
  });

  it('cannot be taken back any more once the text was written in', async () => {
    const { user } = await open('8');
    await user.click(await screen.findByRole('button', { name: 'Accept: Text, in English' }));
    await user.type(screen.getByDisplayValue('Relief lasts 8 years.'), ' At least.');
    expect(screen.queryByRole('button', { name: 'Put the texts back' })).toBeNull();
  });

  it('offers nothing while it says what the texts say', async () => {
    await open('7');
    expect(screen.queryByRole('button', { name: /^Accept/ })).toBeNull();
  });
});
