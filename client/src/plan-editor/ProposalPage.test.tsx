import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { answer, refused } from '../testing/kept.ts';
import { measureProposal, noNames, once } from '../testing/proposals.ts';
import { renderPage } from '../testing/render-page.tsx';
import { member, platform } from '../testing/viewer.ts';
import {
  ApproveMeasureProposalDocument,
  ProposalDocument,
  RecallMeasureProposalDocument,
  ReturnMeasureProposalDocument,
  SaveMeasureProposalDocument,
  SendMeasureProposalDocument,
} from './proposal.graphql.ts';
import { routes } from './plan-editor.routes.tsx';

beforeEach(() => localStorage.clear());

const read = (proposal: ReturnType<typeof measureProposal>): MockLink.MockedResponse =>
  once(ProposalDocument, { measureProposal: proposal });

const savedAs = (version: number, seen: unknown[] = []): MockLink.MockedResponse =>
  answer(SaveMeasureProposalDocument, { saveMeasureProposal: { __typename: 'MeasureProposal', id: 'one', version } }, seen);

const open = (...mocks: MockLink.MockedResponse[]) =>
  renderPage({ routes, url: '/workspace/measures/one', mocks: [platform(), member('AKIMAT'), noNames, ...mocks] });

const amount = (): Promise<HTMLElement> => screen.findByLabelText('Sum, tenge');

describe('the editor of a measure', { timeout: 20_000 }, () => {
  it('saves what is typed from the version that was read, without languages and names of types that are not stored', async () => {
    const seen: unknown[] = [];
    const { user } = open(read(measureProposal('DRAFT', 3)), savedAs(4, seen));
    await user.clear(await amount());
    await user.type(await amount(), '250');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Saved at/)).toBeTruthy();
    expect(seen).toMatchObject([{ input: { id: 'one', version: 3, baseVersion: 0, content: { money: [{ amount: 250, year: 2026 }] } } }]);
    expect(seen).toMatchObject([{ input: { content: { title: { en: 'Repair of a heating main' } } } }]);
    expect(JSON.stringify(seen)).not.toMatch(/__typename|"kk":null/);
  });

  it('keeps a wrong sum in its field and on the device, and sends nothing before it is corrected', async () => {
    const seen: unknown[] = [];
    const { user } = open(read(measureProposal('DRAFT', 3)), savedAs(4, seen));
    await user.clear(await amount());
    await user.type(await amount(), 'a lot');
    await waitFor(async () => expect((await amount()).getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByRole('button', { name: 'Send for approval' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await amount()).toHaveProperty('value', 'a lot');
    expect(seen).toEqual([]);
    await waitFor(() => expect(Object.values(localStorage).join()).toContain('a lot'));
  });

  it('shows what a colleague has saved meanwhile beside what is typed here, and overwrites neither', async () => {
    const conflict = refused(SaveMeasureProposalDocument, 'CONFLICT', { params: { version: 8 } });
    const { user } = open(read(measureProposal('DRAFT', 3)), conflict, read(measureProposal('DRAFT', 8, {}, 990)));
    await user.clear(await amount());
    await user.type(await amount(), '250');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const take = await screen.findByRole('button', { name: 'Take what is on the server' });
    const [mine, theirs] = within(screen.getAllByRole('table')[0] ?? document.body).getAllByRole('cell');
    expect([mine?.textContent, theirs?.textContent]).toEqual([expect.stringContaining('250'), expect.stringContaining('990')]);
    expect(await amount()).toHaveProperty('value', '250');
    await user.click(take);
    await waitFor(async () => expect(await amount()).toHaveProperty('value', '990'));
  });

  it('is sent from the version that was saved, and then waits and can be recalled', async () => {
    const sent: unknown[] = [];
    const recalled: unknown[] = [];
    const { user } = open(
      read(measureProposal('DRAFT', 3)),
      savedAs(4),
      once(SendMeasureProposalDocument, { sendMeasureProposal: measureProposal('SENT', 5) }, sent),
      read(measureProposal('SENT', 5)),
      once(RecallMeasureProposalDocument, { recallMeasureProposal: measureProposal('DRAFT', 6) }, recalled),
      read(measureProposal('DRAFT', 6)),
    );
    await user.type(await amount(), '0');
    await user.click(screen.getByRole('button', { name: 'Send for approval' }));
    expect(await screen.findByText('Waits for the second person')).toBeTruthy();
    expect(sent).toEqual([{ input: { id: 'one', version: 4 } }]);
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(await amount()).toBeTruthy();
    expect(recalled).toEqual([{ input: { id: 'one', version: 5 } }]);
  });
});

describe('the second person', { timeout: 20_000 }, () => {
  const RIGHTS = { viewerCan: { __typename: 'MeasureProposalRights', edit: false, recall: true, review: true } };

  it('returns it with remarks, which are needed and then shown', async () => {
    const seen: unknown[] = [];
    const { user } = open(
      read(measureProposal('SENT', 5, RIGHTS)),
      once(ReturnMeasureProposalDocument, { returnMeasureProposal: measureProposal('RETURNED', 6) }, seen),
      read(measureProposal('RETURNED', 6, { remarks: 'Name the source.' })),
    );
    await user.click(await screen.findByRole('button', { name: 'Return with remarks' }));
    expect(await screen.findByText('Write what has to be corrected.')).toBeTruthy();
    expect(seen).toEqual([]);
    await user.type(screen.getByLabelText(/Remarks/), 'Name the source.');
    await user.click(screen.getByRole('button', { name: 'Return with remarks' }));
    expect(await screen.findByText('Returned with remarks')).toBeTruthy();
    expect(seen).toEqual([{ input: { id: 'one', version: 5, remarks: 'Name the source.' } }]);
  });

  it('is told why a measure that changed meanwhile is not approved, and what was read stays', async () => {
    const { user } = open(
      read(measureProposal('SENT', 5, RIGHTS)),
      refused(ApproveMeasureProposalDocument, 'RULE_BROKEN', { rule: 'MEASURE_CHANGED_MEANWHILE' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Approve' }));
    expect(await screen.findByText(/The measure has changed meanwhile/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Approve' })).toBeTruthy();
  });
});
