import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RenderedPage } from '../../testing/render-page.tsx';
import { openCalculator as open, PROJECT } from './calculator.cases.tsx';
import { keptProject } from '../project/kept-project.ts';

const COST = 'Project cost, ₸';
const START = 'Day of the contract with the zone';

const type = async ({ user }: RenderedPage, label: string, words: string): Promise<void> => {
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  await user.type(field, words);
};

const line = (tax: string): string => screen.getAllByText(tax, { selector: 'dt' })[0]?.nextElementSibling?.textContent ?? '';

describe('the incentive calculator', () => {
  it('counts as one types, and address and device follow', async () => {
    const page = open();
    expect(await screen.findByText(/the estimate appears here/)).toBeDefined();
    await type(page, COST, '13 000 000 000');
    expect(screen.getByText('The day of the contract is still needed.')).toBeDefined();
    await type(page, START, '2026-03-01');
    expect(screen.getByText('Category B')).toBeDefined();
    expect(screen.getByText('15 years, through 28 February 2041')).toBeDefined();
    expect(screen.getByText('By law for category B: 15 years')).toBeDefined();
    expect(screen.getByText(/= 3,005,780\.3 MRP/)).toBeDefined();
    await waitFor(() => expect(page.address()).toBe(`/zones/saryarqa/calculator${PROJECT}`));
    expect(keptProject.read()?.value).toBe(PROJECT);
  });

  it('shows taxes with and without the terms, each with its rule and rate', async () => {
    open(`${PROJECT}&y=~1000000000&years=2`);
    const row = (await screen.findByRole('button', { name: /^2027/ })).closest('tr') ?? document.body;
    expect(row.textContent).toContain('₸200,000,000');
    expect(line('Corporate income tax')).toMatch(/Clause CIT_REDUCTION: cut by 100%.*20% · since 1 January 2026 · Tax Code/);
    expect(screen.getByText(/₸13,000,000,000 ÷ ₸4,325/)).toBeDefined();
  });

  it('opens a year tax by tax', async () => {
    const { user } = open(`${PROJECT}&y=~1000000000&staff=10&wage=100000&years=1`);
    await user.click(await screen.findByRole('button', { name: /^2026/ }));
    expect(screen.getByRole('rowheader', { name: 'Social tax' })).toBeDefined();
  });

  it.each([
    [COST, '12 tons', 'This does not read as a number. Write, for example, 12,500, 1.5 or 13 bn.'],
    ['Equipment from outside the Eurasian Economic Union, % of the cost', '140', 'The number must be from 0 to 100.'],
    ['Staff', '1,5', 'A whole number is needed here.'],
  ])('%s: keeps %s as typed and says what is wrong', async (label, typed, sentence) => {
    const page = open(PROJECT);
    await type(page, label, typed);
    const field = screen.getByLabelText<HTMLInputElement>(label);
    expect(screen.getByText(sentence)).toBeDefined();
    expect(field.value).toBe(typed);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('reports a missing day once its field was left empty', async () => {
    const { user } = open('?cost=13000000000');
    await user.click(await screen.findByLabelText(START));
    await user.tab();
    expect(screen.getByText('Give the day of the contract: without it the category is not known.')).toBeDefined();
  });

  it('asks for an unknown rate, and computes once it is given', async () => {
    const page = open(`${PROJECT}&ha=10&land=owned`);
    expect(await screen.findAllByText('Not counted. Fill in: land tax, ₸ a hectare and year.')).toHaveLength(1);
    await type(page, 'Land tax, ₸ a hectare and year', '2500');
    expect(line('Land tax')).toMatch(/Without the terms .*given by you/);
  });

  it('warns of what it cannot know', async () => {
    open(`${PROJECT}&country=CN&oked=01`);
    expect(await screen.findByText(/Foreign legal entities may not buy plots/)).toBeDefined();
    expect(screen.getByText(/may have another income tax rate: Farming 3 %/)).toBeDefined();
  });

  it('has a discounted sum only with a rate', async () => {
    const page = open(`${PROJECT}&y=~1000000000`);
    expect(await screen.findByText('Give a discount rate to see it.')).toBeDefined();
    await type(page, 'Discount rate, % a year', '12');
    expect(screen.getByText(/discounted at 12% for every year/)).toBeDefined();
  });

  it('offers the project of this device, and discards it', async () => {
    keptProject.write({ value: PROJECT, version: null });
    const page = open();
    expect(await screen.findByText('Category B')).toBeDefined();
    expect(screen.getByText(/This is your last project/)).toBeDefined();
    await page.user.click(screen.getByRole('button', { name: 'Clear the form' }));
    expect(screen.getByText(/the estimate appears here/)).toBeDefined();
    await waitFor(() => expect(keptProject.read()).toBeNull());
  });

  it('starts single years from the common value', async () => {
    const page = open(`${PROJECT}&y=5~2&years=3`);
    await page.user.click(await screen.findByLabelText('The same each year'));
    const field = screen.getByLabelText<HTMLInputElement>('2028: Profit before taxes, ₸');
    expect(field.value).toBe('2');
    await page.user.clear(field);
    await page.user.type(field, '-7');
    await waitFor(() => expect(page.address()).toContain('y=5~2,5~2,5~-7'));
  });
});
