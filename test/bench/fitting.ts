import type { Pool } from 'pg';
import { actorOf } from 'server/src/demo/actors.ts';
import { runOn } from 'server/src/kernel/database.ts';
import { interestedProjects } from 'server/src/matching/interested.queries.ts';
import { projectMatches } from 'server/src/matching/match.queries.ts';
import { contextOf } from 'server/src/request/house-context.ts';
import type { Context } from 'server/src/request/context.ts';
import type { Bench } from './compare.ts';
import type { Tally } from './load/load.ts';
import type { AloneRow } from './report/alone.ts';
import type { Scratch } from './scratch.ts';
import { closeServices, openServices } from './services.ts';
import { SETTINGS } from './settings.ts';

/* How fast projects and opportunities find each other: the twenty best of all opportunities for one project, and everybody who would take one opportunity among ten thousand projects. */

const PROJECTS = 10_000;
const ASKED = 20;

/** Projects of an invented investor, each with two musts and three wishes, open to stewards. */
const INVENT = `insert into investor_project (id, organisation_id, name, content, is_open)
  select gen_random_uuid(), (select m.organisation_id from membership m join organisation o on o.id = m.organisation_id where o.kind = 'INVESTOR' order by m.id limit 1),
    'Проект ' || n, jsonb_build_object('job', 'RESTART',
      'musts', jsonb_build_array(jsonb_build_object('key', 'LAND', 'min', n % 20), jsonb_build_object('key', 'POWER', 'min', n % 7)),
      'wishes', jsonb_build_array(jsonb_build_object('key', 'LAND', 'min', n % 90, 'weight', 1 + n % 5),
        jsonb_build_object('key', 'RAIL', 'anyOf', jsonb_build_array('YES'), 'weight', 4), jsonb_build_object('key', 'FLOOR', 'min', 10 * (n % 900), 'weight', 2)),
      'brings', jsonb_build_object('divisions', jsonb_build_array('31'), 'capital', n * 1000000, 'jobs', n % 500, 'localStaff', null, 'start', 2027, 'proof', null)), true
  from generate_series(1, $1) n`;

const personOfKind = `select p.email from person p join membership m on m.person_id = p.id join organisation o on o.id = m.organisation_id where o.kind = $1`;

const timed = async (work: () => Promise<unknown>, cpuOf: Bench['cpuOf']): Promise<Tally> => {
  const [before, from] = [cpuOf?.(process.pid), performance.now()];
  await work();
  const [after, milliseconds] = [cpuOf?.(process.pid), performance.now() - from];
  const cpu = before && after ? { node: after.node - before.node, postgres: after.postgres - before.postgres } : null;
  return { milliseconds: [milliseconds], turnedAway: 0, seconds: milliseconds / 1_000, cpu, bytes: 0 };
};

const several = async (work: () => Promise<unknown>, cpuOf: Bench['cpuOf']): Promise<Tally[]> => {
  await work();
  const tallies: Tally[] = [];
  for (let nth = 0; nth < ASKED; nth += 1) tallies.push(await timed(work, cpuOf));
  return tallies;
};

export const measureFitting = async (scratch: Scratch, admin: Pool, { cpuOf }: Bench): Promise<AloneRow[]> => {
  if (SETTINGS.only?.includes('fitting') === false) return [];
  console.log('Asking: fitting …');
  await admin.query(INVENT, [PROJECTS]);
  const services = await openServices(scratch);
  const as = async (email: string): Promise<Context> =>
    contextOf(
      services,
      await actorOf(
        runOn(admin, () => undefined),
        email,
      ),
    );
  try {
    const { rows: projects } = await admin.query<{ id: string; email: string }>(
      `select p.id, person.email from investor_project p join membership m on m.organisation_id = p.organisation_id join person on person.id = m.person_id
        order by p.name limit 1`,
    );
    const { rows: kept } = await admin.query<{ slug: string; email: string }>(
      `select o.slug, e.email from opportunity o cross join lateral (${personOfKind.replace('$1', "'SPK'")} and o.steward_id = m.organisation_id limit 1) e
        where o.publication = 'PUBLISHED' and o.land_ha is not null limit 1`,
    );
    const [project, opportunity] = [projects[0], kept[0]];
    if (!project || !opportunity) return [];
    const best = await several(async () => projectMatches(await as(project.email), { project: project.id, first: 20, after: null }), cpuOf);
    const interested = await several(async () => interestedProjects(await as(opportunity.email), opportunity.slug), cpuOf);
    return [
      {
        name: `the best 20 of ${SETTINGS.rows} opportunities for a project`,
        goals: { p95: 250 },
        measured: { tallies: best, statements: null },
      },
      {
        name: `who of ${PROJECTS} open projects would take an opportunity`,
        goals: { p95: 500 },
        measured: { tallies: interested, statements: null },
      },
    ];
  } finally {
    await closeServices(services);
  }
};
