import { randomUUID } from 'node:crypto';
import { interestedProjects } from 'server/src/matching/interested.queries.ts';
import { inviteProject, ownInvitations } from 'server/src/matching/match-invitation.service.ts';
import { saveProject } from 'server/src/matching/project.service.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { anOpportunity } from 'server/src/testing/opportunities.ts';
import type { Call } from './steward-calls.ts';

/** An open project of an investor, invited by a steward who does not know whose it is. Returns the opportunity. */
export const anInvitation = async (world: HttpWorld, name = 'Мебельная фабрика'): Promise<string> => {
  const slug = await anOpportunity(world.database.ownerPool, { landHa: 40 });
  await saveProject(await world.as('investor-a'), {
    id: randomUUID(),
    version: 0,
    name,
    job: 'RESTART',
    isOpen: true,
    terms: { musts: [], wishes: [] },
    brings: { divisions: [] },
  });
  const steward = await world.as('reviewer-a');
  const [project] = await interestedProjects(steward, slug);
  await inviteProject(steward, { slug, handle: project?.handle ?? '' });
  return slug;
};

/** By accepting, an investor says who it is. */
export const callsOfInvited = (world: () => HttpWorld): Readonly<Record<string, () => Promise<Call>>> => ({
  answerMatchInvitation: async () => {
    await anInvitation(world());
    const [invitation] = await ownInvitations(await world().as('investor-a'));
    return {
      viewer: 'investor-a',
      query: 'mutation ($input: AnswerMatchInvitationInput!) { answerMatchInvitation(input: $input) { id } }',
      variables: { input: { id: invitation?.id, version: invitation?.version, accepts: true } },
    };
  },
});
