import { cleanup, screen } from '@testing-library/react';
import type { MockLink } from '@apollo/client/testing';
import { describe, expect, it } from 'vitest';
import type { InterestMove, InterestState } from 'shared/interests/interest.machine.ts';
import { ReviewInterestDocument } from './review.graphql.ts';
import { DeclineInterestDocument, RequestInformationDocument } from './steward-moves.graphql.ts';
import { divisions, inZone, interest, memberOf } from '../testing/interests.ts';
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

const open = (...mocks: MockLink.MockedResponse[]) =>
  renderPage({ routes, url: '/workspace/review/interest-1', mocks: [memberOf('SPK'), divisions, ...mocks] });

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
    expect(inputs).toEqual([]);
    const buttons = screen.getAllByRole('button', { name: 'Decline' });
    await user.click(buttons.at(-1) ?? document.body);
    expect(await screen.findByText('Declined.')).toBeTruthy();
    expect(screen.getByText('The investor will get a letter with your words.')).toBeTruthy();
    expect(inputs).toEqual([{ id: 'interest-1', version: 3, contentHash: 'ab'.repeat(32), reason: 'No gas line.' }]);
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
    };
    const events = [{ ...moved, becauseOfTerms: { __typename: 'ZoneTerms', id: 'terms-2', number: 2 } }];
    open(read(reviewed('WITHDRAWN', 3, [], { ...inZone, events })));
    expect(await screen.findByText('Because of other terms of the zone: version 2')).toBeTruthy();
    expect(screen.queryByText(/version 2 holds since/)).toBeNull();
  });
});
