import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ConfirmEmailChangeDocument, ObjectToEmailChangeDocument } from './account/email-links.graphql.ts';
import { refusal } from '../testing/refusal.ts';
import { renderPage } from '../testing/render-page.tsx';
import { me, platform } from '../testing/viewer.ts';
import { publicRoutes, routes as ownRoutes } from './identity.routes.tsx';

const routes = [...publicRoutes, ...ownRoutes];

const confirm = (result: object) => ({ request: { query: ConfirmEmailChangeDocument, variables: { token: 'abc' } }, result });
const object = (result: object) => ({ request: { query: ObjectToEmailChangeDocument, variables: { token: 'abc' } }, result });
const changed = {
  ...me('FULL'),
  result: {
    data: {
      __typename: 'Query',
      me: {
        __typename: 'Viewer',
        id: '1',
        name: 'Айгерим Бекова',
        email: 'new@example.kz',
        level: 'FULL',
        hasTotp: false,
        memberships: [],
      },
    },
  },
};

it('the link of the new address asks a visitor to sign in first', async () => {
  renderPage({ routes, url: '/account/email/abc', mocks: [platform(), me(null)] });
  expect((await screen.findByRole('link', { name: 'Sign in' })).getAttribute('href')).toBe('/sign-in?next=%2Faccount%2Femail%2Fabc');
});

it('the link of the new address changes it at a press only, and says with which address one signs in', async () => {
  const { user } = renderPage({
    routes,
    url: '/account/email/abc',
    mocks: [platform(), me('FULL'), confirm({ data: { __typename: 'Mutation', confirmEmailChange: true } }), changed],
  });
  await user.click(await screen.findByRole('button', { name: 'Confirm the address' }));
  expect(await screen.findByText('You now sign in with new@example.kz.')).toBeDefined();
});

it('a spent link of the new address says so and leads to the account', async () => {
  const { user } = renderPage({
    routes,
    url: '/account/email/abc',
    mocks: [platform(), me('FULL'), confirm(refusal('RULE_BROKEN', { rule: 'TOKEN_EXPIRED' }))],
  });
  await user.click(await screen.findByRole('button', { name: 'Confirm the address' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The link was used or has expired.');
  expect(screen.getByRole('link', { name: 'To your account' })).toBeDefined();
});

it('the link of the former address stops the change for a visitor too', async () => {
  const { user } = renderPage({
    routes,
    url: '/account/objection/abc',
    mocks: [platform(), me(null), object({ data: { __typename: 'Mutation', objectToEmailChange: true } }), me(null)],
  });
  await user.click(await screen.findByRole('button', { name: 'It was not me, stop it' }));
  expect(await screen.findByText(/^The change is stopped\./)).toBeDefined();
});

it('a spent link of the former address leads to a new password', async () => {
  const { user } = renderPage({
    routes,
    url: '/account/objection/abc',
    mocks: [platform(), me(null), object(refusal('RULE_BROKEN', { rule: 'TOKEN_EXPIRED' }))],
  });
  await user.click(await screen.findByRole('button', { name: 'It was not me, stop it' }));
  expect((await screen.findByRole('link', { name: 'Ask for a new link' })).getAttribute('href')).toBe('/reset');
});
