import { byDefault, date, entity, integer, key, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

/** What a steward keeps for itself about a sent expression of interest: who works on it and until when. */
export const ReviewCase = entity('review_case', {
  interestId: key(uuid()),
  assigneeId: nullable(uuid()),
  assigneeName: nullable(text()),
  dueOn: nullable(date()),
  version: byDefault('1', integer()),
});

/** A note that only the steward's people read. */
export const ReviewNote = entity('review_note', {
  id: key(uuid()),
  interestId: uuid(),
  authorId: uuid(),
  authorName: text(),
  words: text(),
  at: byDefault('now()', timestamp()),
});
