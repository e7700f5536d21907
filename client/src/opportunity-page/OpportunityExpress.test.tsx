import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { me, member } from '../testing/viewer.ts';
import { Express } from './OpportunityExpress.tsx';

type Shown = ComponentProps<typeof Express>['shown'];

const text = (words: string) => ({ __typename: 'LocalizedText', text: words, locale: 'EN', isFallback: false }) as const;

const OPEN: Shown = {
  slug: 'foundry',
  status: 'IDLE',
  acceptsInterest: true,
  myInterest: null,
  steward: { __typename: 'Organisation', id: '9', kind: 'SPK', name: text('SPK Ertis') },
};

const show = (shown: Shown, viewer: MockLink.MockedResponse): void => {
  renderPage({ routes: [{ path: '/', element: <Express shown={shown} /> }], url: '/', mocks: [viewer] });
};

const target = async (name: string): Promise<string | null> => (await screen.findByRole('link', { name })).getAttribute('href');

describe('the way to express interest', () => {
  it('takes a visitor to signing up and back to this opportunity', async () => {
    show(OPEN, me(null));
    expect(await target('Sign in')).toBe('/sign-in?next=%2Finterest%2Fnew%3Fopportunity%3Dfoundry');
    expect(await target('Express interest')).toBe('/sign-up?next=%2Finterest%2Fnew%3Fopportunity%3Dfoundry');
  });

  it('takes an investor straight to the form', async () => {
    show(OPEN, member('INVESTOR'));
    expect(await target('Express interest')).toBe('/interest/new?opportunity=foundry');
    expect(screen.queryByRole('link', { name: 'Sign in' })).toBeNull();
  });

  it('offers the draft that is already there', async () => {
    show({ ...OPEN, myInterest: { __typename: 'Interest', id: '7', state: 'DRAFT' } }, member('INVESTOR'));
    expect(await target('Continue the draft')).toBe('/interest/7');
  });

  it('keeps a sent interest in reach after the opportunity has closed', async () => {
    show(
      { ...OPEN, status: 'REVIVED', acceptsInterest: false, myInterest: { __typename: 'Interest', id: '7', state: 'SUBMITTED' } },
      member('INVESTOR'),
    );
    expect(await target('Open your interest')).toBe('/interest/7');
  });

  it('tells a steward why there is no button', async () => {
    show(OPEN, member('SPK'));
    expect(await screen.findByText(/Interest is expressed by an investor/)).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says why no interest is accepted', async () => {
    show({ ...OPEN, status: 'DEMOLISHED', acceptsInterest: false }, me(null));
    expect(await screen.findByText('The plant has been demolished.')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
