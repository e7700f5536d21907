import { expect, it } from 'vitest';
import { LruCache } from './lru-cache.ts';

it('makes a value once', () => {
  const kept = new LruCache<number>(2);
  let made = 0;
  const ask = (key: string): number => kept.of(key, () => (made += 1));
  expect([ask('a'), ask('a'), ask('b'), ask('a')]).toEqual([1, 1, 2, 1]);
});

it('keeps the last so many, by their last use', () => {
  const kept = new LruCache<string>(2);
  const made: string[] = [];
  const ask = (key: string): void => void kept.of(key, () => (made.push(key), key));
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
