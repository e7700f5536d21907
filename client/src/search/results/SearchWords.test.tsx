import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openSearch } from '../../testing/search-world.tsx';

const WORDS = [
  { word: 'мебель', count: 9, alike: [] },
  { word: 'зеленщик', count: 0, alike: [{ word: 'зелень', count: 2 }] },
];

const advice = [{ count: 9, drop: [{ key: 'TEXT', value: 'зеленщик' }], text: 'мебель' }] as const;

const panel = async (): Promise<ReturnType<typeof within>> => {
  const heading = await screen.findByRole('heading', { name: 'Что находит каждое слово' });
  return within(heading.parentElement ?? document.body);
};

describe('words that find nothing together', () => {
  it('are listed one by one, and a similarly spelled word replaces one that is in no row by one press', async () => {
    openSearch('/opportunities?q=Мебель+зеленщик', { total: 0, words: WORDS, advice });
    const shown = await panel();
    expect(shown.getByText('«мебель»: 9')).toBeDefined();
    expect(shown.getByText(/«зеленщик» не встречается ни в одном предложении/)).toBeDefined();
    await userEvent.click(shown.getByRole('button', { name: 'Искать «зелень»' }));
    expect(new URLSearchParams(window.location.search).get('q')).toBe('мебель зелень');
  });

  it('can drop one word as advised, and keep the others', async () => {
    openSearch('/opportunities?q=Мебель+зеленщик', { total: 0, words: WORDS, advice });
    await userEvent.click((await panel()).getByRole('button', { name: /«зеленщик».*найдутся|«зеленщик».*найдётся/ }));
    expect(new URLSearchParams(window.location.search).get('q')).toBe('мебель');
  });
});
