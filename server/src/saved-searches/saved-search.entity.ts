import type { NewsFrequency, WatchSubject } from 'shared/saved-searches/vocabulary.ts';
import { bigint, byDefault, computed, entity, id, integer, key, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

export const SavedSearch = entity('saved_search', {
  id: id(),
  personId: uuid(),
  name: text(),
  query: text(),
  frequency: text<NewsFrequency>(),
  watermark: byDefault('last_change()', bigint()),
  version: byDefault('1', integer()),
  createdAt: byDefault('now()', timestamp()),
});

export const Watch = entity('watch', {
  id: id(),
  personId: uuid(),
  subjectKind: text<WatchSubject>(),
  subjectId: uuid(),
  projectId: computed(nullable(uuid())),
  frequency: text<NewsFrequency>(),
  watermark: byDefault('last_change()', bigint()),
  createdAt: byDefault('now()', timestamp()),
});

export const HiddenOpportunity = entity('hidden_opportunity', {
  personId: key(uuid()),
  opportunityId: key(uuid()),
  at: byDefault('now()', timestamp()),
});
