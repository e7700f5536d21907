import { gql, InMemoryCache } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { AnswersCache } from './answers-cache.ts';
import { CACHE } from '../kernel/answers.ts';

const QUERY = gql`
  query Town($slug: String!) {
    town(slug: $slug) {
      __typename
      id
      name
    }
  }
`;
const WIDER = gql`
  query Town($slug: String!) {
    town(slug: $slug) {
      __typename
      id
      name
      population
    }
  }
`;

const answer = { town: { __typename: 'Town', id: '1', name: 'Temirtau' } };
const variables = { slug: 'temirtau' };

const open = (): AnswersCache => {
  const cache = new AnswersCache(CACHE);
  cache.writeQuery({ query: QUERY, variables, data: answer });
  return cache;
};

describe('the cache of a page that the server renders', () => {
  it('gives a query its answer as it came', () => {
    expect(open().diff({ query: QUERY, variables, optimistic: true }).result).toBe(answer);
    expect(open().readQuery({ query: QUERY, variables })).toEqual(answer);
  });

  it('has no answer to the same query with other variables', () => {
    expect(open().diff({ query: QUERY, variables: { slug: 'ekibastuz' }, optimistic: true })).toMatchObject({
      complete: false,
      dataState: 'empty',
    });
  });

  it('tells another query which part of its answer is known', () => {
    const diff = open().diff({ query: WIDER, variables, optimistic: true, returnPartialData: true });
    expect(diff).toMatchObject({ complete: false, dataState: 'partial', result: answer });
  });

  it('has the state that the browser’s cache would have', () => {
    const browser = new InMemoryCache(CACHE);
    browser.writeQuery({ query: QUERY, variables, data: answer });
    expect(open().extract()).toEqual(browser.extract());
  });
});
