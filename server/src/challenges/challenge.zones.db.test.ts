import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INDUSTRIAL_ZONE_FIGURES, SPECIAL_ZONE_FIGURES } from 'shared/challenges/vocabulary.ts';
import type { ChallengeSubject } from 'shared/challenges/vocabulary.ts';
import { organisationsOf } from '../access/actor.ts';
import type { Context } from '../request/context.ts';
import { publishedTerms, zones } from '../special-zones/zones.reference.ts';
import { industrialZones } from '../industrial-zones/industrial-zones.reference.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { challengeById, challengesOf } from './challenge.queries.ts';
import { answerChallenge, challengeFigure } from './challenge.service.ts';
import { SUBJECTS } from './challenge.subjects.ts';

const WORDS = 'В постановлении акимата указана другая площадь.';

interface Case {
  readonly subject: ChallengeSubject;
  /** Who answers for the figures of the zone. */
  readonly owner: string;
  readonly table: 'industrial_zone' | 'special_zone';
}

const CASES: readonly Case[] = [
  { subject: 'INDUSTRIAL_ZONE', owner: 'reviewer-a', table: 'industrial_zone' },
  { subject: 'SPECIAL_ZONE', owner: 'zone-manager-a', table: 'special_zone' },
];

let world: World;
let author: Context;
beforeAll(async () => {
  world = await openWorld();
  author = await world.as('investor-a');
});
afterAll(() => world.close());

/** The zone that this person's organisation answers for. */
const zoneOf = async ({ subject, owner }: Case): Promise<string> => {
  const own = organisationsOf((await world.as(owner)).actor);
  const owned =
    subject === 'SPECIAL_ZONE'
      ? zones(author).zones.find(({ companyId }) => own.includes(companyId))
      : industrialZones(author).zones.find(({ stewardId }) => own.includes(stewardId));
  if (!owned) throw new Error(`${owner} has no zone.`);
  return owned.slug;
};

const disputedOf = async ({ table }: Case, slug: string): Promise<readonly string[] | undefined> =>
  (await world.database.ownerPool.query<{ disputed: string[] }>(`select disputed from ${table} where slug = $1`, [slug])).rows[0]?.disputed;

describe.each(CASES)('a figure of a zone: $subject', (one) => {
  it('is answered by the organisation of the zone, is marked on the zone while it is disputed, and its history is public', async () => {
    const slug = await zoneOf(one);
    const said = await challengeFigure(author, { subject: one.subject, slug, figure: 'AREA_HA', words: WORDS });
    const others = [...world.viewers.keys()].filter((viewer) => viewer !== 'investor-a' && viewer !== one.owner);
    expect(others.length).toBeGreaterThan(5);
    for (const viewer of others) expect(await challengeById(await world.as(viewer), said.id), viewer).toBeNull();
    const owner = await world.as(one.owner);
    const answer = { id: said.id, answer: 'DISPUTED', words: 'Ждём ответа земельной комиссии.' } as const;
    const disputed = await answerChallenge(owner, { ...answer, version: said.version });
    expect(await disputedOf(one, slug)).toEqual(['AREA_HA']);
    const seen = await challengesOf(await world.as('visitor'), one.subject, slug);
    expect(seen?.challenges).toMatchObject([{ figure: 'AREA_HA', words: WORDS, state: 'DISPUTED' }]);
    await answerChallenge(owner, { ...answer, answer: 'REJECTED', version: disputed.version });
    expect(await disputedOf(one, slug)).toEqual([]);
  });

  it('is not challenged by the organisation itself, and none that the page does not have', async () => {
    const slug = await zoneOf(one);
    const own = challengeFigure(await world.as(one.owner), { subject: one.subject, slug, figure: 'AREA_HA', words: WORDS });
    await expect(own).rejects.toThrow('CHALLENGE_OWN_FIGURE');
    await expect(challengeFigure(author, { subject: one.subject, slug, figure: 'NOTHING', words: WORDS })).rejects.toThrow(
      'BAD_USER_INPUT',
    );
    await expect(challengeFigure(author, { subject: one.subject, slug: 'nowhere', figure: 'AREA_HA', words: WORDS })).rejects.toThrow(
      'NOT_FOUND',
    );
  });
});

describe('a clause of terms', () => {
  it('is challenged by its key, and named by its title', async () => {
    const [, special] = CASES;
    const slug = special ? await zoneOf(special) : '';
    const zone = zones(author).zones.find((known) => known.slug === slug);
    const clause = publishedTerms(author, zone?.id ?? '').flatMap(({ clauses }) => clauses)[0];
    const said = await challengeFigure(author, { subject: 'SPECIAL_ZONE', slug, figure: clause?.key ?? '', words: WORDS });
    expect(SUBJECTS.SPECIAL_ZONE.titleOf(author, said.subjectId, said.figure)?.text).toBe(clause?.title.text);
  });

  it('of the data never has the key of a figure of the zone: one mark would stand for both', () => {
    const keys = new Set(
      zones(author).zones.flatMap(({ id }) => publishedTerms(author, id).flatMap(({ clauses }) => clauses.map(({ key }) => key))),
    );
    expect(SPECIAL_ZONE_FIGURES.filter((figure) => keys.has(figure))).toEqual([]);
    expect(keys.size).toBeGreaterThan(20);
  });
});

describe('a zone that is not published', () => {
  it('has no figure to challenge', async () => {
    const [slug] = industrialZones(author).zones.map((zone) => zone.slug);
    const draft = await world.database.ownerPool.query<{ slug: string }>(
      `insert into industrial_zone (slug, kind, origin, status, name, region_id, steward_id)
        select 'draft-of-' || slug, kind, 'REGISTERED', status, name, region_id, steward_id from industrial_zone where slug = $1 returning slug`,
      [slug],
    );
    const attempt = challengeFigure(author, {
      subject: 'INDUSTRIAL_ZONE',
      slug: draft.rows[0]?.slug ?? '',
      figure: INDUSTRIAL_ZONE_FIGURES[0],
      words: WORDS,
    });
    await expect(attempt).rejects.toThrow('NOT_FOUND');
  });
});
