import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { MeDocument } from '../kernel/session.graphql.ts';
import { ConfirmInvitationDocument, InviteDocument, RefuseInvitationDocument, WaitingInvitationsDocument } from './invitations.graphql.ts';
import { OrganisationsDocument, UnattendedStewardsDocument } from './organisations.graphql.ts';
import { refusal } from '../testing/refusal.ts';
import { renderPage } from '../testing/render-page.tsx';
import { platform } from '../testing/viewer.ts';
import { routes } from './administration.routes.tsx';

const name = (text: string) => ({ __typename: 'LocalizedText', text, locale: 'RU', isFallback: true });

const organisation = (id: string, kind: string, text: string) => ({
  __typename: 'Organisation',
  id,
  kind,
  bin: null,
  country: 'KZ',
  identityCheck: 'DECLARED',
  name: name(text),
});

const administrator = {
  request: { query: MeDocument },
  result: {
    data: {
      __typename: 'Query',
      me: {
        __typename: 'Viewer',
        id: '1',
        name: 'Администратор',
        email: 'admin@example.kz',
        level: 'FULL',
        hasTotp: true,
        memberships: [
          { __typename: 'Membership', id: 'm', role: 'LEAD', organisation: { ...organisation('qaita', 'PLATFORM', 'Qaita') }, zones: [] },
        ],
      },
    },
  },
};

const organisations = {
  request: { query: OrganisationsDocument, variables: {} },
  result: {
    data: {
      __typename: 'Query',
      organisations: {
        __typename: 'OrganisationConnection',
        totalCount: 2,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        edges: [
          { __typename: 'OrganisationEdge', inviting: null, node: organisation('peopled', 'SPK', 'АО «СПК Ертіс»') },
          { __typename: 'OrganisationEdge', inviting: 'WITH_SECOND_PERSON', node: organisation('qaita', 'PLATFORM', 'Qaita') },
          { __typename: 'OrganisationEdge', inviting: 'WITH_SECOND_PERSON', node: organisation('empty', 'SPK', 'АО «СПК Жетісу»') },
        ],
      },
    },
  },
};

const invitation = (id: string, email: string, confirm: boolean) => ({
  __typename: 'WaitingInvitation',
  id,
  email,
  role: 'LEAD',
  invitedBy: 'Марат Оспанов',
  createdAt: '2026-11-29T09:00:00.000Z',
  organisation: { __typename: 'Organisation', id: 'empty', name: name('АО «СПК Жетісу»') },
  viewerCan: { __typename: 'WaitingInvitationRights', confirm },
});

const waiting = (...waitingInvitations: ReturnType<typeof invitation>[]) => ({
  request: { query: WaitingInvitationsDocument },
  result: { data: { __typename: 'Query', waitingInvitations } },
});

const unattended = (...unattendedStewards: object[]) => ({
  request: { query: UnattendedStewardsDocument },
  result: { data: { __typename: 'Query', unattendedStewards } },
});

const OTHERS = invitation('a', 'lead@spk.kz', true);
const OWN = invitation('b', 'own@spk.kz', false);
const rowOf = async (email: string): Promise<HTMLElement> => screen.findByRole('row', { name: new RegExp(email) });

it('offers an invitation only where the platform may invite', async () => {
  renderPage({ routes, url: '/admin', mocks: [platform(), administrator, organisations, unattended(), waiting()] });
  const peopled = await rowOf('СПК Ертіс');
  expect(within(peopled).queryByRole('button')).toBeNull();
  expect(within(peopled).getByText('its lead invites')).toBeDefined();
  expect(within(await rowOf('СПК Жетісу')).getByRole('button', { name: /Invite/ })).toBeDefined();
  expect(
    within(screen.getByLabelText('Organisation'))
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['Qaita', 'АО «СПК Жетісу»']);
});

it('says that an administrator’s invitation waits, and shows it among those that wait', async () => {
  const sent = {
    request: { query: InviteDocument, variables: { input: { organisationId: 'empty', email: 'own@spk.kz', role: 'LEAD' } } },
    result: { data: { __typename: 'Mutation', invite: 'WAITING' } },
  };
  const { user } = renderPage({
    routes,
    url: '/admin',
    mocks: [platform(), administrator, organisations, unattended(), waiting(), sent, waiting(OWN)],
  });
  expect(await screen.findByText('The first person of an organisation becomes its lead.')).toBeDefined();
  await user.type(screen.getByLabelText('E-mail'), 'own@spk.kz{Enter}');
  expect(await screen.findByText(/waits for a second administrator. The letter goes once it is confirmed/)).toBeDefined();
  expect([screen.getByLabelText('Organisation'), screen.getByLabelText('E-mail')].map((field) => 'value' in field && field.value)).toEqual([
    'empty',
    '',
  ]);
  const row = await rowOf('own@spk.kz');
  expect(within(row).getByText('Yours: another administrator confirms')).toBeDefined();
  expect(within(row).queryByRole('button', { name: /^Confirm/ })).toBeNull();
});

it('confirms another administrator’s invitation after it was read once more', async () => {
  const confirmed = {
    request: { query: ConfirmInvitationDocument, variables: { id: 'a' } },
    result: { data: { __typename: 'Mutation', confirmInvitation: [] } },
  };
  const { user } = renderPage({
    routes,
    url: '/admin',
    mocks: [platform(), administrator, organisations, unattended(), waiting(OTHERS), confirmed, waiting()],
  });
  await user.click(within(await rowOf('lead@spk.kz')).getByRole('button', { name: 'Confirm: the invitation of lead@spk.kz' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/will see every expression of interest/)).toBeDefined();
  await user.click(within(dialog).getByRole('button', { name: 'Confirm' }));
  expect(await screen.findByText('Confirmed: the letter to lead@spk.kz has gone.')).toBeDefined();
  expect(await screen.findByText('Nothing waits now.')).toBeDefined();
});

it('takes an own invitation back', async () => {
  const refused = {
    request: { query: RefuseInvitationDocument, variables: { id: 'b' } },
    result: { data: { __typename: 'Mutation', refuseInvitation: [] } },
  };
  const { user } = renderPage({
    routes,
    url: '/admin',
    mocks: [platform(), administrator, organisations, unattended(), waiting(OWN), refused, waiting()],
  });
  await user.click(within(await rowOf('own@spk.kz')).getByRole('button', { name: /^Take back/ }));
  expect(await screen.findByText(/was cancelled; no letter goes/)).toBeDefined();
});

it('says in words why a confirmation was refused, and shows what still waits', async () => {
  const late = {
    request: { query: ConfirmInvitationDocument, variables: { id: 'a' } },
    result: refusal('RULE_BROKEN', { rule: 'INVITATION_NOT_WAITING' }),
  };
  const { user } = renderPage({
    routes,
    url: '/admin',
    mocks: [platform(), administrator, organisations, unattended(), waiting(OTHERS), late, waiting()],
  });
  await user.click(within(await rowOf('lead@spk.kz')).getByRole('button', { name: /^Confirm/ }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Confirm' }));
  expect((await screen.findByRole('alert')).textContent).toContain('This invitation waits no more');
  await waitFor(() => expect(screen.queryByText('lead@spk.kz')).toBeNull());
});

it('shows the stewards that are waited for though nobody acts for them, who invites, and starts an invitation', async () => {
  const steward = (id: string, text: string, more: object) => ({
    __typename: 'UnattendedSteward',
    waiting: 3,
    since: '2026-11-20T09:00:00.000Z',
    invitedBy: null,
    letterSentAt: null,
    organisation: organisation(id, 'SPK', text),
    ...more,
  });
  const stewards = [steward('far', 'АО «СПК Тобыл»', {}), steward('empty', 'АО «СПК Жетісу»', { invitedBy: 'Марат Оспанов' })];
  const { user } = renderPage({
    routes,
    url: '/admin',
    mocks: [platform(), administrator, organisations, unattended(...stewards), waiting()],
  });
  const table = within(await screen.findByRole('table', { name: 'Stewards without people that are waited for' }));
  const far = within(table.getByRole('row', { name: /Тобыл/ }));
  expect(far.getByText('nobody has invited yet')).toBeDefined();
  expect(far.getByText(/20 November 2026/)).toBeDefined();
  expect(within(table.getByRole('row', { name: /Жетісу/ })).getByText('waits for a second administrator')).toBeDefined();
  await user.click(far.getByRole('button', { name: /Invite/ }));
  expect(screen.getByLabelText('Organisation')).toHaveProperty('value', 'far');
});
