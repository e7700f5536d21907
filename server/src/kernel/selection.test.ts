import { buildSchema, graphql } from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { describe, expect, it } from 'vitest';
import { selectedFields } from './selection.ts';

const schema = buildSchema(`
  type Query { list: Page! }
  type Page { total: Int, edges: [Edge!]! }
  type Edge { node: Thing! }
  type Thing { a: Int, b: Int, c: Int, inner: Thing }
`);

const selectedIn = async (document: string, variables: Record<string, unknown> = {}): Promise<string[]> => {
  let found: ReadonlySet<string> = new Set();
  const list = (_args: unknown, _ctx: unknown, info: GraphQLResolveInfo): { edges: never[] } => {
    found = selectedFields(info, ['edges', 'node']);
    return { edges: [] };
  };
  const { errors } = await graphql({ schema, source: document, rootValue: { list }, variableValues: variables });
  expect(errors).toBeUndefined();
  return [...found].toSorted((one, other) => one.localeCompare(other));
};

describe('the fields that a document asks for', () => {
  it('are those at the path, and none beside or below it', async () => {
    expect(await selectedIn('{ list { total edges { node { a inner { b } } } } }')).toEqual(['a', 'inner']);
  });

  it('are found in fragments of any kind', async () => {
    expect(
      await selectedIn('{ list { ...P } } fragment P on Page { edges { node { ... on Thing { a } ...T } } } fragment T on Thing { b }'),
    ).toEqual(['a', 'b']);
  });

  it('are those of all parts of a field that is asked for twice', async () => {
    expect(await selectedIn('{ list { edges { node { a } } } list { edges { node { b } } } }')).toEqual(['a', 'b']);
  });

  it('include what a variable may switch on', async () => {
    expect(await selectedIn('query ($on: Boolean!) { list { edges { node { a b @include(if: $on) } } } }', { on: false })).toEqual([
      'a',
      'b',
    ]);
  });

  it('have the names of the schema, not those of the answer', async () => {
    expect(await selectedIn('{ list { edges { node { x: a } } } }')).toEqual(['a']);
  });
});
