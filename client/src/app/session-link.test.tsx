import { MockLink } from '@apollo/client/testing';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { RouteObject } from 'react-router';
import { describe, expect, it } from 'vitest';
import { InviteDocument } from '../administration/invitations.graphql.ts';
import { MeDocument } from '../kernel/session.graphql.ts';
import { useKeptText } from '../drafts/useKeptText.ts';
import { useSending } from '../kernel/useSending.ts';
import { tellOtherTabs } from '../kernel/other-tabs.ts';
import { SignedIn } from '../page/SignedIn.tsx';
import { refusal } from '../testing/refusal.ts';
import { renderPage } from '../testing/render-page.tsx';
import { me } from '../testing/viewer.ts';
import { makeClient } from './apollo.ts';
import { askWhoIsThere, followOtherTabs } from './who-is-there.ts';

const INPUT = { organisationId: '7', email: 'new@example.kz', role: 'MEMBER' as const };

/** A page of the workspace with a kept text and a step. */
const Page = (): ReactElement => {
  const { text, write } = useKeptText('reason');
  const { run, problem } = useSending(InviteDocument);
  return (
    <>
      <input aria-label="Reason" value={text} onChange={({ target }) => write(target.value)} />
      <button type="button" onClick={() => void run({ input: INPUT })}>
        {'Invite'}
      </button>
      {problem && <p>{problem.code}</p>}
    </>
  );
};

/** Leaves the page and comes back, as signing in does. */
const Door = (): ReactElement => {
  const [isShut, shut] = useState(false);
  return (
    <>
      <button type="button" onClick={() => shut(!isShut)}>
        {'Turn'}
      </button>
      {!isShut && <SignedIn>{() => <Page />}</SignedIn>}
    </>
  );
};

const routes: RouteObject[] = [{ path: '/workspace', element: <Door /> }];
const refused = { request: { query: InviteDocument, variables: { input: INPUT } }, result: refusal('UNAUTHENTICATED') };

describe('a page whose session has ended', () => {
  it('says so when the next step is refused, and leads to signing in and back', async () => {
    const { user } = renderPage({ routes, url: '/workspace?a=1', mocks: [me('FULL'), refused, me(null)] });
    await user.type(await screen.findByLabelText('Reason'), 'Why');
    await user.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByRole('heading', { name: 'You are signed out' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in?next=%2Fworkspace%3Fa%3D1');
    expect(screen.queryByLabelText('Reason')).toBeNull();
  });

  it('stays as it is when the server cannot be asked who is there', async () => {
    const { user } = renderPage({ routes, url: '/workspace', mocks: [me('FULL'), refused] });
    await user.click(await screen.findByRole('button', { name: 'Invite' }));
    expect(await screen.findByText('UNAUTHENTICATED')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'You are signed out' })).toBeNull();
  });

  it('keeps the words for the person who typed them', async () => {
    const { user } = renderPage({ routes, url: '/workspace', mocks: [me('FULL')] });
    await user.type(await screen.findByLabelText('Reason'), 'Because');
    await user.click(screen.getByRole('button', { name: 'Turn' }));
    await user.click(screen.getByRole('button', { name: 'Turn' }));
    expect(await screen.findByDisplayValue('Because')).toBeTruthy();
    expect(Object.keys(localStorage).filter((key) => key.startsWith('qaita:words'))).toEqual(['qaita:words:1:reason']);
  });
});

describe('the client', () => {
  const viewer = async (client: ReturnType<typeof makeClient>) => (await client.query({ query: MeDocument })).data?.me ?? null;

  it('asks once who is there, however many steps are refused at the same time', async () => {
    const client = makeClient({ locale: 'EN', link: new MockLink([me('FULL'), me(null)]) });
    expect(await viewer(client)).not.toBeNull();
    await Promise.all([askWhoIsThere(client), askWhoIsThere(client), askWhoIsThere(client)]);
    expect(await viewer(client)).toBeNull();
  });

  it('notices signing out in another tab', async () => {
    const client = makeClient({ locale: 'EN', link: new MockLink([me('FULL'), me(null)]) });
    await viewer(client);
    const stop = followOtherTabs(client);
    tellOtherTabs();
    await expect.poll(() => client.readQuery({ query: MeDocument })?.me).toBeNull();
    stop();
  });
});
