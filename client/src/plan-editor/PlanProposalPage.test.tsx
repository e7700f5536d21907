import type { MockLink } from '@apollo/client/testing';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { answer, refused } from '../testing/kept.ts';
import { once, planProposal } from '../testing/proposals.ts';
import { renderPage } from '../testing/render-page.tsx';
import { member, platform } from '../testing/viewer.ts';
import {
  ApprovePlanProposalDocument,
  MovePlanProposalDocument,
  PlanProposalDocument,
  SavePlanProposalDocument,
} from './plan-proposal.graphql.ts';
import { routes } from './plan-editor.routes.tsx';

beforeEach(() => localStorage.clear());

const read = (proposal: ReturnType<typeof planProposal>): MockLink.MockedResponse => once(PlanProposalDocument, { planProposal: proposal });

const savedAs = (version: number, seen: unknown[] = []): MockLink.MockedResponse =>
  answer(SavePlanProposalDocument, { savePlanProposal: { __typename: 'PlanProposal', id: 'one', version } }, seen);

const open = (...mocks: MockLink.MockedResponse[]) =>
  renderPage({ routes, url: '/workspace/plans/one', mocks: [platform(), member('AKIMAT'), ...mocks] });

const lastYear = (): Promise<HTMLElement> => screen.findByLabelText('Last year');

describe('the editor of a plan', { timeout: 20_000 }, () => {
  it('saves term, acts and sources as they are typed, from the version that was read', async () => {
    const seen: unknown[] = [];
    const { user } = open(read(planProposal('DRAFT', 3)), savedAs(4, seen));
    await user.click(await screen.findByLabelText(/Sources/));
    await user.paste('https://a.kz/1\nDecision 7');
    await user.click(screen.getByRole('button', { name: 'Add an act or event' }));
    await user.type(screen.getByLabelText('Date of the document'), '2027-12');
    await user.type(screen.getByLabelText('Document or address'), 'Decision 7');
    await user.type(screen.getAllByLabelText('in English')[2] ?? document.body, 'Adopted');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^Saved at/)).toBeTruthy();
    expect(seen.at(-1)).toMatchObject({
      input: {
        id: 'one',
        content: {
          name: { en: 'Plan of Balkhash' },
          fromYear: 2028,
          sources: ['https://a.kz/1', 'Decision 7'],
          history: [{ date: '2027-12', source: 'Decision 7', text: { en: 'Adopted' } }],
        },
      },
    });
  });

  it('says at its field what is wrong, keeps it, and is not sent before it is corrected', async () => {
    const seen: unknown[] = [];
    const { user } = open(read(planProposal('DRAFT', 3)), savedAs(4, seen));
    await user.clear(await lastYear());
    await user.type(await lastYear(), '2027');
    expect(await screen.findByText('The last year is before the first.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Send for approval' })).toHaveProperty('disabled', true);
    expect(seen).toEqual([]);
    await user.clear(await lastYear());
    await user.type(await lastYear(), '2033');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(seen).toMatchObject([{ input: { content: { toYear: 2033 } } }]));
  });

  it('shows what a colleague has saved meanwhile beside what is typed here', async () => {
    const conflict = refused(SavePlanProposalDocument, 'CONFLICT', { params: { version: 8 } });
    const { user } = open(read(planProposal('DRAFT', 3)), conflict, read(planProposal('DRAFT', 8, {}, 2040)));
    await user.clear(await lastYear());
    await user.type(await lastYear(), '2035');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Take what is on the server' }));
    await waitFor(async () => expect(await lastYear()).toHaveProperty('value', '2040'));
  });

  it('is approved by a second person, and says where it is public', async () => {
    const rights = { viewerCan: { __typename: 'MeasureProposalRights', edit: false, recall: true, review: true } };
    const now = { plan: { __typename: 'PlanNow', slug: 'plan-of-balkhash', version: 1, content: planProposal('SENT', 5).content } };
    const seen: unknown[] = [];
    const { user } = open(
      read(planProposal('SENT', 5, rights)),
      refused(MovePlanProposalDocument, 'RULE_BROKEN', { rule: 'MEASURE_SECOND_PERSON' }),
      once(ApprovePlanProposalDocument, { approvePlanProposal: planProposal('APPROVED', 6, now) }, seen),
      read(planProposal('APPROVED', 6, now)),
    );
    await user.click(await screen.findByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText(/Only a lead of the akimat/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    expect(await screen.findByText('Written into the public plans')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'Public page' }).at(-1)?.getAttribute('href')).toContain('/plans/plan-of-balkhash');
    expect(seen).toEqual([{ input: { id: 'one', version: 5 } }]);
  });
});
