import type { MockLink } from '@apollo/client/testing';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refusal } from '../testing/refusal.ts';
import { renderPage } from '../testing/render-page.tsx';
import type { RenderedPage } from '../testing/render-page.tsx';
import { member } from '../testing/viewer.ts';
import {
  AnswerQuestionDocument,
  MyQuestionsDocument,
  QuestionsToAnswerDocument,
  StateFactDocument,
  WithdrawQuestionDocument,
} from './questions.graphql.ts';
import { answer } from '../testing/kept.ts';
import type { QuestionItemFragment } from './questions.graphql.ts';
import { routes } from './questions.routes.tsx';

const question = (more: Partial<QuestionItemFragment> = {}): QuestionItemFragment => ({
  __typename: 'OpportunityQuestion',
  id: '1',
  fact: 'LAND',
  words: null,
  state: 'OPEN',
  answer: null,
  answeredAt: null,
  createdAt: '2026-11-20T04:00:00.000Z',
  version: 1,
  viewerCan: { __typename: 'QuestionRights', answer: true, state: true, withdraw: false },
  opportunity: {
    __typename: 'Facility',
    id: '9',
    slug: 'foundry',
    origin: 'REGISTERED',
    title: { __typename: 'LocalizedText', text: 'Foundry', locale: 'EN', isFallback: false },
  },
  ...more,
});

const paged = (questions: readonly QuestionItemFragment[], endCursor: string | null = null, totalCount = questions.length) => ({
  __typename: 'OpportunityQuestionConnection' as const,
  totalCount,
  edges: questions.map((node) => ({ __typename: 'OpportunityQuestionEdge' as const, node })),
  pageInfo: { __typename: 'PageInfo' as const, endCursor, hasNextPage: endCursor !== null },
});

const toAnswer = (...questions: readonly QuestionItemFragment[]): MockLink.MockedResponse => ({
  request: { query: QuestionsToAnswerDocument },
  result: { data: { __typename: 'Query', questionsToAnswer: paged(questions) } },
});

const show = (...mocks: readonly MockLink.MockedResponse[]): RenderedPage => renderPage({ routes, url: '/workspace/questions', mocks });

const NOTHING = { line: null, currency: null, per: null, code: null };

describe('questions of investors', () => {
  it('stand together where several ask the same', async () => {
    show(member('SPK'), toAnswer(question(), question({ id: '2' }), question({ id: '3', fact: null, words: 'Is there a crane?' })));
    expect(await screen.findAllByRole('article')).toHaveLength(2);
    expect(screen.getByText(/2 questions/)).toBeTruthy();
    expect(screen.getByText('Is there a crane?')).toBeTruthy();
  });

  it('are answered with a value, its grounds, source and date, as typed', async () => {
    const input = { ...NOTHING, id: '1', version: 1, number: 12.5, grade: 'DOCUMENT', source: 'Act 7', asOf: '2026-05' };
    const stated = {
      request: { query: StateFactDocument, variables: { input } },
      result: { data: { __typename: 'Mutation', stateFact: question({ state: 'STATED', version: 2 }) } },
    };
    const { user } = show(member('SPK'), toAnswer(question()), stated, toAnswer());
    await user.type(await screen.findByLabelText('Area, ha'), '12.5 ha');
    await user.selectOptions(screen.getByLabelText('Grounds'), 'DOCUMENT');
    await user.type(screen.getByLabelText(/^Source/), 'Act 7');
    await user.type(screen.getByLabelText('As of'), '05.2026');
    await user.click(screen.getByRole('button', { name: 'State for everybody' }));
    expect(await screen.findByText('There are no questions.')).toBeTruthy();
  });

  it('are not answered with a value that nobody vouches for: the fields say so, and what was typed stays', async () => {
    const { user } = show(member('SPK'), toAnswer(question()));
    const land = await screen.findByLabelText('Area, ha');
    await user.type(land, '12');
    await user.click(screen.getByRole('button', { name: 'State for everybody' }));
    expect(screen.getByLabelText('Grounds').getAttribute('aria-invalid')).toBe('true');
    expect(land).toHaveProperty('value', '12');
  });

  it('are answered in words; refused, the words stay', async () => {
    const input = { id: '1', version: 1, answer: 'ANSWERED', words: 'In spring.' };
    const refused = {
      request: { query: AnswerQuestionDocument, variables: { input } },
      result: refusal('RULE_BROKEN', { rule: 'QUESTION_ALREADY_ANSWERED' }),
    };
    const { user } = show(member('SPK'), toAnswer(question()), refused);
    await user.selectOptions(await screen.findByLabelText('How to answer'), 'ANSWERED');
    const words = screen.getByLabelText('Answer in words');
    await user.type(words, 'In spring.');
    await user.click(screen.getByRole('button', { name: 'Answer' }));
    expect(await screen.findByText('This question has already been answered.')).toBeTruthy();
    expect(words).toHaveProperty('value', 'In spring.');
  });

  it('lead to the editor where an answer cannot say it', async () => {
    const viewerCan = { __typename: 'QuestionRights' as const, answer: true, state: false, withdraw: false };
    show(member('SPK'), toAnswer(question({ fact: 'POINT', viewerCan })));
    const link = await screen.findByRole('link', { name: 'Open the editor' });
    expect(link.getAttribute('href')).toBe('/workspace/opportunities/foundry');
    expect(within(screen.getByLabelText('How to answer')).getAllByRole('option')).toHaveLength(2);
  });
});

describe('an investor’s own questions', () => {
  it('are withdrawn by one press while they wait', async () => {
    const waiting = question({ id: '6', viewerCan: { __typename: 'QuestionRights', answer: false, state: false, withdraw: true } });
    const gone = { ...waiting, state: 'WITHDRAWN' as const, version: 2, viewerCan: { ...waiting.viewerCan, withdraw: false } };
    const seen: unknown[] = [];
    const { user } = show(
      member('INVESTOR'),
      { request: { query: MyQuestionsDocument }, result: { data: { __typename: 'Query', myQuestions: paged([waiting]) } } },
      answer(WithdrawQuestionDocument, { withdrawQuestion: gone }, seen),
    );
    await user.click(await screen.findByRole('button', { name: 'Withdraw the question' }));
    expect(await screen.findByText('withdrawn by you')).toBeTruthy();
    expect(seen).toEqual([{ input: { id: '6', version: 1 } }]);
    expect(screen.queryByRole('button', { name: 'Withdraw the question' })).toBeNull();
  });

  it('stand with their answers, also of what is no longer published', async () => {
    const viewerCan = { __typename: 'QuestionRights' as const, answer: false, state: false, withdraw: false };
    const mine = [
      question({ id: '4', viewerCan, state: 'STATED' }),
      question({ id: '5', viewerCan, fact: null, words: 'A crane?', state: 'DECLINED', answer: 'The owner decides.', opportunity: null }),
    ];
    show(member('INVESTOR'), {
      request: { query: MyQuestionsDocument },
      result: { data: { __typename: 'Query', myQuestions: paged(mine) } },
    });
    expect(await screen.findByText('stated for everybody')).toBeTruthy();
    expect(screen.getByText('The owner decides.')).toBeTruthy();
    expect(screen.getByText('no longer published')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Answer' })).toBeNull();
  });

  it('are shown page by page', async () => {
    const one = question({ id: '7', fact: null, words: 'A crane?' });
    const other = question({ id: '8', fact: null, words: 'A well?' });
    const { user } = show(
      member('INVESTOR'),
      { request: { query: MyQuestionsDocument }, result: { data: { __typename: 'Query', myQuestions: paged([one], 'next', 2) } } },
      {
        request: { query: MyQuestionsDocument, variables: { after: 'next' } },
        result: { data: { __typename: 'Query', myQuestions: paged([other], null, 2) } },
      },
    );
    await user.click(await screen.findByRole('button', { name: 'Show more (1 of 2 shown)' }));
    expect(await screen.findByText('A well?')).toBeTruthy();
    expect(screen.getByText('A crane?')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Show more/ })).toBeNull();
  });
});
