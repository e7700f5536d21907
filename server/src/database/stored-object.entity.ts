import { entity, key, text } from '../kernel/entity.ts';

/** The definition of a function, view, trigger or row policy that a database has. */
export const StoredObject = entity('database_object', {
  name: key(text()),
  hash: text(),
  sql: text(),
});
