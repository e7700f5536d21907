import { entity, key, text } from '../kernel/entity.ts';

/** The definition that a database has of a function, view, trigger or row policy. */
export const StoredObject = entity('database_object', {
  name: key(text()),
  hash: text(),
  sql: text(),
});
