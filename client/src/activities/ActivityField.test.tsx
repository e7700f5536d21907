import { screen } from '@testing-library/react';
import type { MockLink } from '@apollo/client/testing';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { SuggestionsDocument } from '../suggestions/suggestions.graphql.ts';
import { words } from '../testing/kept.ts';
import { renderPage } from '../testing/render-page.tsx';
import { ActivityChoice } from './ActivityChoice.tsx';

const DIVISIONS = [
  { code: '10', name: { text: 'Food products' } },
  { code: '24', name: { text: 'Basic metals' } },
];

/** The server's answer to any text, and what it was asked. */
const suggesting = (asked: unknown[]): MockLink.MockedResponse => ({
  request: { query: SuggestionsDocument, variables: (variables) => (asked.push(variables), true) },
  result: {
    data: {
      __typename: 'Query',
      suggestions: [{ __typename: 'Suggestion', kind: 'ACTIVITY', value: '24', count: 3, label: words('Basic metals') }],
    },
  },
  maxUsageCount: Number.POSITIVE_INFINITY,
});

const Choice = ({ onCode, stated }: { readonly onCode: (code: string) => void; readonly stated: readonly string[] }): ReactElement => {
  const [code, setCode] = useState('');
  const choose = (next: string): void => {
    setCode(next);
    onCode(next);
  };
  return <ActivityChoice label="Activity" divisions={DIVISIONS} code={code} stated={stated} onCode={choose} />;
};

const open = (stated: readonly string[] = []) => {
  const asked: unknown[] = [];
  const codes: string[] = [];
  const element = <Choice onCode={(code) => codes.push(code)} stated={stated} />;
  const page = renderPage({ routes: [{ path: 'form', element }], url: '/form', mocks: [suggesting(asked)] });
  return { ...page, asked, last: () => codes.at(-1) };
};

describe('an activity', () => {
  it.each(['24100', 'OKED 24', '24.10', 'ОКЭД 24100', 'basic metals'])(
    'pasted as %s is chosen, and shown with its name once the field is left',
    async (pasted) => {
      const { user, last } = open();
      const field = await screen.findByLabelText<HTMLInputElement>('Activity');
      await user.click(field);
      await user.paste(pasted);
      await user.tab();
      expect(field.value).toBe('24 · Basic metals');
      expect(last()).toBe('24');
    },
  );

  it('is suggested by words of another language, and taken with the keyboard', async () => {
    const { user, asked, last } = open();
    await user.type(await screen.findByLabelText('Activity'), 'металлургия');
    await screen.findByRole('option', { name: '24 · Basic metals' });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.getByLabelText('Activity')).toHaveProperty('value', '24 · Basic metals');
    expect(last()).toBe('24');
    expect(asked.at(-1)).toEqual({ text: 'металлургия', first: 8, kinds: ['ACTIVITY'] });
  });

  it('that is not in the classifier stays in the field with a message', async () => {
    const { user, last } = open();
    await user.type(await screen.findByLabelText('Activity'), '34100');
    await user.tab();
    expect(screen.getByText(/The classifier has no such code or activity/)).toBeDefined();
    expect(screen.getByLabelText('Activity')).toHaveProperty('value', '34100');
    expect(last()).toBe('');
  });

  it('that is stated is taken at once', async () => {
    const { user, last } = open(['10']);
    await user.click(await screen.findByRole('button', { name: '10 · Food products' }));
    expect(screen.getByLabelText('Activity')).toHaveProperty('value', '10 · Food products');
    expect(last()).toBe('10');
  });
});
