import { registerEnumType } from 'type-graphql';

/** A GraphQL enum from one of the shared lists: the same words in TypeScript, GraphQL and the database. */
export const graphqlEnum = (name: string, words: readonly string[], description: string): Record<string, string> => {
  const object = Object.fromEntries(words.map((word) => [word, word]));
  registerEnumType(object, { name, description });
  return object;
};
