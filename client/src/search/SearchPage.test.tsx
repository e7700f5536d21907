import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { openSearch } from '../testing/search-world.tsx';

const box = (name: RegExp): Promise<HTMLElement> => screen.findByRole('checkbox', { name });
const chips = (): HTMLElement => screen.getByRole('list', { name: 'Включённые фильтры' });

describe('the search page', () => {
  it('puts what is chosen into the address, and asks the server for it', async () => {
    const asked = openSearch('/opportunities');
    await userEvent.click(await box(/Простаивающий объект/));
    await userEvent.click(await box(/Участок СЭЗ/));
    expect(window.location.search).toBe('?kind=FACILITY,ZONE_SITE');
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ kinds: ['FACILITY', 'ZONE_SITE'] }));
  });

  it('says how many measures of plans have the words, and leads to them', async () => {
    const asked = openSearch('/opportunities?q=водовод', { measures: 3 });
    const link = await screen.findByRole('link', { name: '3 мероприятия планов развития с этими словами' });
    expect(link.getAttribute('href')).toBe('/measures?q=%D0%B2%D0%BE%D0%B4%D0%BE%D0%B2%D0%BE%D0%B4');
    expect(asked.filter(({ operation }) => operation === 'MeasuresFound')).toHaveLength(1);
  });

  it('asks for no measures where there are no words', async () => {
    const asked = openSearch('/opportunities', { measures: 3 });
    await box(/Участок СЭЗ/);
    expect(asked.filter(({ operation }) => operation === 'MeasuresFound')).toEqual([]);
  });

  it('keeps both of two choices made at the same moment', async () => {
    openSearch('/opportunities');
    const [one, other] = [await box(/Простаивающий объект/), await box(/Участок СЭЗ/)];
    one.click();
    other.click();
    expect(window.location.search).toBe('?kind=FACILITY,ZONE_SITE');
  });

  it('takes numbers as they are typed, and says what is wrong with them', async () => {
    const asked = openSearch('/opportunities');
    const land = within(await screen.findByRole('group', { name: 'Земля, га' }));
    await userEvent.type(land.getByLabelText('от'), '1 250,5');
    await userEvent.tab();
    expect(window.location.search).toBe('?land=1250.5-');
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ landHa: { min: 1250.5 } }));
    await userEvent.type(land.getByLabelText('до'), '10{Enter}');
    expect(await land.findByText('Нижняя граница больше верхней.')).toBeDefined();
    expect(asked.at(-1)?.filter).not.toHaveProperty('landHa.max');
    await userEvent.clear(land.getByLabelText('до'));
    await userEvent.type(land.getByLabelText('до'), 'много');
    await userEvent.tab();
    expect(land.getByText(/Это не читается как число/)).toBeDefined();
    expect(land.getByLabelText('до')).toHaveProperty('value', 'много');
  });

  it('asks about what can be read in two ways, and asks the server for nothing until it is answered', async () => {
    const asked = openSearch('/opportunities');
    const land = within(await screen.findByRole('group', { name: 'Земля, га' }));
    await userEvent.click(land.getByLabelText('от'));
    await userEvent.paste('10.000');
    await userEvent.tab();
    expect(land.getByText(/можно прочитать двояко/, { selector: '.field-problem' })).toBeDefined();
    expect(window.location.search).toBe('');
    await userEvent.click(land.getByRole('button', { name: /^10.000$/ }));
    expect(land.getByLabelText('от')).toHaveProperty('value', '10\u00a0000');
    expect(window.location.search).toBe('?land=10000-');
    await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ landHa: { min: 10_000 } }));
  });

  it('reads a sum in words into the millions of its field', async () => {
    openSearch('/opportunities');
    const sum = within(await screen.findByRole('group', { name: 'Инвестиции, млн ₸' }));
    await userEvent.click(sum.getByLabelText('до'));
    await userEvent.paste('13 млрд тенге');
    await userEvent.tab();
    expect(window.location.search).toBe('?investment=-13000');
    expect(sum.getByLabelText('до')).toHaveProperty('value', '13\u00a0000');
  });

  it('asks about what a form without scripts has sent and could not be read', async () => {
    openSearch('/opportunities?landFrom=10,000&landTo=20');
    const land = within(await screen.findByRole('group', { name: 'Земля, га' }));
    expect(land.getByLabelText('от')).toHaveProperty('value', '10,000');
    expect(land.getByLabelText('до')).toHaveProperty('value', '20');
    await userEvent.click(land.getByRole('button', { name: '10' }));
    expect(window.location.search).toBe('?land=10-20');
  });

  it('keeps words that are too long, says by how much, and searches for none of them', async () => {
    const asked = openSearch(`/opportunities?q=${'завод '.repeat(50).trim().replaceAll(' ', '+')}`);
    expect(await screen.findByText(/Знаков: 299 из 200, лишних: 99/)).toBeDefined();
    expect(asked.at(-1)?.text ?? null).toBeNull();
    await userEvent.click(await box(/Простаивающий объект/));
    expect(screen.getByDisplayValue(/^завод завод/)).toBeDefined();
  });

  it('takes a filter off by its chip, and the field follows', async () => {
    openSearch('/opportunities?land=5-&town=ridder');
    const land = within(await screen.findByRole('group', { name: 'Земля, га' }));
    expect(land.getByLabelText('от')).toHaveProperty('value', '5');
    await userEvent.click(within(chips()).getByRole('button', { name: /Земля, га/ }));
    expect(window.location.search).toBe('?town=ridder');
    expect(land.getByLabelText('от')).toHaveProperty('value', '');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Результаты' }));
  });

  it('goes on where the list ended', async () => {
    openSearch('/opportunities');
    await userEvent.click(await screen.findByRole('link', { name: 'Показать ещё' }));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(20));
    expect(document.activeElement?.textContent).toBe('Завод n18');
    expect(screen.queryByRole('link', { name: 'Показать ещё' })).toBeNull();
    expect(window.location.search).toBe('');
  });

  it('shows the figures that are known, and says how many of those asked for are', async () => {
    openSearch('/opportunities');
    const [first] = await screen.findAllByRole('article');
    const figures = within(first ?? document.body);
    expect(figures.getByText('12,5 га')).toBeDefined();
    expect(figures.getByText('Известно 1 из 10')).toBeDefined();
    expect(figures.queryByText('неизвестно')).toBeNull();
  });

  it('keeps values without matches, with a zero', async () => {
    openSearch('/opportunities');
    const none = await box(/^Аксу 0$/);
    expect(none.closest('label')?.className).toContain('choice-none');
    expect((await box(/^Риддер 20$/)).closest('label')?.className).not.toContain('choice-none');
    expect(await box(/^Якорный проект 0$/)).toBeDefined();
  });

  it('opens the divisions of a chosen section; one of them stands for it', async () => {
    openSearch('/opportunities');
    await userEvent.click(await box(/^Обрабатывающая промышленность 12$/));
    expect(window.location.search).toBe('?section=C');
    await userEvent.click(await box(/^Металлургия 9$/));
    expect(window.location.search).toBe('?division=24');
    const section = await box(/^Обрабатывающая промышленность 12$/);
    expect(section).toHaveProperty('indeterminate', true);
    await userEvent.click(section);
    expect(window.location.search).toBe('?section=C');
    await userEvent.click(section);
    expect(window.location.search).toBe('');
  });

  it('looks into a section without choosing it', async () => {
    openSearch('/opportunities');
    await userEvent.click(await screen.findByRole('button', { name: 'Разделы: Обрабатывающая промышленность' }));
    expect(await box(/^Металлические изделия 0$/)).toBeDefined();
    expect(window.location.search).toBe('');
  });

  it('takes a distance from a town, and says how far each is', async () => {
    const asked = openSearch('/opportunities', { distanceKm: 44.6 });
    const near = within(await screen.findByRole('group', { name: 'Расстояние от моногорода' }));
    await userEvent.selectOptions(near.getByLabelText('от города'), 'Риддер');
    expect(window.location.search).toBe('?near=ridder~50');
    expect((await screen.findAllByText('45 км по прямой')).length).toBeGreaterThan(0);
    await userEvent.clear(near.getByLabelText('Не дальше, км'));
    await userEvent.type(near.getByLabelText('Не дальше, км'), '120{Enter}');
    expect(window.location.search).toBe('?near=ridder~120');
    await userEvent.selectOptions(screen.getByLabelText('Порядок'), 'сначала ближние');
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({ sort: 'DISTANCE', direction: 'ASC', filter: { near: { town: 'ridder', km: 120 } } }),
    );
    await userEvent.click(within(chips()).getByRole('button', { name: /120\sкм/ }));
    await waitFor(() => expect(screen.getByLabelText('Порядок')).toHaveProperty('value', 'RELEVANCE_DESC'));
  });
});
