import { bigint, byDefault, computed, entity, json, key, nullable, sqlOnly, text, timestamp } from '../kernel/entity.ts';

export const RecordEntry = entity('record_entry', {
  position: key(computed(bigint())),
  relation: text(),
  rowKey: text(),
  hash: nullable(text()),
  columns: nullable(json<Readonly<Record<string, string>>>()),
  seal: nullable(bigint()),
});

export const EventSeal = entity('event_seal', {
  number: key(bigint()),
  fromTransaction: nullable(sqlOnly('xid8')),
  untilTransaction: nullable(sqlOnly('xid8')),
  eventCount: bigint(),
  root: text(),
  previousRoot: text(),
  sealedAt: byDefault('clock_timestamp()', timestamp()),
  total: nullable(bigint()),
});
