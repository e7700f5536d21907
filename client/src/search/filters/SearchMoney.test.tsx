import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openSearch } from '../../testing/search-world.tsx';

const ofList = (asked: ReturnType<typeof openSearch>): unknown => asked.findLast(({ operation }) => operation === 'Search');

describe('sums in dollars', () => {
  it('are counted apart from the unknown, with one press to search among them', async () => {
    openSearch('/opportunities?inv=100-', { unknown: 27, otherCurrency: 7 });
    expect(await screen.findByText('сумма указана в другой валюте: 7')).toBeDefined();
    expect(screen.getByText('и ещё 20 с неизвестным показателем')).toBeDefined();
    const heading = await screen.findByRole('heading', { name: 'Сумма указана в другой валюте: 7' });
    await userEvent.click(within(heading.closest('section') ?? document.body).getByRole('button', { name: 'Искать по сумме в долларах' }));
    expect(window.location.search).toBe('?currency=USD');
  });

  it('are asked for by a range of their own', async () => {
    const asked = openSearch('/opportunities?usd=1.5-20');
    await screen.findByRole('group', { name: 'Инвестиции, млн $' });
    expect(ofList(asked)).toMatchObject({ filter: { investmentUsd: { min: 1_500_000, max: 20_000_000 } } });
  });

  it('have their place in an order by money said in words', async () => {
    openSearch('/opportunities?sort=INVESTMENT_DESC');
    expect(await screen.findByText(/Сначала суммы в тенге, за ними суммы в долларах/)).toBeDefined();
  });
});

describe('the usual order', () => {
  it('is asked for without words, and said in words', async () => {
    const asked = openSearch('/opportunities');
    expect(await screen.findByText(/Сначала то, что свободно и принимает заявки/)).toBeDefined();
    expect(ofList(asked)).toMatchObject({ sort: 'RELEVANCE', direction: 'DESC' });
    expect(screen.getByLabelText('Порядок')).toHaveProperty('value', 'RELEVANCE_DESC');
    await userEvent.selectOptions(screen.getByLabelText('Порядок'), 'сначала новые');
    await waitFor(() => expect(ofList(asked)).toMatchObject({ sort: 'NEWEST' }));
    expect(screen.queryByText(/Сначала то, что свободно и принимает заявки/)).toBeNull();
  });
});
