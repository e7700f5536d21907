import type { Terms } from 'shared/matching/condition.ts';
import type { ProjectKey } from 'shared/matching/criteria.ts';
import type { ProjectContent } from 'shared/matching/profile.ts';
import type { Tier } from 'shared/matching/rank.ts';
import type { InvitationState } from 'shared/matching/vocabulary.ts';
import { bool, byDefault, entity, id, integer, json, key, nullable, text, timestamp, uuid } from '../kernel/entity.ts';
import type { LoggedMatch } from './match.log.ts';

/** What an investor looks for and brings. */
export const InvestorProject = entity('investor_project', {
  id: key(uuid()),
  organisationId: uuid(),
  name: text(),
  content: json<ProjectContent>(),
  isOpen: byDefault('false', bool()),
  version: byDefault('1', integer()),
  createdAt: byDefault('now()', timestamp()),
  updatedAt: byDefault('now()', timestamp()),
  updatedBy: nullable(uuid()),
  updatedByName: nullable(text()),
});

/** What a steward asks of whoever comes to an opportunity. */
export const StewardConditions = entity('steward_conditions', {
  opportunityId: key(uuid()),
  content: json<Terms<ProjectKey>>(),
  version: byDefault('1', integer()),
  updatedAt: byDefault('now()', timestamp()),
  updatedBy: nullable(uuid()),
  updatedByName: nullable(text()),
});

export const MatchInvitation = entity('match_invitation', {
  id: id(),
  opportunityId: uuid(),
  projectId: uuid(),
  investorId: uuid(),
  handle: uuid(),
  state: byDefault("'SENT'", text<InvitationState>()),
  version: byDefault('1', integer()),
  createdAt: byDefault('now()', timestamp()),
  answeredAt: nullable(timestamp()),
  answeredBy: nullable(uuid()),
  interestId: nullable(uuid()),
});

export const MatchLog = entity('match_log', {
  id: id(),
  projectId: uuid(),
  digest: text(),
  matchingVersion: integer(),
  inputs: json<readonly LoggedMatch[]>(),
  at: byDefault('now()', timestamp()),
});

/** Whether a match was right, by the one who knows. */
export const MatchRating = entity('match_rating', {
  projectId: key(uuid()),
  opportunityId: key(uuid()),
  personId: key(uuid()),
  fits: bool(),
  reason: nullable(text()),
  matchingVersion: integer(),
  tier: text<Tier>(),
  at: byDefault('now()', timestamp()),
});
