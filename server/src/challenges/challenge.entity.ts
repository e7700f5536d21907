import type { ChallengeState, ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import { bool, byDefault, entity, id, integer, key, nullable, text, timestamp, uuid } from '../kernel/entity.ts';

export const FigureChallenge = entity('figure_challenge', {
  id: id(),
  subjectKind: text<ChallengeSubject>(),
  subjectId: uuid(),
  figure: text(),
  words: text(),
  proposed: nullable(text()),
  sourceUrl: nullable(text()),
  personId: uuid(),
  ownerId: uuid(),
  state: byDefault("'OPEN'", text<ChallengeState>()),
  answer: nullable(text()),
  answeredBy: nullable(uuid()),
  answeredAt: nullable(timestamp()),
  createdAt: byDefault('now()', timestamp()),
  version: byDefault('1', integer()),
});

/** The document of a challenge; one at most. */
export const ChallengeAttachment = entity('challenge_attachment', {
  challengeId: key(uuid()),
  attachmentId: uuid(),
  /** Whether everybody may read it once the challenge is answered. */
  isPublic: bool(),
});
