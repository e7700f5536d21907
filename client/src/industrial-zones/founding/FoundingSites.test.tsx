import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { PageContextProvider } from '../../kernel/locale-context.tsx';
import { PageStatus } from '../../kernel/page-status.ts';
import { EMPTY_FORM, newSite } from './founding.form.ts';
import type { FoundingForm } from './founding.form.ts';
import { FoundingSites } from './FoundingSites.tsx';

const Form = (): ReactElement => {
  const [form, setForm] = useState<FoundingForm>({ ...EMPTY_FORM, landHa: '3', sites: [{ ...newSite(), landHa: '2' }] });
  return <FoundingSites form={form} onChange={(change) => setForm((before) => ({ ...before, ...change }))} />;
};

const open = () => {
  render(
    <PageContextProvider value={{ locale: 'EN', origin: '', status: new PageStatus(), isWhole: false }}>
      <Form />
    </PageContextProvider>,
  );
  return { user: userEvent.setup({ delay: null }), land: () => within(screen.getByRole('row', { name: /Land/ })) };
};

describe('the sites of a zone', () => {
  it('show what is left of the zone’s land while it is typed, and say when there is too little', async () => {
    const { user, land } = open();
    expect(
      land()
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['3', '2', '1']);
    await user.click(screen.getByRole('button', { name: 'Add a site' }));
    await user.type(within(screen.getByRole('group', { name: 'Site 2' })).getByLabelText('Land, hectares'), '1.5');
    expect(
      land()
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['3', '3.5', '−0.5']);
    expect(screen.queryByText(/more together than the zone/)).not.toBeNull();
    await user.click(within(screen.getByRole('group', { name: 'Site 2' })).getByRole('button', { name: 'Remove the site' }));
    expect(screen.queryByText(/more together than the zone/)).toBeNull();
  });

  it('compare nothing with what is not stated of the zone', () => {
    open();
    expect(within(screen.getByRole('row', { name: /Power/ })).queryByText('nothing to compare with')).not.toBeNull();
  });
});
