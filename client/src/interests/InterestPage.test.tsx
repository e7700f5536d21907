import { screen, waitFor, within } from '@testing-library/react';
import type { MockLink } from '@apollo/client/testing';
import { describe, expect, it } from 'vitest';
import { SaveInterestDraftDocument, SubmitInterestDocument } from './draft/draft.graphql.ts';
import { InterestBeginningDocument, InterestDocument } from './interest.graphql.ts';
import { WithdrawInterestDocument } from './sent/withdraw.graphql.ts';
import { divisions, inZone, interest, memberOf, NO_FIELDS, opportunity } from '../testing/interests.ts';
import { words } from '../testing/kept.ts';
import { refusal } from '../testing/refusal.ts';
import { renderPage } from '../testing/render-page.tsx';
import { routes } from './interests.routes.tsx';

const beginning: MockLink.MockedResponse = {
  request: { query: InterestBeginningDocument, variables: { slug: 'glass-works' } },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: { data: { __typename: 'Query', opportunity: opportunity() } },
};

const stored = (change: Parameters<typeof interest>[0]): MockLink.MockedResponse => ({
  request: { query: InterestDocument, variables: { id: 'interest-1' } },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: { data: { __typename: 'Query', interest: interest(change) } },
});

const always = { query: SaveInterestDraftDocument, variables: () => true };

const open = (url: string, ...mocks: MockLink.MockedResponse[]) =>
  renderPage({ routes, url, mocks: [memberOf('INVESTOR'), divisions, ...mocks] });

// A large page, lazily loaded, with real pauses in typing.
describe('a draft', { timeout: 20_000 }, () => {
  it('begins with the first thing typed, takes its own address, and the typing goes on', async () => {
    const fields = { ...NO_FIELDS, purpose: 'Bottles' };
    const saved: MockLink.MockedResponse = {
      request: always,
      result: { data: { __typename: 'Mutation', saveInterestDraft: interest({ fields }) } },
    };
    const { user, address } = open('/interest/new?opportunity=glass-works', beginning, saved, stored({ fields }));
    const purpose = await screen.findByLabelText(/What you will make/);
    await user.type(purpose, 'Bottles');
    await waitFor(() => expect(address()).toBe('/interest/interest-1'), { timeout: 8000 });
    expect(document.activeElement).toBe(purpose);
    expect(purpose).toHaveProperty('value', 'Bottles');
    expect(await screen.findByText(/Saved at/)).toBeTruthy();
  });

  it('that exists already is opened instead', async () => {
    const own = opportunity({ myInterest: { __typename: 'Interest', id: 'interest-1' } });
    const begun: MockLink.MockedResponse = { ...beginning, result: { data: { __typename: 'Query', opportunity: own } } };
    const { address } = open('/interest/new?opportunity=glass-works', begun, stored({}));
    await waitFor(() => expect(address()).toBe('/interest/interest-1'));
    expect(await screen.findByDisplayValue('Bottles')).toBeTruthy();
  });

  it('reads a sum with spaces and refuses one in words', async () => {
    const saved: MockLink.MockedResponse = {
      request: always,
      result: { data: { __typename: 'Mutation', saveInterestDraft: interest({ version: 2 }) } },
    };
    const { user } = open('/interest/interest-1', stored({}), saved);
    await user.click(await screen.findByRole('button', { name: /Money and time/ }));
    const sum = screen.getByLabelText(/^Investment/);
    expect(sum).toHaveProperty('value', '900,000,000');
    await user.clear(sum);
    await user.type(sum, 'a lot');
    expect(screen.getByText(/does not read as a number/)).toBeTruthy();
    await user.clear(sum);
    await user.type(sum, '1 500 000');
    expect(screen.queryByText(/does not read as a number/)).toBeNull();
  });

  it('says what is missing before it is sent, and leads there', async () => {
    const { user } = open('/interest/interest-1', stored({ fields: NO_FIELDS }));
    await user.click(await screen.findByRole('button', { name: /Check and send/ }));
    await user.click(await screen.findByRole('button', { name: 'Contact person' }));
    expect(document.activeElement).toBe(screen.getByLabelText(/Contact person/));
    expect(screen.getAllByText('Fill in this field.').length).toBeGreaterThan(0);
  });

  it('about a town that has left the list says so with sources, and waits until the investor has read it', async () => {
    const source = { __typename: 'Source', title: words('lada.kz'), url: 'https://www.lada.kz/x', asOf: '2026-01-28' } as const;
    const exclusion = {
      __typename: 'TownExclusion',
      since: '2026-01-28',
      isDayOfAct: false,
      source,
      ended: [{ __typename: 'ExclusionEffect', text: words('Its own plan no longer counts.'), source }],
      kept: [{ __typename: 'ExclusionEffect', text: words('Relief of zones does not depend on the list.'), source }],
    } as const;
    const town = { __typename: 'Town', id: 'town-1', name: words('Serebryansk'), exclusion } as const;
    const draft = { ...interest({}), opportunity: opportunity({ town }) };
    const { user } = open('/interest/interest-1', { ...stored({}), result: { data: { __typename: 'Query', interest: draft } } });
    await user.click(await screen.findByRole('button', { name: /Check and send/ }));
    await user.click(await screen.findByRole('button', { name: 'The town’s leaving the list' }));
    expect(screen.getByText(/Named as taken off: 28 January 2026/)).toBeTruthy();
    expect(screen.getByText(/Its own plan no longer counts/)).toBeTruthy();
    expect(screen.getByText(/Relief of zones does not depend/)).toBeTruthy();
    expect(screen.getAllByRole('link', { name: 'lada.kz' }).length).toBe(3);
    const known = screen.getByLabelText(/I know that the town was taken off/);
    expect(known.getAttribute('aria-invalid')).toBe('true');
    await user.click(known);
    expect(known.getAttribute('aria-invalid')).toBeNull();
  });

  it('shows what the server found wrong at the field it names', async () => {
    const refused: MockLink.MockedResponse = {
      request: { query: SubmitInterestDocument, variables: () => true },
      result: refusal('BAD_USER_INPUT', { fields: [{ path: 'fields.contactPhone', rule: 'PHONE' }] }),
    };
    const { user } = open('/interest/interest-1', stored({}), refused);
    await user.click(await screen.findByRole('button', { name: /Check and send/ }));
    await user.click(await screen.findByRole('button', { name: 'Send' }));
    await user.click(await screen.findByRole('button', { name: 'Telephone' }));
    const phone = screen.getByLabelText(/Telephone/);
    expect(phone.getAttribute('aria-invalid')).toBe('true');
  });

  it('changed elsewhere meanwhile is shown beside this one', async () => {
    const refused: MockLink.MockedResponse = { request: always, result: refusal('CONFLICT', { params: { version: 2 } }) };
    const first = { ...stored({}), maxUsageCount: 1 };
    const lastChange = { __typename: 'InterestChange', at: '2026-11-25T10:05:00.000Z', move: null, by: 'COLLEAGUE', name: 'Dana' };
    const { user } = open(
      '/interest/interest-1',
      first,
      refused,
      stored({ version: 2, lastChange, fields: { ...interest().fields, purpose: 'Jars' } }),
    );
    const purpose = await screen.findByLabelText(/What you will make/);
    await user.type(purpose, ' and jars');
    const choice = await screen.findByText('This draft was changed somewhere else', undefined, { timeout: 8000 });
    const table = within(choice.closest('div')?.parentElement ?? document.body).getByRole('table');
    expect(within(table).getByText('Bottles and jars')).toBeTruthy();
    expect(within(table).getByText('Jars')).toBeTruthy();
    expect((await screen.findByText(/Draft saved · your colleague Dana/)).textContent).toContain('25 November 2026');
    await user.click(screen.getByRole('button', { name: 'Take what is on the server' }));
    expect(purpose).toHaveProperty('value', 'Jars');
  });

  it('sent by a colleague meanwhile says who sent it', async () => {
    const lastChange = { __typename: 'InterestChange', at: '2026-11-25T10:05:00.000Z', move: 'SUBMIT', by: 'COLLEAGUE', name: 'Dana' };
    const refused: MockLink.MockedResponse = {
      request: always,
      result: refusal('RULE_BROKEN', { rule: 'INTEREST_MOVE_NOT_ALLOWED', allowed: ['WITHDRAW'] }),
    };
    const { user } = open(
      '/interest/interest-1',
      { ...stored({}), maxUsageCount: 1 },
      refused,
      stored({ version: 2, state: 'SUBMITTED', viewerCan: ['WITHDRAW'], lastChange }),
    );
    await user.type(await screen.findByLabelText(/What you will make/), ' and jars');
    expect(await screen.findByText(/It was sent while you were working/, undefined, { timeout: 8000 })).toBeTruthy();
    expect(screen.getByText(/Sent · your colleague Dana/)).toBeTruthy();
  });
});

describe('one about a site of a zone', { timeout: 20_000 }, () => {
  const sent = stored({ state: 'SUBMITTED', viewerCan: ['WITHDRAW'], ...inZone });
  const withdrawal = () => {
    const asked: unknown[] = [];
    const mock: MockLink.MockedResponse = {
      request: { query: WithdrawInterestDocument, variables: (variables) => asked.push(variables) > 0 },
      result: { data: { __typename: 'Mutation', withdrawInterest: interest({ state: 'WITHDRAWN', viewerCan: [], ...inZone }) } },
    };
    return { asked, mock };
  };

  it('tells that the terms have changed since and will change again, and leads to each difference', async () => {
    open('/interest/interest-1', sent);
    expect(await screen.findByText(/version 2 holds since 1 December 2026/)).toBeTruthy();
    expect(screen.getByText(/version 3 holds from 1 December 2027/)).toBeTruthy();
    expect(screen.getByText(/cites version 1.*3 clauses differ: better for the investor: 1, worse: 2/)).toBeTruthy();
    const links = screen.getAllByRole('link', { name: 'See what changed' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/zones/turan/terms/diff?from=1&to=2',
      '/zones/turan/terms/diff?from=1&to=3',
    ]);
  });

  it('tells nothing of that once it is over', async () => {
    open('/interest/interest-1', stored({ state: 'DECLINED', viewerCan: [], ...inZone }));
    expect(await screen.findByText('What taking part in the SEZ needs')).toBeTruthy();
    expect(screen.queryByText(/version 2 holds since/)).toBeNull();
  });

  it('may be withdrawn because of them, with the reason in words ready', async () => {
    const { asked, mock } = withdrawal();
    const { user } = open('/interest/interest-1', sent, mock);
    await user.click(await screen.findByRole('button', { name: 'Withdraw because of version 3' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('textbox')).toHaveProperty('value', expect.stringContaining('cites version 1, version 3 has been published'));
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() =>
      expect(asked).toMatchObject([{ input: { becauseOfTerms: 'terms-3', words: expect.stringContaining('version 3') } }]),
    );
  });

  it('may be withdrawn for another reason, or for that one after all', async () => {
    const { asked, mock } = withdrawal();
    const { user } = open('/interest/interest-1', sent, mock);
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('textbox')).toHaveProperty('value', '');
    await user.click(dialog.getByRole('checkbox', { name: /new terms of the zone \(version 2\)/ }));
    expect(dialog.getByRole('textbox')).toHaveProperty('value', expect.stringContaining('version 2 has been published'));
    await user.click(dialog.getByRole('checkbox', { name: /new terms of the zone \(version 2\)/ }));
    await user.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await waitFor(() => expect(asked).toMatchObject([{ input: { becauseOfTerms: null, words: null } }]));
  });

  it('shows the papers to be ticked, the security in money and the day of the answer, each with its source', async () => {
    const { user } = open('/interest/interest-1', sent);
    expect(await screen.findByText('0 of 2 ready')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Charter' }));
    expect(screen.getByText('1 of 2 ready')).toBeTruthy();
    expect(screen.getByText('10%; of your investment that is ₸90,000,000')).toBeTruthy();
    expect(screen.getByText('Last day for the answer of the management company: 9 December 2026')).toBeTruthy();
    // Once for both documents that the same act requires, and once for each of the other two.
    expect(screen.getAllByRole('link', { name: 'SEZ law, art. 23' })).toHaveLength(3);
  });

  it('remembers on the device what is ready', async () => {
    localStorage.setItem('qaita.papers.interest-1', '["PAPER_CHARTER"]');
    open('/interest/interest-1', sent);
    expect(await screen.findByText('1 of 2 ready')).toBeTruthy();
  });

  it('says in a draft by when the zone would answer', async () => {
    open('/interest/interest-1', stored({ ...inZone, termsCited: null, termsSince: [], answerClock: null }));
    expect(await screen.findByText(/If you send it today, the last day for the answer of the management company is/)).toBeTruthy();
  });

  it('shows the papers of an older version, which has them in prose', async () => {
    const [charter] = inZone.requirements;
    const prose = {
      ...charter,
      key: 'APPLICATION_PAPERS',
      title: { ...charter?.title, text: 'Papers' },
      text: { ...charter?.title, text: 'Charter and feasibility study' },
    };
    open('/interest/interest-1', stored({ state: 'SUBMITTED', ...inZone, requirements: [prose] }));
    expect(await screen.findByRole('checkbox', { name: /Papers.*Charter and feasibility study/ })).toBeTruthy();
    expect(screen.getByText('0 of 1 ready')).toBeTruthy();
  });
});
