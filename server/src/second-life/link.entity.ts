import type { Utility } from 'shared/opportunities/kinds.ts';
import type { LinkVerdict } from 'shared/second-life/chain.ts';
import type { NeedReason } from 'shared/second-life/needs.ts';
import { byDefault, date, entity, key, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

/** What an organisation says of an opportunity and a measure: that it brings the network, or that a proposed link is wrong. */
export const OpportunityMeasure = entity('opportunity_measure', {
  id: key(uuid()),
  opportunityId: uuid(),
  measureId: uuid(),
  utility: text<Utility>(),
  verdict: text<LinkVerdict>(),
  /** Why the rule proposed it, where it did. */
  proposedFor: nullable(text<NeedReason>()),
  source: nullable(text()),
  asOf: date(),
  words: nullable(text()),
  recordedAt: byDefault('now()', timestamp()),
  recordedBy: uuid(),
  endedAt: nullable(timestamp()),
  endedWords: nullable(text()),
});
