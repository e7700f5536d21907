import { compare } from './compare.ts';
import type { Bench } from './compare.ts';
import { plansTable } from './floor/plans.ts';
import { openCpu } from './load/cpu.ts';
import { memoryOf } from './load/memory.ts';
import { openCounter } from './load/statements.ts';
import { measureFitting } from './fitting.ts';
import { measureMatching } from './matching.ts';
import { measurePages } from './pages.ts';
import { measureRecomputing } from './recomputing.ts';
import type { Prepared } from './prepare.ts';
import { aloneTable } from './report/alone.ts';
import type { AloneRow } from './report/alone.ts';
import { processTable } from './report/process.ts';
import { recomputingTable } from './report/recomputing.ts';
import { ratesTable, sharesTable } from './report/tables.ts';
import type { Row } from './report/tables.ts';
import { SETTINGS } from './settings.ts';
import { startFloor, startOurs, startPeer } from './sides/processes.ts';
import type { Started } from './sides/processes.ts';
import { API_WORKS } from './works/works.ts';

const isAsked = ({ name }: { readonly name: string }): boolean => SETTINGS.only?.includes(name) ?? true;

const askAll = async (bench: Bench): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const work of API_WORKS.filter(isAsked)) {
    console.log(`Asking: ${work.name} …`);
    rows.push(await compare(work, bench));
  }
  return rows;
};

const aloneOf = ({ work: { name }, sides: { ours, floor } }: Row): AloneRow[] =>
  ours && !floor ? [{ name, goals: {}, measured: ours }] : [];

/** Ours beside the floor and PostGraphile, then what only ours is asked; the tables by the names of their places in the document. */
export const measureBeside = async (
  { scratch, admin, known }: Prepared,
  bundle: string,
  onHalt: (stop: () => Promise<unknown>) => void,
): Promise<ReadonlyMap<string, string>> => {
  const sides: Started[] = [];
  const stop = (): Promise<unknown> => Promise.all(sides.map((side) => side.stop()));
  onHalt(stop);
  try {
    const cpuOf = await openCpu(admin);
    const statementsOf = await openCounter(admin);
    const ours = await startOurs(scratch, bundle);
    // One after another: how long ours takes to start is told.
    sides.push(ours, await startFloor(scratch), await startPeer(scratch));
    const bench = { sides, known, cpuOf, statementsOf };
    const rows = await askAll(bench);
    const pages = await measurePages(ours, bench);
    const process = processTable({ memory: memoryOf(ours.pid), startSeconds: ours.startSeconds });
    const matching = await measureMatching(scratch, admin, bench);
    const fitting = await measureFitting(scratch, admin, bench);
    const recomputed = await measureRecomputing(ours, scratch, admin, bench);
    const beside = rows.filter(({ sides: { floor } }) => floor);
    return new Map([
      ['shares', sharesTable(beside)],
      ['rates', ratesTable(beside)],
      ['alone', aloneTable([...rows.flatMap(aloneOf), ...pages, ...matching, ...fitting])],
      ['process', process],
      ['potential', recomputingTable(recomputed)],
      ['plans', await plansTable(scratch.adminUrl, known)],
    ]);
  } finally {
    await stop();
  }
};
