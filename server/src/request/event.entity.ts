import { bigint, byDefault, computed, entity, json, key, nullable, sqlOnly, text, timestamp, uuid } from '../kernel/entity.ts';

export const Event = entity('event', {
  position: key(computed(bigint())),
  id: uuid(),
  name: text(),
  subjectKind: text(),
  subjectId: uuid(),
  actorId: nullable(uuid()),
  actorName: nullable(text()),
  payload: byDefault("'{}'", json<Readonly<Record<string, unknown>>>()),
  words: nullable(text()),
  requestId: nullable(text()),
  at: byDefault('clock_timestamp()', timestamp()),
  transaction: nullable(sqlOnly('xid8')),
});
