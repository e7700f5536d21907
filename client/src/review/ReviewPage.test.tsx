import { cleanup, screen } from '@testing-library/react';
import type { MockLink } from '@apollo/client/testing';
import { describe, expect, it } from 'vitest';
import type { InterestMove, InterestState } from 'shared/interests/interest.machine.ts';
import { DeclineInterestDocument, RequestInformationDocument, ReviewInterestDocument } from '../gql-work/graphql.ts';
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

const open = (...mocks: MockLink.MockedResponse[]) =>
  renderPage({ routes, url: '/workspace/review/interest-1', mocks: [memberOf('SPK'), divisions, ...mocks] });

describe('one expression of interest under review', { timeout: 20_000 }, () => {
  it('keeps the typed words when a colleague was first, and offers what is open after a refresh', async () => {
    const refused: MockLink.MockedResponse = { request: { query: RequestInformationDocument, variables: () => true }, result: refusal('CONFLICT', { params: { version: 3 } }) };
    const { user } = open(read(reviewed('UNDER_REVIEW', 2, UNDER_REVIEW)), refused, read(reviewed('SHORTLISTED', 3, ['ACCEPT', 'DECLINE'])));
    await user.type(await screen.findByLabelText(/Question to the investor/), 'Who buys it?');
    await user.click(screen.getByRole('button', { name: 'Ask a question' }));
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

  it('is not decided without a reason', async () => {
    const { user } = open(read(reviewed('SHORTLISTED', 3, ['ACCEPT', 'DECLINE'])));
    await user.click(await screen.findByRole('button', { name: 'Accept' }));
    expect(screen.getByText('Fill in this field.')).toBeTruthy();
  });

  it('is decided on the content that was read, after a second look', async () => {
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
    expect(await screen.findByText(/Declined; the investor/)).toBeTruthy();
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
    const moved = { __typename: 'InterestEvent', id: 'event-1', at: '2026-11-26T10:00:00.000Z', by: 'INVESTOR', actorName: 'Aigerim', move: 'WITHDRAW', to: 'WITHDRAWN', words: null };
    const events = [{ ...moved, becauseOfTerms: { __typename: 'ZoneTerms', id: 'terms-2', number: 2 } }];
    open(read(reviewed('WITHDRAWN', 3, [], { ...inZone, events })));
    expect(await screen.findByText('Because of other terms of the zone: version 2')).toBeTruthy();
    expect(screen.queryByText(/version 2 holds since/)).toBeNull();
  });
});
