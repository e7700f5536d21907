import { askOnce, load } from './load/load.ts';
import type { Ask, Side } from './load/load.ts';
import type { Request } from './load/connection.ts';
import type { Bench } from './compare.ts';
import { Random } from './random.ts';
import type { AloneRow } from './report/alone.ts';
import { SETTINGS } from './settings.ts';
import type { Known } from './works/known.ts';
import { KINDS } from './works/public-works.ts';
import { drawWords } from './works/words.ts';

/* Pages as a browser without a session asks for them, in three languages. */

const LOCALES = ['', '/kk', '/en'];

interface PageKind {
  readonly name: string;
  readonly path: (random: Random, known: Known) => string;
}

const PAGES: readonly PageKind[] = [
  { name: 'home', path: () => '/' },
  {
    name: 'results page',
    path: (random, known) =>
      random.below(2) === 0
        ? `/opportunities?kind=${random.one(KINDS)}&region=${random.one(known.regions)}`
        : `/opportunities?q=${encodeURIComponent(drawWords(random, known))}`,
  },
  { name: 'opportunity page', path: (random, known) => `/opportunities/${random.one(known.slugs)}` },
];

const get = (path: string): Request => ({ path, body: null, token: null });

const drawPath = ({ path }: PageKind, random: Random, known: Known): string => `${random.one(LOCALES)}${path(random, known)}`;

/** Addresses that nobody has asked for yet: a parameter that the page does not know makes them different ones. */
const neverAsked = (page: PageKind, known: Known, round: number): Ask => {
  const random = Random.of(SETTINGS.seed, page.name, 'cold', round);
  let nth = 0;
  return () => {
    nth += 1;
    const path = drawPath(page, random, known);
    return get(`${path}${path.includes('?') ? '&' : '?'}bench=${round}-${nth}`);
  };
};

/** A rendering uses one processor wholly: a few connections are a queue already. */
const COLD_CONNECTIONS = 4;
const WARM_ADDRESSES = 60;

const cold = async (side: Side, page: PageKind, { known, cpuOf }: Bench): Promise<AloneRow> => {
  const bounds = { connections: COLD_CONNECTIONS, seconds: SETTINGS.seconds };
  await load(side, neverAsked(page, known, 0), { ...bounds, seconds: 1 }, null);
  const tallies = [];
  for (let round = 1; round <= SETTINGS.rounds; round += 1) tallies.push(await load(side, neverAsked(page, known, round), bounds, cpuOf));
  return { name: `${page.name}, cold`, goals: { cpu: 25 }, measured: { tallies, statements: null } };
};

const warm = async (side: Side, page: PageKind, { known, cpuOf }: Bench): Promise<AloneRow> => {
  const random = Random.of(SETTINGS.seed, page.name, 'warm');
  const asked = [...new Set(Array.from({ length: WARM_ADDRESSES }, () => drawPath(page, random, known)))].map(get);
  for (const request of asked) await askOnce(side, request);
  const bounds = { connections: SETTINGS.connections, seconds: SETTINGS.seconds };
  const ask: Ask = () => random.one(asked);
  await load(side, ask, { ...bounds, seconds: 1 }, null);
  const tallies = [];
  for (let round = 0; round < SETTINGS.rounds; round += 1) tallies.push(await load(side, ask, bounds, cpuOf));
  return { name: `${page.name}, warm`, goals: { cpu: 0.5, rate: 2_000 }, measured: { tallies, statements: null } };
};

export const measurePages = async (side: Side, bench: Bench): Promise<AloneRow[]> => {
  const rows: AloneRow[] = [];
  for (const page of PAGES.filter(({ name }) => SETTINGS.only?.includes(name) ?? true)) {
    console.log(`Asking: ${page.name} …`);
    rows.push(await cold(side, page, bench), await warm(side, page, bench));
  }
  return rows;
};
