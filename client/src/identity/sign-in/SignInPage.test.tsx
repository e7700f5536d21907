import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { SessionLevel } from '../../kernel/schema.graphql.ts';
import { ConfirmSignInCodeDocument, SignInDocument } from './sign-in.graphql.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderPage } from '../../testing/render-page.tsx';
import type { RenderedPage } from '../../testing/render-page.tsx';
import { me, platform } from '../../testing/viewer.ts';
import { publicRoutes, routes as ownRoutes } from '../identity.routes.tsx';

const routes = [...publicRoutes, ...ownRoutes];

const CREDENTIALS = { email: 'aigerim@example.kz', password: 'four words in a row' };

const signIn = (result: object): MockLink.MockedResponse => ({ request: { query: SignInDocument, variables: CREDENTIALS }, result });
const code = (value: string, result: object): MockLink.MockedResponse => ({
  request: { query: ConfirmSignInCodeDocument, variables: { code: value } },
  result,
});
const accepted = (field: 'signIn' | 'confirmSignInCode', level: SessionLevel) => ({
  data: { __typename: 'Mutation', [field]: { __typename: 'SignInResult', level } },
});

const open = (mocks: MockLink.MockedResponse[], next = ''): RenderedPage =>
  renderPage({ routes, url: `/sign-in${next}`, mocks: [platform(), ...mocks] });

const typePassword = async ({ user }: RenderedPage): Promise<void> => {
  await user.type(await screen.findByLabelText('E-mail'), CREDENTIALS.email);
  await user.type(screen.getByLabelText('Password'), CREDENTIALS.password);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
};

it('sends nothing while a field is empty, and leads to it', async () => {
  const { user } = open([me(null)]);
  await user.type(await screen.findByLabelText('E-mail'), CREDENTIALS.email);
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(screen.getByText('Fill in this field.')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByLabelText('Password'));
});

it('keeps what was typed when it does not fit', async () => {
  const page = open([me(null), signIn(refusal('RULE_BROKEN', { rule: 'CREDENTIALS_WRONG' }))]);
  await typePassword(page);
  expect((await screen.findByRole('alert')).textContent).toContain('The address or the password does not fit.');
  expect(screen.getByLabelText('E-mail')).toHaveProperty('value', CREDENTIALS.email);
  expect(screen.getByLabelText('Password')).toHaveProperty('value', CREDENTIALS.password);
});

it('says how long to wait after too many attempts', async () => {
  const page = open([me(null), signIn(refusal('RATE_LIMITED', { params: { retryAfter: 42 } }))]);
  await typePassword(page);
  expect((await screen.findByRole('alert')).textContent).toContain('42');
});

it('shows the way on when the wait is long', async () => {
  const page = open([me(null), signIn(refusal('RATE_LIMITED', { params: { retryAfter: 1_700 } }))]);
  await typePassword(page);
  expect((await screen.findByRole('alert')).textContent).toContain('29 min');
  expect(screen.getByRole('link', { name: 'Set a new password' }).getAttribute('href')).toBe('/reset');
});

it('shows the password on demand', async () => {
  const { user } = open([me(null)]);
  const field = await screen.findByLabelText('Password');
  expect(field).toHaveProperty('type', 'password');
  await user.click(screen.getByRole('button', { name: 'Show password' }));
  expect(field).toHaveProperty('type', 'text');
});

it('goes from the password to the code, and from the code to where the reader was going', async () => {
  const page = open(
    [
      me(null),
      signIn(accepted('signIn', 'CODE_NEEDED')),
      me('CODE_NEEDED'),
      code('123456', accepted('confirmSignInCode', 'FULL')),
      me('FULL'),
    ],
    '?next=%2Finterest%2F7',
  );
  await typePassword(page);
  const field = await screen.findByLabelText('Code');
  expect(document.activeElement).toBe(field);
  await page.user.type(field, '123456{Enter}');
  await waitFor(() => expect(page.address()).toBe('/interest/7'));
});

it('never goes to another site', async () => {
  const page = open([me(null), signIn(accepted('signIn', 'FULL')), me('FULL')], '?next=%2F%2Fevil.example%2F');
  await typePassword(page);
  await waitFor(() => expect(page.address()).toBe('/'));
});

it('of the staff leads to setting up codes first', async () => {
  const page = open([me(null), signIn(accepted('signIn', 'ENROLMENT_NEEDED')), me('ENROLMENT_NEEDED')], '?next=%2Fworkspace%2Freview');
  await typePassword(page);
  await waitFor(() => expect(page.address()).toBe('/account?next=%2Fworkspace%2Freview'));
});

it('opened again in the middle goes on with the code, and a wrong one stays', async () => {
  const { user } = open([me('CODE_NEEDED'), code('000000', refusal('RULE_BROKEN', { rule: 'CODE_WRONG' }))]);
  await user.type(await screen.findByLabelText('Code'), '000000{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('The code does not fit or was used before.');
  expect(screen.getByLabelText('Code')).toHaveProperty('value', '000000');
});

it('begins anew when the time for the code is over', async () => {
  const { user } = open([me('CODE_NEEDED'), code('123456', refusal('UNAUTHENTICATED')), me(null)]);
  await user.type(await screen.findByLabelText('Code'), '123456{Enter}');
  expect(await screen.findByText('The time to enter the code is over. Sign in again.')).toBeDefined();
  expect(screen.getByLabelText('Password')).toBeDefined();
});
