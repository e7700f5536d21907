import 'fake-indexeddb/auto';
import type { MockLink } from '@apollo/client/testing';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MeDocument } from '../kernel/session.graphql.ts';
import { AUDIT, ID, ME, PERSON, known } from '../testing/audit-on-site.ts';
import { renderPage } from '../testing/render-page.tsx';
import { FacilityAuditDocument, SaveAuditDocument, SubmitAuditDocument } from './audit.graphql.ts';
import type { AuditShownFragment } from './audit.graphql.ts';
import { Component } from './AuditPage.tsx';
import { forgetPerson, keepPage, keptDraft, unsentAudits } from './device/device.ts';

type Mock = MockLink.MockedResponse;
const often = { maxUsageCount: 100 };
const me: Mock = { request: { query: MeDocument }, result: { data: ME }, ...often };
const read = (audit: AuditShownFragment): Mock => ({
  request: { query: FacilityAuditDocument, variables: { id: ID } },
  result: { data: { facilityAudit: audit } },
  ...often,
});
const unreachable = (): Mock[] =>
  [
    { query: MeDocument },
    { query: FacilityAuditDocument, variables: { id: ID } },
    { query: SaveAuditDocument, variables: () => true },
    { query: SubmitAuditDocument, variables: () => true },
  ].map((request) => ({ request, error: new TypeError('Failed to fetch'), ...often }));

/** A server that takes what is sent, and remembers it. */
const taking = (query: typeof SaveAuditDocument | typeof SubmitAuditDocument, answer: AuditShownFragment, sent: unknown[] = []): Mock => ({
  request: { query, variables: () => true },
  result: (variables) => {
    sent.push(variables['input']);
    return { data: { [query === SaveAuditDocument ? 'saveAudit' : 'submitAudit']: answer } };
  },
  ...often,
});

const refusing = (code: string, rule: string | null, version?: number): Mock => ({
  request: { query: SaveAuditDocument, variables: () => true },
  result: { errors: [{ message: code, extensions: { code, rule, params: { version } } }] },
  ...often,
});

const show = (...mocks: Mock[]) => renderPage({ routes: [{ path: '/a/:id', element: <Component /> }], url: `/a/${ID}`, mocks });

const connection = (isOnline: boolean): void => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline);
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
};

afterEach(async () => {
  vi.restoreAllMocks();
  cleanup();
  await forgetPerson(PERSON);
});

const panelOf = async (name: string): Promise<HTMLElement> => {
  const summary = await screen.findByText(new RegExp(`^${name}`), { selector: 'summary' });
  const panel = summary.closest('details');
  if (!panel) throw new Error(name);
  panel.open = true;
  return panel;
};

const couldNotCheck = async (user: ReturnType<typeof renderPage>['user'], why: string): Promise<void> => {
  const soil = await panelOf('Soil and groundwater');
  await user.click(within(soil).getByRole('checkbox', { name: /Could not check/ }));
  await user.type(within(soil).getByRole('textbox', { name: /Could not check/ }), why);
};

const SENT = { ...AUDIT, state: 'SUBMITTED' as const, version: 5, viewerCan: { ...AUDIT.viewerCan, save: false } };

describe('the checklist on site', () => {
  it('names what stands in the way of sending, and a contradiction before it is sent', async () => {
    const audit = { ...AUDIT, answers: [...AUDIT.answers, known('RAIL', 'USABLE', { stationKm: 14 })] };
    const { user } = show(me, read(audit), taking(SaveAuditDocument, { ...audit, version: 4 }));
    expect((await screen.findByText(/An answer or a reason is needed/)).textContent).toContain('Soil and groundwater');
    expect(screen.getByText(/An explanation or a correction is needed/).textContent).toMatch(/no station is within 10\skm/);
    expect(screen.getByRole('button', { name: 'Send for approval' })).toHaveProperty('disabled', true);
    await couldNotCheck(user, 'no laboratory');
    await user.type(screen.getByRole('textbox', { name: /Explanation/ }), 'a spur of the mine');
    expect(screen.getByRole('button', { name: 'Send for approval' })).toHaveProperty('disabled', false);
  });

  it('looks for contradictions with what the facility is known to be', async () => {
    const facility: AuditShownFragment['facility'] = {
      __typename: 'AuditedFacility',
      slug: 'x',
      title: { __typename: 'LocalizedText', text: 'Plant', locale: 'EN', isFallback: false },
      idleSince: '1971',
      builtYear: 1974,
      isPublished: true,
      ownerChangedOn: null,
      powerChangedOn: null,
      structureChangedOn: '2026-11-21',
    };
    show(me, read({ ...AUDIT, facility }));
    expect(await screen.findByText('Idle before it was built')).toBeTruthy();
    expect(screen.getByText('Evidence older than a change')).toBeTruthy();
  });

  it('saves by itself, and says where the answers are', async () => {
    const sent: unknown[] = [];
    const saved = { ...AUDIT, version: 4 };
    const { user } = show(me, read(AUDIT), taking(SaveAuditDocument, saved, sent));
    await couldNotCheck(user, 'no laboratory');
    expect(await screen.findByText(/Saved on the server at/)).toBeTruthy();
    expect(sent.at(-1)).toMatchObject({ version: 3, answers: expect.arrayContaining([{ criterion: 'SOIL', reason: 'no laboratory' }]) });
    await waitFor(async () => expect(await unsentAudits(PERSON)).toBe(0));
  });

  it('keeps what is typed without a connection through a reload, which the device then answers by itself', async () => {
    await keepPage({ me: ME, audit: AUDIT });
    connection(false);
    const first = show(...unreachable());
    await couldNotCheck(first.user, 'no laboratory');
    expect(await screen.findByText(/No connection. Everything is kept on this device/)).toBeTruthy();
    await waitFor(async () => expect((await keptDraft(PERSON, ID))?.value.answers.SOIL?.reason).toBe('no laboratory'));
    cleanup();
    show(...unreachable());
    expect(await screen.findByText('no laboratory', { selector: 'strong' })).toBeTruthy();
  });

  it('keeps an answer that is not finished on the device, and does not let it be lost by sending', async () => {
    const { user } = show(me, read(AUDIT), taking(SaveAuditDocument, { ...AUDIT, version: 4 }));
    const road = await panelOf('Heavy-truck road');
    await user.selectOptions(within(road).getByRole('combobox', { name: 'Answer' }), 'all year');
    expect((await screen.findByText(/Begun but not finished/)).textContent).toContain('Heavy-truck road');
    await waitFor(async () => expect((await keptDraft(PERSON, ID))?.value.answers.ROAD?.choice).toBe('ALL_YEAR'));
  });

  it('shows nothing of another person', async () => {
    await keepPage({ me: ME, audit: AUDIT });
    connection(false);
    const first = show(...unreachable());
    await couldNotCheck(first.user, 'a secret of Ayan');
    await waitFor(async () => expect((await keptDraft(PERSON, ID))?.value.answers.SOIL?.reason).toBe('a secret of Ayan'));
    cleanup();
    connection(true);
    const other = { me: ME.me && { ...ME.me, id: '33333333-3333-4333-8333-333333333333' } };
    show({ request: { query: MeDocument }, result: { data: other }, ...often }, read(AUDIT));
    await screen.findByText(/Soil and groundwater/, { selector: 'summary' });
    expect(screen.queryByText('a secret of Ayan')).toBeNull();
  });
});

describe('sending', () => {
  it('waits for the connection, and happens once', async () => {
    await keepPage({ me: ME, audit: AUDIT });
    connection(false);
    const first = show(...unreachable());
    await couldNotCheck(first.user, 'no laboratory');
    await first.user.click(screen.getByRole('button', { name: 'Send for approval' }));
    expect(await screen.findByText(/Waiting for connection/)).toBeTruthy();
    await waitFor(async () => expect((await keptDraft(PERSON, ID))?.value.isWaiting).toBe(true));
    cleanup();
    connection(true);
    const sent: { key: string }[] = [];
    show(me, read(AUDIT), taking(SaveAuditDocument, { ...AUDIT, version: 4 }), taking(SubmitAuditDocument, SENT, sent));
    await screen.findByText(/^sent/);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ version: 4, answers: expect.arrayContaining([{ criterion: 'SOIL', reason: 'no laboratory' }]) });
    await waitFor(async () => expect(await unsentAudits(PERSON)).toBe(0));
  });
});

describe('an audit that was changed elsewhere', () => {
  const theirs = { ...AUDIT, version: 9, answers: [known('STRUCTURE', 'EMERGENCY')] };

  it('is shown beside what was typed here, and not overwritten', async () => {
    const sent: unknown[] = [];
    await keepPage({ me: ME, audit: AUDIT });
    connection(false);
    const first = show(...unreachable());
    await couldNotCheck(first.user, 'no laboratory');
    await waitFor(async () => expect((await keptDraft(PERSON, ID))?.version).toBe(3));
    cleanup();
    connection(true);
    const { user } = show(me, read(theirs), taking(SaveAuditDocument, { ...theirs, version: 10 }, sent));
    const row = (await screen.findByRole('rowheader', { name: 'State of the structure' })).closest('tr');
    expect(row?.textContent).toMatch(/good.*emergency/);
    expect(sent).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Keep what is here' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ version: 9, answers: expect.arrayContaining([{ criterion: 'SOIL', reason: 'no laboratory' }]) });
  });

  it('is not one where this device had sent the other version itself, and only the answer was lost', async () => {
    const lost: Mock = { request: { query: SaveAuditDocument, variables: () => true }, error: new TypeError('Failed to fetch'), ...often };
    const first = show(me, read(AUDIT), lost);
    await couldNotCheck(first.user, 'no laboratory');
    await screen.findByText(/Not saved on the server yet/);
    cleanup();
    const reason = {
      ...known('ASBESTOS', 'NONE'),
      criterion: 'SOIL' as const,
      reason: 'no laboratory',
      choice: null,
      grade: null,
      on: null,
    };
    const taken = { ...AUDIT, version: 4, answers: [...AUDIT.answers, reason] };
    const sent: unknown[] = [];
    const { user } = show(me, read(taken), taking(SaveAuditDocument, { ...taken, version: 5 }, sent));
    await user.type(within(await panelOf('Soil and groundwater')).getByRole('textbox', { name: /Could not check/ }), ' there');
    await waitFor(() => expect(sent.at(-1)).toMatchObject({ version: 4 }));
    expect(screen.queryByText(/changed somewhere else/)).toBeNull();
  });

  it('is left where it is cancelled, and what this device has is shown until it is told to go', async () => {
    const cancelled = { ...AUDIT, state: 'CANCELLED' as const, version: 4, viewerCan: { ...AUDIT.viewerCan, save: false } };
    const once = { ...read(AUDIT), maxUsageCount: 1 };
    const { user } = show(me, once, read(cancelled), refusing('RULE_BROKEN', 'AUDIT_CLOSED'));
    await couldNotCheck(user, 'no laboratory');
    expect(await screen.findByText('The audit is no longer with you: cancelled')).toBeTruthy();
    expect(screen.getByText('Soil and groundwater: no laboratory')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Remove from this device' }));
    await waitFor(async () => expect(await keptDraft(PERSON, ID)).toBeNull());
  });
});
