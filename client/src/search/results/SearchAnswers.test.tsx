import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { card } from '../../testing/search-card.ts';
import { openSearch } from '../../testing/search-world.tsx';

const unknownRows = async (): Promise<ReturnType<typeof within>> => {
  const heading = await screen.findByRole('heading', { name: 'Показатель неизвестен: 8' });
  return within(heading.closest('section') ?? document.body);
};

describe('figures of the search', () => {
  it('asks for what a bar counts, and no more, when the bar is pressed; pressed again, for nothing', async () => {
    openSearch('/opportunities');
    const bars = within(await screen.findByRole('toolbar', { name: 'Распределение: Земля, га' }));
    const bar = bars.getByRole('button', { name: '3–10: 10 предложений' });
    await userEvent.click(bar);
    expect(window.location.search).toBe('?land=3-9.999');
    expect(bar.getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(bar);
    expect(window.location.search).toBe('');
  });

  it('goes from bar to bar by the arrows, with one stop of the tab key', async () => {
    openSearch('/opportunities?land=3-9.999');
    const bars = within(await screen.findByRole('toolbar', { name: 'Распределение: Земля, га' })).getAllByRole('button');
    expect(bars.filter(({ tabIndex }) => tabIndex === 0)).toEqual([bars[3]]);
    bars[3]?.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(document.activeElement).toBe(bars[4]);
    await userEvent.keyboard('{End}{Enter}');
    expect(window.location.search).toBe('?land=300-');
  });

  it('says how many meet a range and of how many it is unknown, in either way of reading the list', async () => {
    openSearch('/opportunities?land=3-', { total: 10, unknown: 5 });
    const land = within(await screen.findByRole('group', { name: 'Земля, га' }));
    expect(land.getByText('подходит: 10 · неизвестно: 5')).toBeDefined();
    expect(within(screen.getByRole('group', { name: 'Помещения, м²' })).getByText('неизвестно: 0')).toBeDefined();
    cleanup();
    openSearch('/opportunities?land=3-&unknown=1', { total: 15, unknown: 5 });
    expect(await within(await screen.findByRole('group', { name: 'Земля, га' })).findByText('подходит: 10 · неизвестно: 5')).toBeDefined();
  });

  it('lists what is unknown in a block of its own, and goes on there', async () => {
    const asked = openSearch('/opportunities?land=3-', { unknown: 8 });
    const rows = await unknownRows();
    await waitFor(() => expect(rows.getAllByRole('article')).toHaveLength(6));
    expect(asked.at(-1)).toMatchObject({ operation: 'SearchMore', first: 6, filter: { landHa: { min: 3 }, unknown: 'ONLY' } });
    await userEvent.click(rows.getByRole('button', { name: 'Показать ещё' }));
    await waitFor(() => expect(rows.getAllByRole('article')).toHaveLength(8));
  });

  it('takes the unknown into the list by one press, and out of it by another', async () => {
    const asked = openSearch('/opportunities?land=3-', { unknown: 8 });
    await userEvent.click((await unknownRows()).getByRole('button', { name: 'Добавить в общий список' }));
    expect(window.location.search).toBe('?land=3-&unknown=1');
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ landHa: { min: 3 }, unknown: 'INCLUDE' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Убрать из общего списка' }));
    expect(window.location.search).toBe('?land=3-');
  });

  it('names each smallest set of filters to drop when nothing is found, with its number; one press drops it', async () => {
    const advice = [
      { count: 21, drop: [{ key: 'UTILITY', value: 'GAS' }, { key: 'OKED' }] },
      { count: 3, drop: [{ key: 'LAND' }] },
    ] as const;
    openSearch('/opportunities?utility=GAS,RAIL&division=24&land=5-', { total: 0, advice });
    const heading = await screen.findByRole('heading', { name: 'Ничего не нашлось' });
    const [first, second] = within(heading.parentElement ?? document.body).getAllByRole('button');
    await waitFor(() => expect(first?.textContent).toContain('Раздел ОКЭД: Металлургия + Инженерные сети и подъезды: Газоснабжение'));
    expect(first?.textContent).toContain('найдётся 21');
    expect(second?.textContent).toContain('Земля, га: ≥ 5');
    expect(second?.textContent).toContain('найдутся 3');
    await userEvent.click(first ?? heading);
    expect(window.location.search).toBe('?utility=RAIL&land=5-');
  });

  it('shows what misses a range by little: what was wanted and what there is', async () => {
    const nearMisses = [{ __typename: 'NearMiss', missed: 'LAND', node: card('nearly') }];
    openSearch('/opportunities?land=15-', { total: 2, nearMisses });
    const heading = await screen.findByRole('heading', { name: 'Почти подходят' });
    const block = within(heading.closest('section') ?? document.body);
    expect(block.getByRole('article').textContent).toContain('Земля, га нужно от 15, есть 12,5\u00a0— меньше на 16,7\u00a0%');
  });

  it('asks for near misses only where a range is set and little was found', async () => {
    const asked = openSearch('/opportunities?town=ridder', { total: 2, unknown: 8 });
    await unknownRows();
    cleanup();
    const more = openSearch('/opportunities?land=15-', { total: 20, unknown: 8 });
    await unknownRows();
    expect([...asked, ...more].some(({ operation }) => operation === 'SearchNearMisses')).toBe(false);
  });
});
