import type { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, it } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { renderPage } from '../testing/render-page.tsx';
import type { RenderedPage } from '../testing/render-page.tsx';
import { me, member } from '../testing/viewer.ts';
import { AskStewardDocument } from './opportunity-unknowns.graphql.ts';
import { Unknowns } from './OpportunityUnknowns.tsx';

type Shown = ComponentProps<typeof Unknowns>['shown'];

const unknown = (fact: Shown['unknowns'][number]['fact'], investors = 0, isAsked = false): Shown['unknowns'][number] => ({
  __typename: 'UnknownFact',
  fact,
  investors,
  isAsked,
});

const PLACE: Shown = {
  slug: 'foundry',
  unknowns: [unknown('POWER', 2), unknown('PRICE', 1, true), unknown('LEGAL'), unknown('RAIL'), unknown('HEAT')],
};

/** What a sending answers, whatever id it has. */
const answers = (facts: readonly string[], words: string | null, result: MockLink.MockedResponse['result']): MockLink.MockedResponse => ({
  request: {
    query: AskStewardDocument,
    variables: ({ input }: { readonly input?: Record<string, unknown> }) =>
      JSON.stringify([input?.['slug'], input?.['facts'], input?.['words']]) === JSON.stringify(['foundry', facts, words]),
  },
  ...(result ? { result } : {}),
});

const show = (shown: Shown, ...mocks: readonly MockLink.MockedResponse[]): RenderedPage =>
  renderPage({ routes: [{ path: '/', element: <Unknowns shown={shown} /> }], url: '/', mocks });

const DONE = { data: { __typename: 'Mutation', askSteward: [] } };

describe('what nobody has stated', () => {
  it('is listed for a visitor with how many ask, and leads to signing in and back', async () => {
    show(PLACE, me(null));
    expect(await screen.findByText(/2 investors ask/)).toBeTruthy();
    const link = await screen.findByRole('link', { name: 'Sign in to ask' });
    expect(link.getAttribute('href')).toBe(`/sign-in?next=${encodeURIComponent('/opportunities/foundry')}`);
  });

  it('is not asked by those who are no investors', async () => {
    show(PLACE, member('SPK'));
    expect(await screen.findByText(/2 investors ask/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ask' })).toBeNull();
  });

  it('is asked by an investor in one press: what is asked for most is ticked, what was asked waits', async () => {
    const { user } = show(PLACE, member('INVESTOR'), answers(['POWER', 'LEGAL', 'RAIL'], null, DONE));
    expect(await screen.findByRole('checkbox', { name: 'Price or rent · 1 investor asks · you have asked' })).toHaveProperty(
      'disabled',
      true,
    );
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    expect(await screen.findByText(/^Sent\./)).toBeTruthy();
  });

  it('is asked in words as well; refused, the words stay', async () => {
    const refused = answers(['HEAT'], 'When did it stop?', refusal('RATE_LIMITED'));
    const { user } = show(PLACE, member('INVESTOR'), refused);
    for (const name of [/^Available power/, /^Encumbrances/, /^Railway/, /^Heat/])
      await user.click(await screen.findByRole('checkbox', { name }));
    const words = screen.getByLabelText(/^Something else/);
    await user.type(words, 'When did it stop?');
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(words).toHaveProperty('value', 'When did it stop?');
  });

  it('is not sent while nothing is asked', async () => {
    const { user } = show({ ...PLACE, unknowns: [] }, member('INVESTOR'));
    await user.click(await screen.findByRole('button', { name: 'Ask' }));
    expect(await screen.findByText(/Tick what to ask/)).toBeTruthy();
  });
});
