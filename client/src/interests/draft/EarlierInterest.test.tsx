import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { InterestDocument } from '../interest.graphql.ts';
import { SaveInterestDraftDocument } from './draft.graphql.ts';
import { divisions, FULL_FIELDS, inZone, interest, memberOf, NO_FIELDS, opportunity } from '../../testing/interests.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { emptyForm } from './interest.form.ts';
import { fillFrom } from './interest.earlier.ts';
import { toForm } from './interest.stored.ts';
import { routes } from '../interests.routes.tsx';

const EARLIER = interest({ state: 'WITHDRAWN', version: 3, viewerCan: [] });
const NOTHING = emptyForm('EN');
const TODAY = '2026-11-30';

describe('what is taken from an earlier one', () => {
  const earlier = toForm('EN', { ...FULL_FIELDS, startMonth: '2027-03-01', currency: 'USD' });

  it('fills what is empty, the sum with its currency, and no consent', () => {
    const { form, taken } = fillFrom(NOTHING, earlier, TODAY);
    expect(form).toEqual({ ...earlier, consent: false });
    expect(taken).toEqual(['purpose', 'okedDivision', 'investment', 'permanentJobs', 'startMonth', 'contactName', 'contactPhone']);
  });

  it('changes nothing that is typed, nor the currency of a sum', () => {
    const { form } = fillFrom({ ...NOTHING, purpose: 'Jars', investment: '5' }, earlier, TODAY);
    expect(form).toMatchObject({ purpose: 'Jars', investment: '5', currency: 'KZT', contactName: 'Aigerim' });
  });

  it('does not take over a month that has passed', () => {
    expect(fillFrom(NOTHING, { ...earlier, startMonth: '2026-10-01' }, TODAY).form.startMonth).toBe('');
    expect(fillFrom(NOTHING, { ...earlier, startMonth: '2026-11-01' }, TODAY).form.startMonth).toBe('2026-11-01');
  });
});

describe('a new one after a withdrawal', { timeout: 20_000 }, () => {
  const open = (earlier: object) => {
    const draft = interest({
      fields: { ...NO_FIELDS, purpose: 'Jars' },
      opportunity: opportunity({ myEarlierInterest: { ...EARLIER, ...earlier, id: 'interest-0', number: 'EOI-2026-000000' } }),
    });
    const stored: MockLink.MockedResponse = {
      request: { query: InterestDocument, variables: { id: 'interest-1' } },
      maxUsageCount: Number.POSITIVE_INFINITY,
      result: { data: { __typename: 'Query', interest: draft } },
    };
    const saved: unknown[] = [];
    const saving: MockLink.MockedResponse = {
      request: { query: SaveInterestDraftDocument, variables: (variables) => saved.push(variables['input']) > 0 },
      maxUsageCount: Number.POSITIVE_INFINITY,
      result: { data: { __typename: 'Mutation', saveInterestDraft: { ...draft, version: 2 } } },
    };
    return { saved, ...renderPage({ routes, url: '/interest/interest-1', mocks: [memberOf('INVESTOR'), divisions, stored, saving] }) };
  };

  it('leads to the old one and starts from it when the investor says so', async () => {
    const { user, saved } = open({});
    expect((await screen.findByRole('link', { name: /EOI-2026-000000 · Withdrawn/ })).getAttribute('href')).toBe('/interest/interest-0');
    await user.click(screen.getByRole('button', { name: 'Fill in from the earlier one' }));
    expect(screen.getByText(/Taken from the earlier one: .*Contact person/)).toBeTruthy();
    expect(screen.getByLabelText(/What you will make/)).toHaveProperty('value', 'Jars');
    await waitFor(
      () => expect(saved).toMatchObject([{ fields: { purpose: 'Jars', investment: 900_000_000, contactName: 'Aigerim', consent: false } }]),
      { timeout: 8000 },
    );
  });

  it('says how the terms of the zone have changed since', async () => {
    open(inZone);
    expect(await screen.findByText(/the earlier one cited version 1, version 2 is in force/)).toBeTruthy();
    expect(screen.getByText(/version 3 comes into force on 1 December 2027/)).toBeTruthy();
  });

  it('says that they are the same', async () => {
    open({ ...inZone, termsSince: [] });
    expect(await screen.findByText(/The version of the zone’s terms is the same: 1/)).toBeTruthy();
  });
});

describe('a steward for whom nobody acts yet', { timeout: 20_000 }, () => {
  const absent = { ...interest().steward, hasPeople: false };
  const open = (found: ReturnType<typeof interest>) => {
    const stored: MockLink.MockedResponse = {
      request: { query: InterestDocument, variables: { id: 'interest-1' } },
      result: { data: { __typename: 'Query', interest: found } },
    };
    return renderPage({ routes, url: '/interest/interest-1', mocks: [memberOf('INVESTOR'), divisions, stored] });
  };

  it('is named as such before anything is sent', async () => {
    open(interest({ steward: absent, opportunity: opportunity({ steward: absent }) }));
    expect(
      await screen.findByText(/Nobody from this organisation is on Qaita yet.*administrators, who answer for such stewards/),
    ).toBeTruthy();
  });

  it('is named as such after it, and nobody is said to be reviewing', async () => {
    open(interest({ state: 'SUBMITTED', viewerCan: ['WITHDRAW'], steward: absent }));
    expect(await screen.findByText('The steward is not on Qaita yet')).toBeTruthy();
    expect(screen.getByText(/There is no one to review it yet/)).toBeTruthy();
    expect(screen.queryByText(/The steward’s move/)).toBeNull();
  });

  it('is not mentioned once it is over', async () => {
    open(interest({ state: 'WITHDRAWN', viewerCan: [], steward: absent }));
    expect(await screen.findByText('Withdrawn')).toBeTruthy();
    expect(screen.queryByText('The steward is not on Qaita yet')).toBeNull();
  });
});
