import { registerEnumType } from 'type-graphql';

const ENUMS = new Map<readonly string[], Record<string, string>>();

/** A GraphQL enum from one of the shared lists: the same words in TypeScript, GraphQL and the database. */
export const graphqlEnum = (name: string, words: readonly string[], description: string): Record<string, string> => {
  const object = Object.fromEntries(words.map((word) => [word, word]));
  registerEnumType(object, { name, description });
  ENUMS.set(words, object);
  return object;
};

/** The enum made from one of the shared lists. Throws where there is none, which is a mistake in the code. */
export const enumOf = (words: readonly string[]): Record<string, string> => {
  const object = ENUMS.get(words);
  if (!object) throw new Error(`No enum is made of ${words.join(', ')}.`);
  return object;
};
