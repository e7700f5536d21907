import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MeDocument } from '../kernel/session.graphql.ts';
import { ManagedTermsTextDocument, TermsSourceTitlesDocument } from './draft/terms-draft.graphql.ts';
import { ApproveZoneTermsDocument } from './life/approve.graphql.ts';
import { DiscardZoneTermsDraftDocument } from './life/discard.graphql.ts';
import { TermsImpactDocument } from './life/impact.graphql.ts';
import { PublishZoneTermsDocument } from './life/publish.graphql.ts';
import { WithdrawZoneTermsDocument } from './life/withdraw-terms.graphql.ts';
import { ManagedTermsListDocument } from './managed-terms.graphql.ts';
import { answer, refused } from '../testing/kept.ts';
import { renderPage } from '../testing/render-page.tsx';
import { APPROVED, draft, rights, text, version, viewer, ZONE } from '../testing/managed-terms.ts';
import { platform } from '../testing/viewer.ts';
import { termsCopy } from './draft/useTermsDraft.ts';
import { routes } from './zone-terms-editor.routes.tsx';

const world = (versions: readonly object[], ...more: MockLink.MockedResponse[]): MockLink.MockedResponse[] => [
  platform(),
  answer(MeDocument, { me: viewer }),
  answer(ManagedTermsListDocument, { zone: { ...ZONE, validUntil: null }, managedTerms: versions }),
  answer(ManagedTermsTextDocument, { managedTerms: [text('d1', 'DRAFT', 9), text('v1', 'IN_FORCE', 7)] }),
  answer(TermsSourceTitlesDocument, { managedTerms: [] }),
  answer(TermsImpactDocument, { termsImpact: { __typename: 'TermsImpact', openInterests: 2, watchers: 1, sites: 8 } }),
  ...more,
];

const open = (versions: readonly object[], ...more: MockLink.MockedResponse[]) =>
  renderPage({ routes, url: '/workspace/terms/saryarqa', mocks: world(versions, ...more) });

describe('a draft', () => {
  it('is read before it may be approved, and is approved only after a question', async () => {
    const seen: unknown[] = [];
    const { user } = open(
      [draft({ viewerCan: rights({ approve: true }) }), version({})],
      answer(ApproveZoneTermsDocument, { approveZoneTerms: APPROVED }, seen),
    );
    expect(await screen.findByText('better for the investor')).toBeTruthy();
    expect(screen.getByText('Longer relief')).toBeTruthy();
    expect(screen.queryByLabelText('Value')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Approve…' }));
    expect(seen).toEqual([]);
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve' }));
    await waitFor(() => expect(seen).toEqual([{ input: { id: 'd1', version: 4 } }]));
    expect(await screen.findByText('The draft is approved. It can be published.')).toBeTruthy();
  });

  it('is not offered for approval to its author, who is told whom to ask', async () => {
    open([draft(), version({})]);
    expect(await screen.findByText('Ask a colleague to approve it')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Invite somebody' }).getAttribute('href')).toBe('/admin');
    expect(screen.queryByRole('button', { name: 'Approve…' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Publish…' })).toBeNull();
  });

  it('says why it was not approved', async () => {
    const no = refused(ApproveZoneTermsDocument, 'RULE_BROKEN', { rule: 'TERMS_INCONSISTENT' });
    const { user } = open([draft({ viewerCan: rights({ approve: true }) }), version({})], no);
    await user.click(await screen.findByRole('button', { name: 'Approve…' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText(/The checks found contradictions/)).toBeTruthy();
  });

  it('once approved is published from a chosen day; a refusal keeps the day', async () => {
    const taken = refused(PublishZoneTermsDocument, 'RULE_BROKEN', { rule: 'TERMS_EFFECTIVE_TAKEN' });
    const { user } = open([APPROVED, version({})], taken);
    expect(await screen.findByText(/Approved by Жанар Абенова/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Publish…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('From that day it supersedes version 1.')).toBeTruthy();
    expect(await dialog.findByText(/2 open expressions of interest/)).toBeTruthy();
    const day = dialog.getByLabelText('First day in force');
    await user.clear(day);
    await user.type(day, '2031-02-03');
    await user.click(dialog.getByRole('button', { name: 'Publish permanently' }));
    expect(await dialog.findByText(/Another version begins on that day/)).toBeTruthy();
    expect(dialog.getByDisplayValue('2031-02-03')).toBeTruthy();
  });

  it('is published on the first permitted day, and says which versions stand before it', async () => {
    const standing = [
      version({ id: 'v3', number: 3, state: 'SCHEDULED', effectiveFrom: '2035-02-28', viewerCan: rights({ withdraw: true }) }),
      version({ id: 'v2', number: 2, state: 'WITHDRAWN', effectiveFrom: '2040-01-01' }),
      version({}),
    ];
    const { user } = open([APPROVED, ...standing]);
    await user.click(await screen.findByRole('button', { name: 'Publish…' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByLabelText('First day in force')).toHaveProperty('value', '2035-03-01');
    expect(dialog.getByText(/The earliest day is 1 March 2035/)).toBeTruthy();
    expect(
      dialog
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
        .filter((line) => line.startsWith('version')),
    ).toEqual(['version 3, first day: 28 February 2035']);
    expect(dialog.getByText(/withdraw version 3 first/)).toBeTruthy();
    expect(dialog.getByText('From that day it supersedes version 3.')).toBeTruthy();
  });

  it('learns of a version that was published meanwhile, and offers the day after it', async () => {
    const taken = refused(PublishZoneTermsDocument, 'RULE_BROKEN', {
      rule: 'TERMS_EFFECTIVE_TAKEN',
      params: { number: 2, firstDay: '2035-03-01' },
    });
    const later = version({ id: 'v2', number: 2, state: 'SCHEDULED', effectiveFrom: '2035-02-28' });
    const list = {
      ...answer(ManagedTermsListDocument, {}),
      result: () => ({ data: { __typename: 'Query', zone: { ...ZONE, validUntil: null }, managedTerms: [APPROVED, ...published] } }),
    };
    let published = [version({})];
    const { user } = renderPage({
      routes,
      url: '/workspace/terms/saryarqa',
      mocks: [...world([]).filter(({ request }) => request.query !== ManagedTermsListDocument), list, taken],
    });
    await user.click(await screen.findByRole('button', { name: 'Publish…' }));
    published = [later, version({})];
    await user.click(screen.getByRole('button', { name: 'Publish permanently' }));
    expect(await screen.findByText(/The earliest day is 1 March 2035/)).toBeTruthy();
  });

  it('that was changed meanwhile is not published, and is read anew', async () => {
    const { user } = open([APPROVED, version({})], refused(PublishZoneTermsDocument, 'CONFLICT', { params: { version: 5 } }));
    await user.click(await screen.findByRole('button', { name: 'Publish…' }));
    await user.click(screen.getByRole('button', { name: 'Publish permanently' }));
    expect(await screen.findByText(/The draft has changed since you opened it/)).toBeTruthy();
  });

  it('that was discarded leaves nothing on the device', async () => {
    const copy = termsCopy('p1', 'saryarqa', 'EN');
    copy.write({ value: { note: { ru: 'x', kk: '', en: '' }, clauses: [], justifications: {} }, version: 3 });
    const { user } = open(
      [draft(), version({})],
      answer(DiscardZoneTermsDraftDocument, { discardZoneTermsDraft: { __typename: 'SpecialZone', id: 'z1' } }),
    );
    expect(await screen.findByText(/This device has text of yours/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Delete the draft…' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }));
    expect(await screen.findByText('The draft is deleted.')).toBeTruthy();
    expect(copy.read()).toBeNull();
  });
});

describe('a new version', () => {
  it('that nobody has changed is no draft, and that is said', async () => {
    const unchanged = answer(ManagedTermsTextDocument, { managedTerms: [text('v1', 'IN_FORCE', 7)] });
    const { user } = renderPage({
      routes,
      url: '/workspace/terms/saryarqa',
      mocks: [...world([version({})]).filter(({ request }) => request.query !== ManagedTermsTextDocument), unchanged],
    });
    await user.click(await screen.findByRole('button', { name: 'Prepare a new version' }));
    await user.click(await screen.findByRole('button', { name: 'Done' }));
    expect(await screen.findByText('You changed nothing, so no draft was made.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Prepare a new version' })).toBeTruthy();
  });
});

describe('a version', () => {
  const SCHEDULED = version({
    id: 'v2',
    number: 2,
    state: 'SCHEDULED',
    effectiveFrom: '2031-01-01',
    viewerCan: rights({ withdraw: true }),
  });

  it('is compared with the one before it that stands', async () => {
    const withdrawn = version({
      id: 'v2',
      number: 2,
      state: 'WITHDRAWN',
      withdrawnAt: '2026-11-20T05:00:00.000Z',
      withdrawalReason: 'A slip in a figure',
    });
    open([version({ id: 'v3', number: 3 }), withdrawn, version({ state: 'SUPERSEDED' })]);
    const links = await screen.findAllByRole('link', { name: /compare with version.1/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/zones/saryarqa/terms/diff?from=1&to=3',
      '/zones/saryarqa/terms/diff?from=1&to=2',
    ]);
    expect(screen.getByText(/A slip in a figure/)).toBeTruthy();
  });

  it('that is scheduled is withdrawn with a reason only', async () => {
    const seen: unknown[] = [];
    const { user } = open(
      [SCHEDULED, version({})],
      answer(WithdrawZoneTermsDocument, { withdrawZoneTerms: { ...SCHEDULED, state: 'WITHDRAWN' } }, seen),
    );
    await user.click(await screen.findByRole('button', { name: 'Withdraw version 2' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    expect(dialog.getByText('Version 1 holds on.')).toBeTruthy();
    expect(dialog.getByLabelText('Why you withdraw it').getAttribute('aria-invalid')).toBe('true');
    await user.type(dialog.getByLabelText('Why you withdraw it'), 'A slip in a figure');
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(seen).toEqual([{ input: { id: 'v2', reason: 'A slip in a figure' } }]));
    expect(await screen.findByText('Version 2 is withdrawn.')).toBeTruthy();
  });
});
