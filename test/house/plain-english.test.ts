import { expect, it } from 'vitest';
import { commentsOf, repositoryFiles, textOf, writtenSources } from './repository.ts';

/** Turns of phrase that a reader has to decode, and the plain words for them. The list grows whenever a reviewer finds another. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/\banew\b/, 'again'],
  [/\beyes\b/, 'under the row security of'],
  [/\bboots?\b/, 'start'],
  [/\bnone of ours\b/, 'unknown'],
  [/\bof before\b/, 'former, older'],
  [/\blikewise\b/, 'say it again'],
  [/\bin vain\b/, 'for nothing'],
  [/\bholds on\b/, 'stays in force'],
  [/\b(?:taken?|takes|took) back\b/, 'withdraw, undo'],
  [/\bthe house\b/, 'the product, the server'],
  [/[.;] [Aa]nswers (?:the|an?|how|what|whether|its|which|null|true|false)\b/, 'returns'],
];

const documents = repositoryFiles.filter((file) => /^(?:docs\/[^/]+|README|CONTRIBUTING)\.md$|^shared\/schema\.graphql$/.test(file));
const texts = [
  ...writtenSources.map((file) => [file, commentsOf(file)] as const),
  ...documents.map((file) => [file, textOf(file)] as const),
];

it.each(PLAIN)('comments, descriptions and documents do not say %s but: %s', (pattern) => {
  expect(texts.filter(([, text]) => pattern.test(text)).map(([file]) => file)).toEqual([]);
});
