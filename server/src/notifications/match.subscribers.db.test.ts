import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { interestedProjects } from '../matching/interested.queries.ts';
import { answerInvitation, inviteProject, ownInvitations } from '../matching/match-invitation.service.ts';
import { saveProject } from '../matching/project.service.ts';
import { ORIGIN, openLettersWorld, plain } from '../testing/letters-world.ts';
import type { LettersWorld } from '../testing/letters-world.ts';
import { anOpportunity } from '../testing/opportunities.ts';

let letters: LettersWorld;
beforeAll(async () => {
  letters = await openLettersWorld();
});
afterAll(() => letters.close());
afterEach(() => letters.clear());

const invited = async () => {
  await letters.owner().query('delete from investor_project');
  const slug = await anOpportunity(letters.owner(), { landHa: 40, title: 'Цех с краном' });
  const { id: projectId } = await saveProject(await letters.as('investor-a'), {
    id: randomUUID(),
    version: 0,
    name: 'Литейный двор',
    job: 'RESTART',
    isOpen: true,
    terms: { musts: [], wishes: [] },
    brings: { divisions: [] },
  });
  const [project] = await interestedProjects(await letters.as('reviewer-a'), slug);
  await inviteProject(await letters.as('reviewer-a'), { slug, handle: project?.handle ?? '' });
  const [invitation] = await ownInvitations(await letters.as('investor-a'));
  if (!invitation) throw new Error('Nobody is invited.');
  return { id: invitation.id, version: invitation.version, projectId };
};

describe('a letter about an invitation', () => {
  it.each([
    ['RU', '', 'Вас приглашают: Цех с краном', 'приглашает ваш проект «Литейный двор»'],
    ['KK', '/kk', 'Сізді шақырады: Цех с краном', '«Литейный двор» жобаңызды шақырады'],
    ['EN', '/en', 'You are invited: Цех с краном', 'invites your project “Литейный двор”'],
  ] as const)(
    'tells the people of the investor, in %s, which project is invited and where to answer',
    async (locale, prefix, subject, said) => {
      await letters.readIn(locale);
      const { id, projectId } = await invited();
      const written = (await letters.readAfter(id)).map((letter) => [letter.to, plain(letter.subject), plain(letter.text)]);
      expect(written.map(([to]) => to)).toContain(letters.emailOf('investor-a'));
      expect(new Set(written.map(([, about]) => about))).toEqual(new Set([subject]));
      expect(written[0]?.[2]).toContain(said);
      expect(written[0]?.[2]).toContain(`${ORIGIN}${prefix}/workspace/projects/${projectId}`);
    },
  );

  it('is not sent once it is answered', async () => {
    const { id, version } = await invited();
    await answerInvitation(await letters.as('investor-a'), { id, version, accepts: false });
    expect(await letters.readAfter(id)).toEqual([]);
  });
});
