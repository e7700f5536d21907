import { isInputType, Kind, parse, typeFromAST, validate } from 'graphql';
import type { DocumentNode } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { diceFrom } from '../pictures/dice.ts';
import { askedFour, expectSame, makeExecutor, pretendedSchema } from '../testing/pretended-schema.ts';
import { randomVariables } from '../testing/random-operations.ts';
import { readManifests } from './trusted-documents.ts';

const compiled = vi.hoisted(() => ({ count: 0 }));
vi.mock('graphql-jit', async (original) => {
  const library = await original<typeof import('graphql-jit')>();
  return {
    ...library,
    compileQuery: (...args: Parameters<typeof library.compileQuery>) => ((compiled.count += 1), library.compileQuery(...args)),
  };
});

const schema = pretendedSchema();

const declaredIn = (document: DocumentNode) =>
  document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).flatMap((one) => {
          const type = typeFromAST(schema, one.type);
          return isInputType(type) ? [{ name: one.variable.name.value, type }] : [];
        })
      : [],
  );

const nameOf = (document: DocumentNode): string => {
  const [operation] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return operation?.name?.value ?? 'unnamed';
};

/** Only those that fit the present schema: an older build may be beside them. */
const documents = [...new Set((await readManifests()).values())]
  .map((text) => ({ text, document: parse(text), name: nameOf(parse(text)) }))
  .filter(({ document }) => validate(schema, document).length === 0);

describe('an operation of our own, compiled from its third use on,', () => {
  it.each(documents)(
    'answers the fourth time as the first: $name',
    async ({ text, document, name }) => {
      const sets = randomVariables(diceFrom(name), declaredIn(document));
      for (const variables of [{}, ...sets]) {
        const [first, , , fourth] = await askedFour(schema, { text, document }, variables);
        expectSame(first, fourth);
      }
    },
    30_000,
  );

  it('is compiled indeed', async () => {
    compiled.count = 0;
    for (const { text, document } of documents) await askedFour(schema, { text, document }, {});
    expect(compiled.count).toBe(documents.length);
  }, 30_000);
});

describe('what is not ours', () => {
  it('is never compiled, however often it is asked', async () => {
    compiled.count = 0;
    const text = '{ regions { slug } }';
    const executor = makeExecutor(schema, () => false);
    for (let use = 0; use < 10; use += 1) await executor({ text, document: parse(text) }, {}, { isAsync: false });
    expect(compiled.count).toBe(0);
  });
});

describe('variables', () => {
  const ask = async (text: string, variables: Record<string, unknown>) =>
    (await askedFour(schema, { text, document: parse(text) }, variables)).map(({ data }) => data);

  it('have their defaults every time', async () => {
    const answers = await ask('query ($first: Int! = 3) { opportunities(first: $first) { totalCount } }', {});
    expect(new Set(answers.map((data) => JSON.stringify(data))).size).toBe(1);
    expect(answers[0]).toBeDefined();
  });

  it('that do not fit are told as bad input every time, and nothing runs', async () => {
    const text = 'query ($first: Int!) { opportunities(first: $first) { totalCount } }';
    const executor = makeExecutor(schema, () => true);
    for (let use = 0; use < 4; use += 1) {
      const result = await executor({ text, document: parse(text) }, { first: 'many' }, { isAsync: false });
      expect(result.data).toBeUndefined();
      expect(result.errors?.length).toBeGreaterThan(0);
    }
  });
});
