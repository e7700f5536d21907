import { ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { makeClient } from '../../app/apollo.ts';
import { interest } from '../../testing/interests.ts';
import { refusal } from '../../testing/refusal.ts';
import { useSubmitInterest } from './useSubmitInterest.ts';

type Answer = 'LOST' | 'TAKEN' | 'REFUSED';

const OF: Record<Exclude<Answer, 'LOST'>, ApolloLink.Result> = {
  TAKEN: { data: { __typename: 'Mutation', submitInterest: interest({ state: 'SUBMITTED' }) } },
  REFUSED: refusal('RULE_BROKEN', { rule: 'OPPORTUNITY_NOT_OPEN' }),
};

/** A server with a sequence of answers, and the keys it received. */
const open = (...answers: Answer[]) => {
  const keys: string[] = [];
  const link = new ApolloLink(({ variables }) => {
    keys.push(String(variables['input'].key));
    const answer = answers.shift() ?? 'TAKEN';
    return new Observable((observer) => {
      if (answer === 'LOST') observer.error(new TypeError('Failed to fetch'));
      else {
        observer.next(OF[answer]);
        observer.complete();
      }
    });
  });
  const client = makeClient({ locale: 'RU', link });
  const wrapper = ({ children }: { readonly children: ReactNode }): ReactElement => (
    <ApolloProvider client={client}>{children}</ApolloProvider>
  );
  const { result } = renderHook(() => useSubmitInterest(), { wrapper });
  const send = (version: number) => act(() => result.current.run({ id: 'one', version }));
  return { result, send, keys };
};

describe('sending', () => {
  it('repeats a sending whose answer was lost with the same key', async () => {
    const { result, send, keys } = open('LOST', 'LOST', 'TAKEN');
    expect(await send(3)).toMatchObject({ code: 'OFFLINE' });
    expect(result.current.isAnswerLost).toBe(true);
    await send(3);
    expect(await send(3)).toBeNull();
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\w-]{16,64}$/);
  });

  it('keeps that key over a reload', async () => {
    const before = open('LOST');
    await before.send(3);
    expect(localStorage.getItem('qaita:sending:one')).toContain(before.keys[0]);
    const after = open('TAKEN');
    await after.send(3);
    expect(after.keys).toEqual(before.keys);
    expect(localStorage.getItem('qaita:sending:one')).toBeNull();
  });

  it('takes a new key once the server has answered', async () => {
    const { send, keys, result } = open('REFUSED', 'TAKEN');
    expect(await send(3)).toMatchObject({ rule: 'OPPORTUNITY_NOT_OPEN' });
    expect(result.current.isAnswerLost).toBe(false);
    await send(3);
    expect(new Set(keys).size).toBe(2);
  });

  it('takes a new key for another version of the draft', async () => {
    const { send, keys } = open('LOST', 'TAKEN');
    await send(3);
    await send(4);
    expect(new Set(keys).size).toBe(2);
  });
});
