import type { FundingOutcome, FundingStage, FundingState } from 'shared/funding/answer.ts';
import type { FundingQuestion } from 'shared/funding/question.ts';
import { byDefault, entity, json, key, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

export const FundingRun = entity('funding_run', {
  // Chosen by the caller, so that a repeated start is the same run.
  id: key(uuid()),
  state: byDefault("'WAITING'", text<FundingState>()),
  stage: byDefault("'FIRST'", text<FundingStage>()),
  // The SPK whose drafts it is about, which alone sees it; null: everybody who has its id.
  organisationId: nullable(uuid()),
  question: json<FundingQuestion>(),
  outcome: nullable(json<FundingOutcome>()),
  createdAt: byDefault('now()', timestamp()),
  startedAt: nullable(timestamp()),
  endedAt: nullable(timestamp()),
});
