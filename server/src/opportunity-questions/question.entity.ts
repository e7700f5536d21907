import type { AskedFact } from 'shared/opportunities/unknowns.ts';
import type { QuestionState } from 'shared/questions/vocabulary.ts';
import { byDefault, entity, id, integer, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

/** What an investor asks about an opportunity: one fact that nobody has stated, or something in words. */
export const OpportunityQuestion = entity('opportunity_question', {
  id: id(),
  /** Of one sending. */
  askId: uuid(),
  opportunityId: uuid(),
  fact: nullable(text<AskedFact>()),
  words: nullable(text()),
  personId: uuid(),
  organisationId: uuid(),
  state: byDefault("'OPEN'", text<QuestionState>()),
  answer: nullable(text()),
  answeredBy: nullable(uuid()),
  answeredAt: nullable(timestamp()),
  createdAt: byDefault('now()', timestamp()),
  version: byDefault('1', integer()),
});
