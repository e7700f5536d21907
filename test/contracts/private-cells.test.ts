import { randomUUID } from 'node:crypto';
import { getNamedType, isCompositeType, isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGuardedSchema } from 'server/src/app/schema.ts';
import { challengeFigure } from 'server/src/challenges/challenge.service.ts';
import { answerQuestion, askSteward } from 'server/src/opportunity-questions/question.service.ts';
import { anOpportunity } from 'server/src/testing/opportunities.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { requiredArgs } from './samples.ts';
import { SIGNED_IN, VIEWERS } from './viewers.ts';

const schema = buildGuardedSchema();

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

/** A selection of every field without required arguments, down to a depth, through every interface and object. */
const everything = (type: GraphQLNamedType, depth: number, seen: readonly string[] = []): string => {
  if (!(isObjectType(type) || isInterfaceType(type)) || depth === 0 || seen.includes(type.name)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (requiredArgs(field).length > 0) return [];
    if (!isCompositeType(named)) return [field.name];
    const inner = everything(named, depth - 1, [...seen, type.name]);
    return inner ? [`${field.name} { ${inner} }`] : [];
  });
  return fields.join(' ');
};

const typeNamed = (name: string): GraphQLNamedType => {
  const type = schema.getType(name);
  if (!type) throw new Error(name);
  return type;
};

/** What each viewer can ask for: lists, objects by slug and by id, every field of them. */
const questions = (ids: readonly string[], slugs: readonly string[], imports: readonly string[]): string[] => {
  const registerImport = everything(typeNamed('RegisterImport'), 3);
  const opportunity = everything(typeNamed('Opportunity'), 3);
  const interest = everything(typeNamed('Interest'), 3);
  const managed = everything(typeNamed('ManagedOpportunity'), 5);
  return [
    `{ opportunities(first: 100) { totalCount edges { node { id slug title { text } summary { text } myInterest { id fields { purpose } } } } facets { key values { value count } } histograms { key unknown bars { count } } clusters(bounds: { west: 40, south: 35, east: 95, north: 60 }, zoom: 12) { count place { text } opportunity { id title { text } } } places { count name { text } } } }`,
    `{ opportunities(text: "hidden canary", first: 100) { totalCount edges { node { title { text } } } } titles: suggestions(text: "canary", first: 10) { kind label { text } value } hidden: suggestions(text: "hidden", first: 10) { label { text } value } }`,
    `{ opportunitiesBySlug(slugs: ${JSON.stringify(slugs.slice(0, 10))}) { ${opportunity} } }`,
    ...slugs.map((slug) => `{ opportunity(slug: "${slug}") { ${opportunity} } }`),
    ...ids.map((id) => `{ interest(id: "${id}") { ${interest} } }`),
    `{ myInterests(first: 20) { totalCount edges { node { ${interest} } } } }`,
    `{ managedOpportunities(first: 20) { totalCount edges { node { id slug title { text } } } } }`,
    ...slugs.map((slug) => `{ managedOpportunity(slug: "${slug}") { ${managed} } }`),
    `{ registerImports { ${registerImport} } }`,
    ...imports.flatMap((id) => [
      `{ registerImport(id: "${id}") { ${registerImport} } }`,
      `{ registerImportRows(id: "${id}") { ${everything(typeNamed('ImportRows'), 4)} } }`,
    ]),
    `{ reviewQueue(first: 20) { totalCount edges { node { ${interest} } } } }`,
    `{ savedSearches { id name query newCount } watches { id subject town { slug viewerWatch { id } } } hiddenOpportunities { slug } }`,
    `{ news(first: 20) { unreadCount edges { node { id reason savedSearch { name } watch { id } opportunity { slug viewerWatch { id } } } } } }`,
    `{ managedTerms(zone: "saryarqa") { id note { text } clauses { text { text } textAll { ru } } } }`,
    `{ managedTerms(zone: "pavlodar") { id note { text } clauses { text { text } textAll { ru } } } }`,
    ...['saryarqa', 'pavlodar'].map(
      (zone) =>
        `{ termsImpact(zone: "${zone}") { openInterests watchers sites } termsDiff(zone: "${zone}", from: 1, to: 2) { changes { words { text } } } }`,
    ),
    `{ zone(slug: "saryarqa") { termsVersions { note { text } clauses { text { text } } } } }`,
    `{ foundedZones { ${everything(typeNamed('FoundedZone'), 4)} } }`,
    `{ industrialZones { slug name { text } operator { text } note { text } plan { sites { name } } } towns { slug opportunityCount } }`,
    ...['challengesToAnswer', 'myChallenges'].map((name) => `{ ${name} { ${everything(typeNamed('FigureChallenge'), 2)} } }`),
    ...['questionsToAnswer', 'myQuestions'].map((name) => `{ ${name} { ${everything(typeNamed('OpportunityQuestionConnection'), 4)} } }`),
    `{ facilityAudits(list: ASSIGNED, first: 20) { totalCount edges { node { ${everything(typeNamed('FacilityAudit'), 3)} } } } }`,
    `{ measureDesk { proposals { ${everything(typeNamed('MeasureProposal'), 3)} content { amendments { words { ru } document { ru } } } } } }`,
    `{ measureDesk { planProposals { ${everything(typeNamed('PlanProposal'), 3)} } } }`,
    ...ids.map((id) => `{ mergeCheck(id: "${id}") { ${everything(typeNamed('MergeCheck'), 3)} } }`),
    `{ secondLife { ${everything(typeNamed('SecondLife'), 3)} } }`,
    `{ organisations(first: 100) { edges { node { id name { text } bin } } } }`,
    `{ me { id name email memberships { organisation { name { text } } zones { slug } } } }`,
    `{ opportunities(text: "canary", first: 100) { totalCount edges { node { slug } } } }`,
  ];
};

/** Opportunities that are not published, those with a file that is not public, and those whose owner has not agreed to details being shown. */
const slugsWithSecrets = async (): Promise<string[]> => {
  const { rows } = await world.database.ownerPool.query<{ slug: string }>(`select slug from opportunity o where publication <> 'PUBLISHED'
    or exists (select from opportunity_attachment l where l.opportunity_id = o.id and not l.is_public)
    or exists (select from opportunity_part p where p.opportunity_id = o.id and o.owner_consent <> 'GIVEN') order by 1`);
  return rows.map(({ slug }) => slug);
};

/** Interests, and merges of plans. */
const objectIds = async (): Promise<string[]> => {
  const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from interest union all select id from merge_check');
  return rows.map(({ id }) => id);
};

const importIds = async (): Promise<string[]> => {
  const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from register_import order by 1');
  return rows.map(({ id }) => id);
};

/** The viewers in whose answers to these questions a cell stands. */
const seenBy = async (asked: readonly string[], cell: string): Promise<string[]> => {
  const seen: string[] = [];
  for (const viewer of VIEWERS) {
    const answers = await Promise.all(asked.map((question) => world.ask(viewer, question)));
    if (answers.some(({ wire }) => wire.includes(cell))) seen.push(viewer);
  }
  return seen;
};

describe('private cells', () => {
  it('are seen by those they belong to and by nobody else, whatever is asked', async () => {
    const asked = questions(await objectIds(), await slugsWithSecrets(), await importIds());
    for (const viewer of VIEWERS) {
      const own = new Set(world.viewers.get(viewer)?.canaries ?? []);
      const platform = viewer === 'administrator';
      const foreign = [...world.viewers.values()].flatMap((other) => other.canaries).filter((cell) => !own.has(cell));
      for (const question of asked) {
        const answer = await world.ask(viewer, question);
        const leaked = foreign.filter((cell) => answer.wire.includes(cell) && !isExpected(cell, viewer, platform));
        expect(leaked, `${viewer} asked ${question.slice(0, 120)}`).toEqual([]);
        expect(
          answer.errors.map((error) => error.extensions['code']),
          question,
        ).not.toContain('INTERNAL');
      }
    }
  });

  it('of imports are behind no address of a report', async () => {
    const imports = await importIds();
    expect(imports.length).toBeGreaterThan(1);
    for (const viewer of VIEWERS)
      for (const id of imports) {
        const own = new Set(world.viewers.get(viewer)?.canaries ?? []);
        const answer = await world.inject(viewer, { url: `/imports/${id}/report.csv` });
        const foreign = [...world.viewers.values()].flatMap(({ canaries }) => canaries).filter((cell) => !own.has(cell));
        expect(
          foreign.filter((cell) => answer.body.includes(cell)),
          `${viewer} asked for the report of ${id}`,
        ).toEqual([]);
      }
  });

  it('of files are behind no address', async () => {
    const { rows } = await world.database.ownerPool.query<{ id: string }>('select id from attachment');
    expect(rows.length).toBeGreaterThan(3);
    for (const viewer of VIEWERS)
      for (const { id } of rows)
        for (const url of [`/files/${id}`, `/pictures/${id}/small.webp`, `/uploads/${id}`]) {
          const own = new Set(world.viewers.get(viewer)?.canaries ?? []);
          const answer = await world.inject(viewer, { url });
          const wire = JSON.stringify(answer.headers) + answer.body;
          const foreign = [...world.viewers.values()].flatMap(({ canaries }) => canaries).filter((cell) => !own.has(cell));
          expect(
            foreign.filter((cell) => wire.includes(cell)),
            `${viewer} ${url}`,
          ).toEqual([]);
        }
  });

  it('of a challenge that waits are seen by its author and by whom it is for', async () => {
    const slug = await anOpportunity(world.database.ownerPool);
    const words = `canary challenge ${slug}`;
    await challengeFigure(await world.as('investor-a'), { subject: 'OPPORTUNITY', slug, figure: 'LAND_HA', words });
    const asked = [
      `{ challenges(subject: OPPORTUNITY, slug: "${slug}") { inQuestion { figure } challenges { words } } }`,
      '{ myChallenges { words } }',
      '{ challengesToAnswer { words } }',
    ];
    expect(await seenBy(asked, words)).toEqual(['investor-a', 'reviewer-a']);
  });

  it('of a question are seen by whoever asked and by the steward, and its answer in words by them alone', async () => {
    const slug = await anOpportunity(world.database.ownerPool);
    const [words, reply] = [`canary question ${slug}`, `canary reply ${slug}`];
    const [question] = await askSteward(await world.as('investor-a'), { id: randomUUID(), slug, facts: [], words });
    const page = `{ opportunity(slug: "${slug}") { unknowns { fact investors isAsked } facts { text { text } } } }`;
    const lists = ['myQuestions', 'questionsToAnswer'].map((name) => `{ ${name} { edges { node { words answer } } } }`);
    expect(await seenBy([page, ...lists], words)).toEqual(['investor-a', 'reviewer-a']);
    await answerQuestion(await world.as('reviewer-a'), { id: question?.id ?? '', version: 1, answer: 'ANSWERED', words: reply });
    expect(await seenBy([page, ...lists], reply)).toEqual(['investor-a']);
  });

  it('are all seen by somebody: a cell that nobody can reach proves nothing', async () => {
    const asked = questions(await objectIds(), await slugsWithSecrets(), await importIds());
    for (const viewer of SIGNED_IN) {
      let seen = '';
      for (const question of asked) seen += (await world.ask(viewer, question)).wire;
      const unseen = (world.viewers.get(viewer)?.canaries ?? []).filter((cell) => !seen.includes(cell));
      expect(unseen, viewer).toEqual([]);
    }
  });
});

/** The two parties of an interest see each other's names; the platform sees the names of organisations. */
const isExpected = (cell: string, viewer: string, platform: boolean): boolean => {
  if (platform && /-organisation-/.test(cell)) return true;
  const partners: Record<string, string> = {
    'investor-a': 'reviewer-a',
    'reviewer-a': 'investor-a',
    'investor-b': 'zone-manager-b',
    'zone-manager-b': 'investor-b',
  };
  const partner = partners[viewer];
  return partner !== undefined && new RegExp(`^canary-${partner}-(name|organisation)-`).test(cell);
};

describe('what is not published', () => {
  it('is in no picture and no sitemap', async () => {
    const { rows } = await world.database.ownerPool.query<{ slug: string }>(
      `select slug from opportunity where publication <> 'PUBLISHED'`,
    );
    const { body: index } = await world.app.inject('/sitemap.xml');
    const files = [...index.matchAll(/<loc>[^<]*(\/sitemaps\/[^<]+)<\/loc>/g)].map(([, path = '']) => path);
    const sitemaps = (await Promise.all(files.map((path) => world.app.inject(path)))).map(({ body }) => body).join('');
    const published = await world.database.ownerPool.query<{ slug: string }>(
      `select slug from opportunity where publication = 'PUBLISHED'`,
    );
    for (const { slug } of published.rows) expect(sitemaps).toContain(`/kk/opportunities/${slug}</loc>`);
    for (const { slug } of rows) {
      expect(sitemaps).not.toContain(slug);
      expect((await world.app.inject(`/pictures/${slug}.svg`)).statusCode).toBe(404);
    }
  });

  it('is in no file that can be taken away, asked for by name or not', async () => {
    const { rows } = await world.database.ownerPool.query<{ slug: string }>(
      `select slug from opportunity where publication <> 'PUBLISHED'`,
    );
    const slugs = rows.map(({ slug }) => slug);
    const { body } = await world.app.inject('/export/opportunities.geojson');
    expect(slugs.filter((slug) => body.includes(slug))).toEqual([]);
    const named = await world.app.inject(`/export/opportunities.geojson?pick=${slugs.slice(0, 50).join(',')}`);
    expect(named.headers['x-total-count']).toBe('0');
  });

  it('is answered exactly as what does not exist', async () => {
    const { rows } = await world.database.ownerPool.query<{ slug: string }>(
      `select slug from opportunity where publication <> 'PUBLISHED' limit 1`,
    );
    const ask = async (slug: string) => (await world.ask('visitor', `{ opportunity(slug: "${slug}") { id } }`)).data;
    expect(await ask(rows[0]?.slug ?? '')).toEqual(await ask('nothing-of-this-name'));
  });
});
