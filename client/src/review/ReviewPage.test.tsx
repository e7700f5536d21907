import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { MockLink } from '@apollo/client/testing';
import { describe, expect, it } from 'vitest';
import type { InterestMove, InterestState } from 'shared/interests/interest.machine.ts';
import { ReviewInterestDocument } from './review.graphql.ts';
import { AssignReviewDocument, NoteReviewDocument, QueueNeighboursDocument } from './case.graphql.ts';
import { DeclineInterestDocument, RequestInformationDocument } from './steward-moves.graphql.ts';
import { FULL_FIELDS, divisions, inZone, interest, memberOf } from '../testing/interests.ts';
import { refusal } from '../testing/refusal.ts';
import { renderPage } from '../testing/render-page.tsx';
import { routes } from './review.routes.tsx';

const UNDER_REVIEW: InterestMove[] = ['REQUEST_INFORMATION', 'SHORTLIST', 'ACCEPT', 'DECLINE'];

const reviewed = (state: InterestState, version: number, viewerCan: InterestMove[], more: Readonly<Record<string, unknown>> = {}) =>
  interest({ state, version, viewerCan, viewerSide: 'STEWARD', ...more });

const read = (found: ReturnType<typeof reviewed>): MockLink.MockedResponse => ({
  request: { query: ReviewInterestDocument, variables: { id: 'interest-1' } },
  result: { data: { __typename: 'Query', interest: found } },
});

const FIRST = { version: 3, changedBy: 'COLLEAGUE', changedByName: 'Asem', changedAt: '2026-11-25T10:00:00.000Z', move: 'SHORTLIST' };

const neighbours: MockLink.MockedResponse = {
  request: { query: QueueNeighboursDocument, variables: () => true },
  maxUsageCount: Infinity,
  result: {
    data: {
      __typename: 'Query',
      queueNeighbours: {
        __typename: 'QueueNeighbours',
        previous: null,
        next: { __typename: 'InterestReference', id: 'interest-2', number: 'EOI-2026-000002' },
      },
    },
  },
};

const open = (...mocks: MockLink.MockedResponse[]) =>
  renderPage({ routes, url: '/workspace/review/interest-1', mocks: [memberOf('SPK'), divisions, neighbours, ...mocks] });

describe('one expression of interest under review', { timeout: 20_000 }, () => {
  it('keeps the typed words when a colleague was first, and offers what is open after a refresh', async () => {
    const refused: MockLink.MockedResponse = {
      request: { query: RequestInformationDocument, variables: () => true },
      result: refusal('CONFLICT', { params: FIRST }),
    };
    const { user } = open(
      read(reviewed('UNDER_REVIEW', 2, UNDER_REVIEW)),
      refused,
      read(reviewed('SHORTLISTED', 3, ['ACCEPT', 'DECLINE'])),
    );
    await user.type(await screen.findByLabelText(/Question to the investor/), 'Who buys it?');
    await user.click(screen.getByRole('button', { name: 'Ask a question' }));
    expect((await screen.findByText(/Put on the short list · your colleague Asem/)).textContent).toContain('25 November 2026');
    await user.click(await screen.findByRole('button', { name: 'Refresh' }));
    expect(await screen.findByText(/only the decision is left/)).toBeTruthy();
    expect(screen.queryByRole('radio', { name: 'Ask a question' })).toBeNull();
    expect(screen.getByDisplayValue('Who buys it?')).toBeTruthy();
  });

  it('tells what is odd about the letters of a name, and nothing where nothing is', async () => {
    const notices = [
      { __typename: 'NameNotice', of: 'ORGANISATION', kind: 'LATIN_LEGAL_FORM', word: 'TOO' },
      { __typename: 'NameNotice', of: 'CONTACT', kind: 'MIXED_ALPHABETS', word: 'Сaпар' },
    ];
    open(read(reviewed('UNDER_REVIEW', 2, UNDER_REVIEW, { nameNotices: notices })));
    expect(await screen.findByText('Organisation: the legal form “TOO” is not typed in Cyrillic, though it looks the same.')).toBeTruthy();
    expect(screen.getByText('Contact: the word “Сaпар” mixes letters of different alphabets.')).toBeTruthy();
    cleanup();
    open(read(reviewed('UNDER_REVIEW', 2, UNDER_REVIEW)));
    expect(await screen.findByText('Glass LLP')).toBeTruthy();
    expect(screen.queryByText('Look twice at the name')).toBeNull();
  });

  it('names the moves that are open instead of one that is refused', async () => {
    const details = {
      rule: 'INTEREST_MOVE_NOT_ALLOWED',
      allowed: ['ACCEPT', 'DECLINE'],
      params: { ...FIRST, state: 'SHORTLISTED', changedBy: 'OTHER_SIDE', changedByName: 'Glass LLP' },
    } as const;
    const refused: MockLink.MockedResponse = {
      request: { query: RequestInformationDocument, variables: () => true },
      result: refusal('RULE_BROKEN', details),
    };
    const { user } = open(read(reviewed('UNDER_REVIEW', 2, UNDER_REVIEW)), refused);
    await user.type(await screen.findByLabelText(/Question to the investor/), 'Who buys it?');
    await user.click(screen.getByRole('button', { name: 'Ask a question' }));
    expect(await screen.findByText('Now: On the short list. What you can do: accept it, decline it.')).toBeTruthy();
    expect(screen.getByText(/Put on the short list · Glass LLP/)).toBeTruthy();
  });

  it('promises no letter to an investor whose people are gone', async () => {
    const investor = { ...interest().investor, hasPeople: false };
    HTMLDialogElement.prototype.showModal = function show() {
      this.open = true;
    };
    const { user } = open(read(reviewed('SHORTLISTED', 3, ['ACCEPT', 'DECLINE'], { investor })));
    expect(await screen.findByText(/This organisation has no active account/)).toBeTruthy();
    await user.type(screen.getByLabelText('Why you accept'), 'Good.');
    await user.click(screen.getByRole('button', { name: 'Accept' }));
    expect(await screen.findByText(/The decision is final/)).toBeTruthy();
    expect(screen.queryByText(/will get a letter/)).toBeNull();
  });

  it('leads to the one that it follows', async () => {
    const follows = {
      __typename: 'InterestReference',
      id: 'interest-0',
      number: 'EOI-2026-000000',
      state: 'WITHDRAWN',
      updatedAt: '2026-11-20T10:00:00.000Z',
    };
    open(read(reviewed('UNDER_REVIEW', 2, UNDER_REVIEW, { follows })));
    expect((await screen.findByRole('link', { name: 'EOI-2026-000000' })).getAttribute('href')).toBe('/workspace/review/interest-0');
  });

  it('is not decided without a reason', async () => {
    const { user } = open(read(reviewed('SHORTLISTED', 3, ['ACCEPT', 'DECLINE'])));
    await user.click(await screen.findByRole('button', { name: 'Accept' }));
    expect(screen.getByText('Fill in this field.')).toBeTruthy();
  });

  it('is decided on the content that was read, after a confirmation', async () => {
    const inputs: unknown[] = [];
    const declined: MockLink.MockedResponse = {
      request: { query: DeclineInterestDocument, variables: () => true },
      result: (variables) => {
        inputs.push(variables['input']);
        return { data: { __typename: 'Mutation', declineInterest: reviewed('DECLINED', 4, []) } };
      },
    };
    HTMLDialogElement.prototype.showModal = function show() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      this.open = false;
    };
    const { user } = open(read(reviewed('SHORTLISTED', 3, ['ACCEPT', 'DECLINE'])), declined);
    await user.click(await screen.findByRole('radio', { name: 'Decline' }));
    await user.type(screen.getByLabelText('Why you decline'), 'No gas line.');
    await user.click(screen.getByRole('button', { name: 'Decline' }));
    expect(screen.getByText('Fill in this field.')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(/Reason in one word/), 'PLACE_UNFIT');
    await user.click(screen.getByRole('button', { name: 'Decline' }));
    expect(inputs).toEqual([]);
    const buttons = screen.getAllByRole('button', { name: 'Decline' });
    await user.click(buttons.at(-1) ?? document.body);
    expect(await screen.findByText('Declined.')).toBeTruthy();
    expect(screen.getByText('The investor will get a letter with your words.')).toBeTruthy();
    expect(inputs).toEqual([
      { id: 'interest-1', version: 3, contentHash: 'ab'.repeat(32), reason: 'No gas line.', because: 'PLACE_UNFIT' },
    ]);
    expect(localStorage.length).toBe(0);
  });

  it('tells the steward too that the terms have changed since, with nothing to withdraw', async () => {
    open(read(reviewed('UNDER_REVIEW', 2, UNDER_REVIEW, inZone)));
    expect(await screen.findByText(/version 2 holds since/)).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'See what changed' })).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /Withdraw/ })).toBeNull();
    expect(screen.queryByRole('checkbox', { name: 'Charter' })).toBeNull();
    expect(screen.getByText('Charter')).toBeTruthy();
  });

  it('tells because of which terms the investor took it back', async () => {
    const moved = {
      __typename: 'InterestEvent',
      id: 'event-1',
      at: '2026-11-26T10:00:00.000Z',
      by: 'INVESTOR',
      actorName: 'Aigerim',
      move: 'WITHDRAW',
      to: 'WITHDRAWN',
      words: null,
      declinedBecause: null,
    };
    const events = [{ ...moved, becauseOfTerms: { __typename: 'ZoneTerms', id: 'terms-2', number: 2 } }];
    open(read(reviewed('WITHDRAWN', 3, [], { ...inZone, events })));
    expect(await screen.findByText('Because of other terms of the zone: version 2')).toBeTruthy();
    expect(screen.queryByText(/version 2 holds since/)).toBeNull();
  });

  it('sets needs against what is there, and says by how much the place falls short', async () => {
    const fields = { ...FULL_FIELDS, landHa: 5, powerMva: 4 };
    open(read(reviewed('UNDER_REVIEW', 2, UNDER_REVIEW, { fields })));
    const table = await screen.findByRole('table', { name: 'What is needed and what is there' });
    const rowOf = (name: string) => within(table).getByRole('rowheader', { name }).closest('tr')?.textContent;
    expect(rowOf('Land')).toContain('short by 3');
    expect(rowOf('Power')).toContain('unknown');
    expect(rowOf('Activity')).toContain('suffices');
    expect(rowOf('Money')).toContain('not asked for');
  });

  it('is taken over by one key, which does nothing while somebody types', async () => {
    const inputs: unknown[] = [];
    const taken: MockLink.MockedResponse = {
      request: { query: AssignReviewDocument, variables: () => true },
      maxUsageCount: Infinity,
      result: (variables) => {
        inputs.push(variables['input']);
        const reviewCase = {
          __typename: 'ReviewCase',
          version: 1,
          dueOn: null,
          assignee: { __typename: 'ReviewColleague', id: 'me', name: 'Me' },
        };
        return { data: { __typename: 'Mutation', assignReview: { __typename: 'Interest', id: 'interest-1', reviewCase } } };
      },
    };
    const { user } = open(read(reviewed('UNDER_REVIEW', 2, UNDER_REVIEW)), taken);
    await user.type(await screen.findByLabelText('New note'), 'a');
    expect(inputs).toEqual([]);
    await user.tab();
    await user.keyboard('a');
    await waitFor(() => expect(inputs).toHaveLength(1));
    expect(inputs[0]).toMatchObject({ id: 'interest-1', version: 0, dueOn: null });
  });

  it('keeps a note under an id of its own, and clears the field', async () => {
    const inputs: { words?: string; id?: string }[] = [];
    const kept: MockLink.MockedResponse = {
      request: { query: NoteReviewDocument, variables: () => true },
      result: (variables) => {
        inputs.push(variables['input'] as object);
        const note = {
          __typename: 'ReviewNote',
          id: 'note-1',
          authorName: 'Asem',
          words: 'Call the bank.',
          at: '2026-11-26T10:00:00.000Z',
        };
        return { data: { __typename: 'Mutation', noteReview: { __typename: 'Interest', id: 'interest-1', reviewNotes: [note] } } };
      },
    };
    const { user } = open(read(reviewed('UNDER_REVIEW', 2, UNDER_REVIEW)), kept);
    await user.type(await screen.findByLabelText('New note'), 'Call the bank.');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Call the bank.', { selector: 'p' })).toBeTruthy();
    expect(inputs[0]?.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(screen.getByLabelText<HTMLTextAreaElement>('New note').value).toBe('');
  });

  it('leads to the next one of the queue that is read', async () => {
    open(read(reviewed('UNDER_REVIEW', 2, UNDER_REVIEW)));
    expect((await screen.findByRole('link', { name: 'Next EOI-2026-000002' })).getAttribute('href')).toBe('/workspace/review/interest-2');
  });
});
