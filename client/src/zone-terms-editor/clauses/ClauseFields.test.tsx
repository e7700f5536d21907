import type { MockLink } from '@apollo/client/testing';
import { cleanup, screen } from '@testing-library/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { FieldRule } from 'shared/problems/problems.ts';
import { OkedDivisionsDocument } from '../../interests/interest-content.graphql.ts';
import { SuggestionsDocument } from '../../suggestions/suggestions.graphql.ts';
import { answer, words } from '../../testing/kept.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { ClauseFields } from './ClauseFields.tsx';
import { newClause } from '../draft/terms.form.ts';
import type { ClauseForm } from '../draft/terms.form.ts';

const division = (code: string, name: string) => ({ __typename: 'OkedDivision' as const, code, name: words(name) });
const DIVISIONS = [division('10', 'Food products'), division('26', 'Computers'), division('27', 'Electrical equipment')];

const oked = answer(OkedDivisionsDocument, {
  okedSections: [{ __typename: 'OkedSection', code: 'C', name: words('Manufacturing'), divisions: DIVISIONS }],
});

const suggested: MockLink.MockedResponse = {
  request: { query: SuggestionsDocument, variables: () => true },
  result: ({ text }) => ({
    data: {
      __typename: 'Query',
      suggestions: String(text).startsWith('electr')
        ? [{ __typename: 'Suggestion', kind: 'ACTIVITY', value: '27', count: 1, label: words('Electrical equipment') }]
        : [],
    },
  }),
  maxUsageCount: Number.POSITIVE_INFINITY,
};

interface Props {
  readonly start: ClauseForm;
  readonly refused?: ReadonlyMap<string, FieldRule> | undefined;
  readonly seen: ClauseForm[];
}

const Typed = ({ start, refused, seen }: Props): ReactElement => {
  const [clause, setClause] = useState(start);
  const change = (next: ClauseForm): void => {
    seen.push(next);
    setClause(next);
  };
  return <ClauseFields clause={clause} original={null} refused={refused} onChange={change} />;
};

const open = (start: ClauseForm, refused?: ReadonlyMap<string, FieldRule>) => {
  const seen: ClauseForm[] = [];
  const element = <Typed start={start} refused={refused} seen={seen} />;
  return { ...renderPage({ routes: [{ path: 'clause', element }], url: '/clause', mocks: [oked, suggested] }), last: () => seen.at(-1) };
};

describe('a clause of incentives', () => {
  it('states a relief, with the base that goes with the tax', async () => {
    const { user, last } = open(newClause('INCENTIVES', [], 'EN'));
    await user.click(await screen.findByLabelText(/The clause states a relief/));
    expect(screen.getByText('A relief needs an amount: write the value.')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Tax or charge'), 'SOCIAL_TAX');
    await user.click(screen.getByLabelText('category B'));
    await user.type(screen.getByLabelText('For how many years'), '5');
    expect(last()?.relief).toEqual({ tax: 'SOCIAL_TAX', measure: 'REDUCTION', base: 'PAYROLL', categories: ['A', 'C'], years: '5' });
  });

  it('only shows the relief that its key implies', async () => {
    open({ ...newClause('INCENTIVES', [], 'EN'), key: 'PROPERTY_TAX_RATE' });
    expect(await screen.findByText(/This clause is a known relief: property tax/)).toBeTruthy();
    expect(screen.queryByLabelText(/The clause states a relief/)).toBeNull();
  });

  it('tells beside the text what others will not see, and says nothing of what pasting brings along', async () => {
    open({ ...newClause('INCENTIVES', [], 'EN'), title: { ru: 'Льгота', kk: '', en: '' }, text: { ru: 'Льгота\ue00007', kk: '', en: '' } });
    expect(await screen.findByText(/others will not see/)).toBeTruthy();
    cleanup();
    open({
      ...newClause('INCENTIVES', [], 'EN'),
      title: { ru: 'Льго\u00adта', kk: '', en: '' },
      text: { ru: '10\u00a0лет\u200b\u202e', kk: '', en: '' },
    });
    expect(await screen.findByLabelText('Value')).toBeTruthy();
    expect(screen.queryByText(/others will not see/)).toBeNull();
  });

  it('shows beside the field what the server refused', async () => {
    open({ ...newClause('INCENTIVES', [], 'EN'), value: '7', unit: 'YEARS' }, new Map([['value', 'OUT_OF_RANGE']]));
    expect((await screen.findByLabelText('Value')).getAttribute('aria-invalid')).toBe('true');
  });

  it('shows beside the text what the server refused in it, and keeps what was typed', async () => {
    open({ ...newClause('INCENTIVES', [], 'EN'), text: { ru: 'Текст', kk: '', en: '' } }, new Map([['text', 'BAD_CHARACTERS']]));
    expect(await screen.findByText('The text has characters that others will not see as you do. Type them again.')).toBeTruthy();
    expect(screen.getByDisplayValue('Текст').getAttribute('aria-invalid')).toBe('true');
  });

  it('takes addresses of pages by https only', async () => {
    open({ ...newClause('INCENTIVES', [], 'EN'), sourceUrl: 'http://adilet.zan.kz/rus', sourceTitle: { ru: 'Акт', kk: '', en: '' } });
    expect(await screen.findByText('An address of a page that begins with https:// is needed.')).toBeTruthy();
    expect(screen.getByDisplayValue('http://adilet.zan.kz/rus')).toBeTruthy();
  });
});

describe('a clause of activities', () => {
  it('names divisions found by code or words, with the keyboard alone', async () => {
    const { user, last } = open(newClause('ACTIVITIES', [], 'EN'));
    const field = await screen.findByLabelText('Add an activity');
    await user.type(field, 'electr');
    expect(await screen.findByRole('option', { name: '27 · Electrical equipment' })).toBeTruthy();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.type(field, '10110{Enter}');
    expect(last()?.oked).toEqual(['10', '27']);
    await user.click(screen.getByRole('button', { name: 'Remove: 27 · Electrical equipment' }));
    expect(last()?.oked).toEqual(['10']);
  });

  it('says when the classifier has nothing like it', async () => {
    const { user } = open(newClause('ACTIVITIES', [], 'EN'));
    await user.type(await screen.findByLabelText('Add an activity'), 'alchemy');
    await user.tab();
    expect(await screen.findByText('The classifier has nothing like it.')).toBeTruthy();
  });

  it('has no picker in other parts', async () => {
    open(newClause('LAND', [], 'EN'));
    expect(await screen.findByLabelText('Value')).toBeTruthy();
    expect(screen.queryByLabelText('Add an activity')).toBeNull();
  });
});
