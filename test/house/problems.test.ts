import { describe, expect, it } from 'vitest';
import { FIELD_RULES, PROBLEM_CODES, RULES } from 'shared/problems/problems.ts';
import { sourcesIn, textOf } from './repository.ts';

const sources = sourcesIn('server/src', 'shared/src')
  .filter((file) => file !== 'shared/src/problems/problems.ts')
  .map(textOf)
  .join('\n');

const unraised = (words: readonly string[], raised: (word: string) => RegExp): string[] =>
  words.filter((word) => !raised(word).test(sources));

describe('words for what can go wrong', () => {
  it('have no code that nothing answers', () => {
    expect(unraised(PROBLEM_CODES, (code) => new RegExp(`'${code}'`))).toEqual([]);
  });

  it('have no rule that neither the program nor a constraint of the database raises', () => {
    const raised = (rule: string): RegExp =>
      new RegExp(
        `(?:ruleBroken|refusedMove)\\([^;]*?'${rule}'|rule: '${rule}'|(?:constraint|unique index|rename to) (?:= ')?${rule.toLowerCase()}\\b`,
      );
    expect(unraised(RULES, raised)).toEqual([]);
  });

  it('have no rule of a field that no check answers', () => {
    expect(unraised(FIELD_RULES, (rule) => new RegExp(`(?:[?:]|return|=>)\\s+'${rule}'`))).toEqual([]);
  });
});
