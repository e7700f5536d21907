import type { NewsReason, ProjectFit } from 'shared/saved-searches/vocabulary.ts';
import { bigint, bool, byDefault, entity, id, json, key, nullable, text, timestamp, uuid } from '../kernel/entity.ts';
import type { StoredValue } from '../opportunities/opportunity.entity.ts';

export const News = entity('news', {
  id: id(),
  personId: uuid(),
  searchId: nullable(uuid()),
  watchId: nullable(uuid()),
  opportunityId: nullable(uuid()),
  zoneId: nullable(uuid()),
  reason: text<NewsReason>(),
  was: nullable(json<StoredValue>()),
  became: nullable(json<StoredValue>()),
  position: bigint(),
  at: timestamp(),
  readAt: nullable(timestamp()),
  letter: nullable(text()),
  fit: nullable(text<ProjectFit>()),
});

export const NewsMark = entity('news_mark', {
  id: key(byDefault('true', bool())),
  position: bigint(),
});
