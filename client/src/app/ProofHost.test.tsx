import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { Outlet } from 'react-router';
import type { RouteObject } from 'react-router';
import { expect, it } from 'vitest';
import { InviteDocument } from '../administration/invitations.graphql.ts';
import { ProveIdentityDocument } from '../identity/proof/proof.graphql.ts';
import { askForProof } from '../kernel/proof.ts';
import { useSending } from '../kernel/useSending.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { refusal } from '../testing/refusal.ts';
import { renderPage } from '../testing/render-page.tsx';
import { me, platform } from '../testing/viewer.ts';
import { ProofHost } from './ProofHost.tsx';

const INPUT = { organisationId: '7', email: 'new@example.kz', role: 'MEMBER' as const };

/** A page with a step that needs a proof; it does not know about proofs. */
const Inviting = (): ReactElement => {
  const { run, problem } = useSending(InviteDocument);
  const [isDone, setDone] = useState(false);
  return (
    <>
      <ProblemNotice problem={problem} />
      <input aria-label="Address" defaultValue={INPUT.email} />
      <button type="button" onClick={() => void run({ input: INPUT }).then((sent) => setDone(sent !== null))}>
        {'Invite'}
      </button>
      {isDone && <p>{'Invited'}</p>}
    </>
  );
};

const routes: RouteObject[] = [
  {
    element: (
      <>
        <Outlet />
        <ProofHost />
      </>
    ),
    children: [{ path: '/', element: <Inviting /> }],
  },
];

const invite = (result: object): MockLink.MockedResponse => ({ request: { query: InviteDocument, variables: { input: INPUT } }, result });
const needsProof = invite(refusal('FORBIDDEN', { rule: 'PROOF_NEEDED' }));
const invited = invite({ data: { __typename: 'Mutation', invite: true } });
const prove = (input: object, result: object): MockLink.MockedResponse => ({
  request: { query: ProveIdentityDocument, variables: { input } },
  result,
});
const proved = { data: { __typename: 'Mutation', proveIdentity: true } };

const press = async (mocks: readonly MockLink.MockedResponse[], hasTotp = false, oidc: readonly object[] = []) => {
  const installation = platform();
  if (oidc.length > 0) installation.result = { data: { __typename: 'Query', platform: { ...platformData, oidc } } };
  const page = renderPage({ routes, url: '/', mocks: [installation, me('FULL', { hasTotp }), ...mocks] });
  await page.user.click(await screen.findByRole('button', { name: 'Invite' }));
  return page;
};
const platformData = { __typename: 'Platform', dataAsOf: '2026-02-25', hasDemo: false, mailbox: false, plan: null };

const dialog = () => screen.findByRole('dialog', { name: 'Confirm that it is you' });

it('asks for the password and then does what was asked for, with everything as it was', async () => {
  const { user } = await press([needsProof, prove({ password: 'four words in a row' }, proved), invited]);
  await dialog();
  await user.type(await screen.findByLabelText('Password'), 'four words in a row{Enter}');
  expect(await screen.findByText('Invited')).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByLabelText('Address')).toHaveProperty('value', INPUT.email);
});

it('stays open with what is wrong, and keeps what was typed', async () => {
  const { user } = await press([
    needsProof,
    prove({ password: 'wrong' }, refusal('RULE_BROKEN', { rule: 'PASSWORD_WRONG' })),
    prove({ password: 'wrong!' }, proved),
    invited,
  ]);
  await dialog();
  const field = await screen.findByLabelText('Password');
  await user.type(field, 'wrong{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('The password does not fit.');
  await user.type(field, '!{Enter}');
  expect(await screen.findByText('Invited')).toBeDefined();
});

it('accepts a code from somebody who has codes', async () => {
  const { user } = await press([needsProof, prove({ code: '123456' }, proved), invited], true);
  await user.click(await screen.findByRole('button', { name: 'Use a one-time code instead' }));
  const field = await screen.findByLabelText('Code');
  expect(document.activeElement).toBe(field);
  await user.type(field, '123456{Enter}');
  expect(await screen.findByText('Invited')).toBeDefined();
});

it('does not offer codes to somebody who has none', async () => {
  await press([needsProof]);
  await dialog();
  await screen.findByLabelText('Password');
  expect(screen.queryByRole('button', { name: 'Use a one-time code instead' })).toBeNull();
});

it('when declined, leaves the page with the refusal and sends nothing again', async () => {
  const { user } = await press([needsProof]);
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing has been done');
  expect(screen.queryByText('Invited')).toBeNull();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('can be asked for again after it was declined', async () => {
  const { user } = await press([needsProof, needsProof, prove({ password: 'four words in a row' }, proved), invited]);
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Invite' }));
  await user.type(await screen.findByLabelText('Password'), 'four words in a row{Enter}');
  expect(await screen.findByText('Invited')).toBeDefined();
});

it('leads to the sign-in in another tab when the session has ended', async () => {
  const { user } = await press([needsProof, prove({ password: 'four words in a row' }, refusal('UNAUTHENTICATED'))]);
  await user.type(await screen.findByLabelText('Password'), 'four words in a row{Enter}');
  const link = await screen.findByRole('link', { name: 'Sign in again in a new tab' });
  expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['/en/sign-in', '_blank']);
});

it('can be given at a provider in another tab; until it is, the question comes back', async () => {
  const { user } = await press([needsProof, needsProof, invited], false, [{ __typename: 'OidcProvider', id: 'bank', name: 'Bank' }]);
  const link = await screen.findByRole('link', { name: 'Confirm with Bank' });
  expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual(['/oidc/bank/start?prove=1', '_blank']);
  link.addEventListener('click', (event) => event.preventDefault());
  await user.click(link);
  await user.click(await screen.findByRole('button', { name: 'I have confirmed there, go on' }));
  await user.click(await screen.findByRole('link', { name: 'Confirm with Bank' }));
  await user.click(await screen.findByRole('button', { name: 'I have confirmed there, go on' }));
  expect(await screen.findByText('Invited')).toBeDefined();
});

it('leaves nobody waiting when the page is left', async () => {
  const { unmount } = await press([needsProof]);
  await dialog();
  const asking = askForProof();
  unmount();
  expect(await asking).toBe(false);
});
