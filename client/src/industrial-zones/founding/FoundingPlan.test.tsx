import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { expect, it } from 'vitest';
import { PageContextProvider } from '../../kernel/locale-context.tsx';
import { PageStatus } from '../../kernel/page-status.ts';
import { EMPTY_FORM, newSite } from './founding.form.ts';
import type { FoundingForm } from './founding.form.ts';
import { FoundingPlan } from './FoundingPlan.tsx';

const Form = (): ReactElement => {
  const [form, setForm] = useState<FoundingForm>({ ...EMPTY_FORM, sites: [{ ...newSite(), name: 'Hall' }] });
  return (
    <>
      <FoundingPlan form={form} facilities={[]} onChange={(change) => setForm((before) => ({ ...before, ...change }))} />
      <output>{`land ${form.landHa}`}</output>
    </>
  );
};

const type = (text: string): void => {
  fireEvent.change(screen.getByLabelText(/^Corners/), { target: { value: text } });
};

it('a zone and a site are drawn by coordinates as well: area, land, and what contradicts itself', () => {
  render(
    <PageContextProvider value={{ locale: 'EN', origin: '', status: new PageStatus(), isWhole: false }}>
      <Form />
    </PageContextProvider>,
  );
  expect(screen.getByText(/Choose a facility whose place is known/)).toBeTruthy();
  type('50.3450 83.5100\n50.3450 83.5160');
  expect(screen.getByText('At least three corners are needed.')).toBeTruthy();
  type('50.3450 83.5100\n50.3450 83.5160\n50.3470 83.5160\n50.3470 83.5100');
  expect(screen.getByText(/Area of the drawing: 9\.\d+/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Put it into “Land”' }));
  expect(screen.getByText(/^land 9\.\d+/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('What to draw'), {
    target: { value: screen.getByRole<HTMLOptionElement>('option', { name: 'Hall' }).value },
  });
  type('50.3450 83.5150\n50.3450 83.5180\n50.3460 83.5180');
  expect(screen.getByText('Hall: leaves the border of the zone.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Remove the last corner' }));
  expect(screen.queryByText('Hall: leaves the border of the zone.')).toBeNull();
});
