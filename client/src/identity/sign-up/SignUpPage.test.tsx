import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ConfirmSignUpDocument, SignUpInvestorDocument } from './sign-up.graphql.ts';
import { renderPage } from '../../testing/render-page.tsx';
import type { RenderedPage } from '../../testing/render-page.tsx';
import { me, platform } from '../../testing/viewer.ts';
import { publicRoutes, routes as ownRoutes } from '../identity.routes.tsx';

const routes = [...publicRoutes, ...ownRoutes];

const INPUT = {
  name: 'Aigerim Bekova',
  email: 'aigerim@example.kz',
  password: 'four words in a row',
  organisationName: 'Example LLP',
  country: 'KZ',
  bin: '500140000016',
  consent: true,
};

const signUp = {
  request: { query: SignUpInvestorDocument, variables: { input: INPUT } },
  result: { data: { __typename: 'Mutation', signUpInvestor: true } },
};
const confirm = {
  request: { query: ConfirmSignUpDocument, variables: { token: 'TOKEN' } },
  result: { data: { __typename: 'Mutation', confirmSignUp: { __typename: 'SignInResult', level: 'FULL' } } },
};

const fillIn = async ({ user }: RenderedPage): Promise<void> => {
  await user.type(await screen.findByLabelText('First and last name'), INPUT.name);
  await user.type(screen.getByLabelText('E-mail'), INPUT.email);
  await user.type(screen.getByLabelText('Password'), INPUT.password);
  await user.type(screen.getByLabelText('Name of the organisation'), INPUT.organisationName);
  await user.type(screen.getByLabelText('BIN or IIN'), INPUT.bin);
  await user.click(screen.getByRole('checkbox'));
};

it('says everything that is missing at once, and leads to the first of it', async () => {
  const { user } = renderPage({ routes, url: '/sign-up', mocks: [platform(), me(null)] });
  await user.click(await screen.findByRole('button', { name: 'Sign up' }));
  expect(screen.getAllByText('Fill in this field.')).toHaveLength(5);
  expect(screen.getByText('It cannot be sent without consent.')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByLabelText('First and last name'));
});

it('doubts a number with a wrong check digit, and sends it all the same', async () => {
  const page = renderPage({ routes, url: '/sign-up?next=%2Finterest%2F7', mocks: [platform({ mailbox: true }), me(null), signUp] });
  await fillIn(page);
  expect(screen.getByText(/there seems to be a typing error/)).toBeDefined();
  await page.user.click(screen.getByRole('button', { name: 'Sign up' }));
  expect(await screen.findByText(/We have sent a letter to aigerim@example.kz/)).toBeDefined();
  expect((await screen.findByRole('link', { name: 'open the mailbox' })).getAttribute('href')).toBe('/mailbox');
});

it('keeps what was typed for a reader who mistyped the address', async () => {
  const page = renderPage({ routes, url: '/sign-up', mocks: [platform(), me(null), signUp] });
  await fillIn(page);
  await page.user.click(screen.getByRole('button', { name: 'Sign up' }));
  await page.user.click(await screen.findByRole('button', { name: 'Correct the address' }));
  expect(screen.getByLabelText('Name of the organisation')).toHaveProperty('value', INPUT.organisationName);
});

it('does not ask a foreign company for a number', async () => {
  const { user } = renderPage({ routes, url: '/sign-up', mocks: [platform(), me(null)] });
  await user.selectOptions(await screen.findByLabelText('Country of registration'), 'DE');
  expect(screen.queryByLabelText('BIN or IIN')).toBeNull();
});

it('goes on where the newcomer was going once the link is confirmed by a press', async () => {
  localStorage.setItem('qaita-next', '/interest/7');
  const page = renderPage({ routes, url: '/confirm/TOKEN', mocks: [platform(), confirm, me('FULL')] });
  const button = await screen.findByRole('button', { name: 'Confirm and sign in' });
  expect(page.address()).toBe('/confirm/TOKEN');
  await page.user.click(button);
  await waitFor(() => expect(page.address()).toBe('/interest/7'));
});
