import { describe, expect, it } from 'vitest';
import { sqlWords } from './sql-words.ts';

describe('words in a statement', () => {
  it('are a list of literals', () => {
    expect(sqlWords(['DRAFT', 'UNDER_REVIEW']).text).toBe(`'DRAFT', 'UNDER_REVIEW'`);
  });

  it.each([[[]], [['draft']], [[`A') or true --`]], [['']]])('are refused where they are none: %j', (words) => {
    expect(() => sqlWords(words)).toThrow('Only words of the program');
  });
});
