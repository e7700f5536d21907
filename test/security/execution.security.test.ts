import { OperationTypeNode, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { askedFour, expectSame, pretendedSchema } from 'server/src/testing/pretended-schema.ts';
import { randomOperation } from 'server/src/testing/random-operations.ts';
import { figure, times } from './scale.ts';

const schema = pretendedSchema();

describe('operations made up at random', () => {
  it('are answered compiled as graphql-js answers them, with variables that fit and that do not', async () => {
    const operations = times(100, 1_000);
    let asked = 0;
    for (let index = 0; index < operations; index += 1) {
      const { text, variables } = randomOperation(
        schema,
        `operation ${index}`,
        index % 5 === 0 ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY,
      );
      const document = parse(text);
      expect(validate(schema, document), text).toEqual([]);
      for (const set of variables) {
        const [first, , , fourth] = await askedFour(schema, { text, document }, set);
        expectSame(first, fourth);
        asked += 1;
      }
    }
    figure('operations made up at random, first use against fourth', `${operations} with ${asked} sets of variables, all equal`);
  });
});
