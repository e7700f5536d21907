import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import {
  AccountDocument,
  ChangePasswordDocument,
  EndOtherSessionsDocument,
  EndSessionDocument,
  RequestEmailChangeDocument,
} from './account.graphql.ts';
import type { AccountQuery } from './account.graphql.ts';
import {
  ConfirmTotpEnrolmentDocument,
  RemoveTotpDocument,
  RenewRecoveryCodesDocument,
  StartTotpEnrolmentDocument,
} from './totp.graphql.ts';
import { refusal } from '../../testing/refusal.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { me, platform } from '../../testing/viewer.ts';
import { publicRoutes, routes as ownRoutes } from '../identity.routes.tsx';

const routes = [...publicRoutes, ...ownRoutes];

const CODES = ['AAAA-BBBB-CCCC-DDDD', 'EEEE-FFFF-GGGG-HHHH'];

const SESSIONS: AccountQuery['account']['sessions'] = [
  {
    __typename: 'AccountSession',
    id: 's1',
    begunAt: '2026-11-29T04:00:00.000Z',
    seenAt: '2026-11-29T05:00:00.000Z',
    browser: 'Firefox',
    system: 'Linux',
    isThis: true,
  },
  {
    __typename: 'AccountSession',
    id: 's2',
    begunAt: '2026-11-28T04:00:00.000Z',
    seenAt: '2026-11-28T05:00:00.000Z',
    browser: null,
    system: null,
    isThis: false,
  },
];

const account = (change: Partial<AccountQuery['account']> = {}): MockLink.MockedResponse => ({
  request: { query: AccountDocument },
  result: {
    data: {
      __typename: 'Query',
      account: {
        __typename: 'Account',
        hasPassword: true,
        needsTotp: false,
        recoveryCodesLeft: 9,
        pendingEmail: null,
        sessions: SESSIONS,
        ...change,
      },
    },
  },
});
const done = (
  query: MockLink.MockedRequest['query'],
  field: string,
  value: unknown = true,
  variables: Record<string, unknown> = {},
): MockLink.MockedResponse => ({
  request: { query, variables },
  result: { data: { __typename: 'Mutation', [field]: value } },
});
const start = done(StartTotpEnrolmentDocument, 'startTotpEnrolment', {
  __typename: 'TotpEnrolment',
  secret: 'ABCDEFGHIJKL',
  uri: 'otpauth://totp/Qaita:x?secret=ABCDEFGHIJKL',
});
const confirm = (code: string, result: object) => ({ request: { query: ConfirmTotpEnrolmentDocument, variables: { code } }, result });
const open = (mocks: readonly MockLink.MockedResponse[], url = '/account') => renderPage({ routes, url, mocks: [platform(), ...mocks] });

it('sends a visitor to the sign-in page and back', async () => {
  const page = open([me(null), me(null)]);
  await waitFor(() => expect(page.address()).toBe('/sign-in?next=%2Faccount'));
});

it('shows where one is signed in, this device first and marked', async () => {
  open([me('FULL'), account()]);
  const [here, there] = await screen.findAllByText(/^Signed in /).then((lines) => lines.map((line) => line.closest('li')));
  expect(here?.textContent).toMatch(/Firefox, Linux.*this device.*29 November 2026, 09:00/);
  expect(there?.textContent).toContain('Unknown device');
  expect(within(here ?? document.body).queryByRole('button')).toBeNull();
});

it('ends one session, says so and goes on at the heading', async () => {
  const { user } = open([
    me('FULL'),
    account(),
    done(EndSessionDocument, 'endSession', true, { id: 's2' }),
    account({ sessions: SESSIONS.slice(0, 1) }),
  ]);
  await user.click(await screen.findByRole('button', { name: 'End the session: Unknown device' }));
  await waitFor(() => expect(screen.queryByText('Unknown device')).toBeNull());
  expect(screen.queryByRole('button', { name: 'End all others' })).toBeNull();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Where you are signed in'));
});

it('ends all others at once', async () => {
  const { user } = open([
    me('FULL'),
    account(),
    done(EndOtherSessionsDocument, 'endOtherSessions', 1),
    account({ sessions: SESSIONS.slice(0, 1) }),
  ]);
  await user.click(await screen.findByRole('button', { name: 'End all others' }));
  await waitFor(() => expect(screen.queryByText('Unknown device')).toBeNull());
});

it('changes the password', async () => {
  const { user } = open([
    me('FULL'),
    account(),
    done(ChangePasswordDocument, 'changePassword', true, { password: 'four words in a row' }),
    account({ sessions: SESSIONS.slice(0, 1) }),
  ]);
  await user.type(await screen.findByLabelText('New password'), 'short');
  await user.click(screen.getByRole('button', { name: 'Save the password' }));
  expect(await screen.findByText('Too short.')).toBeDefined();
  await user.clear(screen.getByLabelText('New password'));
  await user.type(screen.getByLabelText('New password'), 'four words in a row');
  await user.click(screen.getByRole('button', { name: 'Save the password' }));
  expect(await screen.findByText('The password is changed. All other devices are signed out.')).toBeDefined();
  expect(screen.getByLabelText('New password')).toHaveProperty('value', '');
});

it('asks for another address, and shows that it waits', async () => {
  const { user } = open([
    me('FULL'),
    account(),
    done(RequestEmailChangeDocument, 'requestEmailChange', true, { email: 'new@example.kz' }),
    account({ pendingEmail: 'new@example.kz' }),
  ]);
  await user.type(await screen.findByLabelText('New e-mail'), 'new@example.kz{Enter}');
  expect(await screen.findByText('new@example.kz waits to be confirmed')).toBeDefined();
  expect(screen.getByText('aigerim@example.kz', { exact: false })).toBeDefined();
});

it('keeps the address that was typed when it is refused', async () => {
  const { user } = open([
    me('FULL'),
    account(),
    {
      request: { query: RequestEmailChangeDocument, variables: { email: 'aigerim@example.kz' } },
      result: refusal('RULE_BROKEN', { rule: 'EMAIL_UNCHANGED' }),
    },
  ]);
  await user.type(await screen.findByLabelText('New e-mail'), 'aigerim@example.kz{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('You already sign in with this address.');
  expect(screen.getByLabelText('New e-mail')).toHaveProperty('value', 'aigerim@example.kz');
});

it('says that codes are on and how many recovery codes are left, and makes new ones', async () => {
  const { user } = open([
    me('FULL', { hasTotp: true }),
    account(),
    done(RenewRecoveryCodesDocument, 'renewRecoveryCodes', CODES),
    me('FULL', { hasTotp: true }),
    account({ recoveryCodesLeft: 10 }),
  ]);
  expect(await screen.findByText(/^Codes are on/)).toBeDefined();
  expect(screen.getByText('9 recovery codes are left.')).toBeDefined();
  await user.click(screen.getByText('Make new codes'));
  expect(await screen.findByText('The recovery codes are new. Those of before no longer work.')).toBeDefined();
  for (const code of CODES) expect(screen.getByText(code)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'I have kept the codes, go on' }));
  expect(await screen.findByText('10 recovery codes are left.')).toBeDefined();
});

it('turns codes off for an investor', async () => {
  const { user } = open([
    me('FULL', { hasTotp: true }),
    account(),
    done(RemoveTotpDocument, 'removeTotp'),
    me('FULL'),
    account({ recoveryCodesLeft: 0 }),
  ]);
  await user.click(await screen.findByRole('button', { name: 'Turn codes off', hidden: true }));
  expect(await screen.findByRole('button', { name: 'Set up codes' })).toBeDefined();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('One-time codes'));
});

it('does not offer that to the staff', async () => {
  open([me('FULL', { hasTotp: true }), account({ needsTotp: true })]);
  expect(await screen.findByText(/codes can be replaced, not turned off/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Turn codes off', hidden: true })).toBeNull();
});

it('of the staff before they have codes: key, wrong code, right code, and the recovery codes stay until they are kept', async () => {
  const { user, address } = open(
    [
      me('ENROLMENT_NEEDED'),
      start,
      confirm('000000', refusal('RULE_BROKEN', { rule: 'CODE_WRONG' })),
      confirm('123456', { data: { __typename: 'Mutation', confirmTotpEnrolment: CODES } }),
      me('FULL', { hasTotp: true }),
    ],
    '/account?next=%2Fworkspace%2Freview',
  );
  await user.click(await screen.findByRole('button', { name: 'Set up codes' }));
  expect(await screen.findByText('ABCD EFGH IJKL')).toBeDefined();
  expect(screen.getByRole('img', { name: 'QR code with the key for one-time codes' })).toBeDefined();
  const field = screen.getByLabelText('Code');
  await user.type(field, '000000{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('The code does not fit or was used before.');
  await user.clear(field);
  await user.type(field, '123456{Enter}');
  for (const code of CODES) expect(await screen.findByText(code)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'I have kept the codes, go on' }));
  await waitFor(() => expect(address()).toBe('/workspace/review'));
});
