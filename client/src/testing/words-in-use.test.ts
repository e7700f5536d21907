import { expect, test } from 'vitest';
import { wordsCalls } from './words-in-use.ts';

test('finds plain, counted and closed-list words, and whose they are', () => {
  const source = `
    const t = useWords(TOWN_WORDS);
    const claims = useWords(CLAIM_WORDS);
    t('title', { town: name(1, 2) });
    claims.count('sources', n, show(n));
    t.of('column', 'region');
    t.of('column', sorted);`;
  expect(wordsCalls(source)).toEqual([
    { catalog: 'TOWN_WORDS', way: 'plain', keys: ['title'], values: [], valueIsLiteral: false },
    { catalog: 'CLAIM_WORDS', way: 'count', keys: ['sources'], values: [], valueIsLiteral: false },
    { catalog: 'TOWN_WORDS', way: 'of', keys: ['column'], values: ['region'], valueIsLiteral: true },
    { catalog: 'TOWN_WORDS', way: 'of', keys: ['column'], values: [], valueIsLiteral: false },
  ]);
});

test('sees both branches of a choice, and a translator that came as a parameter', () => {
  const source = `const say = (words: Translate<typeof ru>) => words(open ? 'open' : 'closed'); const start = list.at('x');`;
  expect(wordsCalls(source)).toEqual([{ catalog: null, way: 'plain', keys: ['open', 'closed'], values: [], valueIsLiteral: false }]);
});

test('believes the nearest declaration above a call', () => {
  const source = `
    const A = () => { const t = useWords(TOWN_WORDS); return t('a'); };
    const B = () => { const t = useWords(CLAIM_WORDS); return t('b'); };`;
  expect(wordsCalls(source).map(({ catalog, keys }) => [catalog, keys])).toEqual([
    ['TOWN_WORDS', ['a']],
    ['CLAIM_WORDS', ['b']],
  ]);
});
