import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openSearch } from '../../testing/search-world.tsx';

describe('words that state a fact', () => {
  it('are offered as filters and filter nothing until one is pressed', async () => {
    const asked = openSearch('/opportunities?q=цех+с+ж/д+и+5+МВА');
    const offered = within(await screen.findByRole('region', { name: 'Это похоже на фильтр:' }));
    expect(offered.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Подъездной железнодорожный путь'),
      expect.stringContaining('Мощность, МВА: ≥ 5'),
    ]);
    expect(asked.findLast(({ operation }) => operation === 'Search')).toMatchObject({ filter: {}, text: 'цех с ж/д и 5 МВА' });
    await userEvent.click(offered.getByRole('button', { name: /МВА: ≥ 5/ }));
    expect(new URLSearchParams(window.location.search).get('power')).toBe('5-');
    expect(new URLSearchParams(window.location.search).get('q')).toBe('цех с ж/д');
  });

  it('are not offered where none is stated', async () => {
    openSearch('/opportunities?q=цех');
    await screen.findAllByText('20 предложений');
    expect(screen.queryByRole('region', { name: 'Это похоже на фильтр:' })).toBeNull();
  });
});
