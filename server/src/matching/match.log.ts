import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { MATCHING_VERSION } from 'shared/matching/criteria.ts';
import type { ProjectKey } from 'shared/matching/criteria.ts';
import type { Terms } from 'shared/matching/condition.ts';
import { foundInFacts, foundInProject } from 'shared/matching/profile.ts';
import type { PlaceFacts, ProjectContent } from 'shared/matching/profile.ts';
import { matchOf } from 'shared/matching/match.ts';
import type { Match } from 'shared/matching/match.ts';
import { write } from '../request/context.ts';
import type { Context } from '../request/context.ts';

/** The inputs of one match, as values. */
export interface LoggedMatch {
  readonly opportunityId: string;
  readonly project: ProjectContent;
  readonly conditions: Terms<ProjectKey>;
  readonly facts: PlaceFacts;
}

/** The match that these inputs give: the same whenever it is asked for. */
export const replay = ({ project, conditions, facts }: LoggedMatch): Match =>
  matchOf({ investor: project, steward: conditions, place: foundInFacts(facts), project: foundInProject(project.brings) });

/** Keeps what a project was shown was computed from; the same inputs once. */
export const logMatches = async (ctx: Context, projectId: string, inputs: readonly LoggedMatch[]): Promise<void> => {
  if (inputs.length === 0) return;
  const text = JSON.stringify(inputs);
  const digest = createHash('sha256').update(`${MATCHING_VERSION}\n${text}`).digest('hex');
  await write(
    ctx,
    sql`insert into match_log (project_id, digest, matching_version, inputs)
      values (${projectId}::uuid, ${digest}, ${MATCHING_VERSION}, ${text}::jsonb) on conflict do nothing`,
  );
};
