import pg from 'pg';
import { compare } from './compare.ts';
import { makeFloor } from './floor/structures.ts';
import { openCpu } from './load/cpu.ts';
import { openCounter } from './load/statements.ts';
import { ratesTable, sharesTable } from './report/tables.ts';
import type { Row } from './report/tables.ts';
import { openScratch } from './scratch.ts';
import type { Scratch } from './scratch.ts';
import { SETTINGS } from './settings.ts';
import { buildOurs, startFloor, startOurs, startPeer } from './sides/processes.ts';
import type { Started } from './sides/processes.ts';
import { makeOpportunities } from './synthetic-opportunities.ts';
import { putOffJobs } from './synthetic-people.ts';
import { inventPeople } from './works/known.ts';
import { API_WORKS } from './works/works.ts';

type Halt = () => Promise<unknown>;

const run = async (scratch: Scratch, admin: pg.Pool, onHalt: (halt: Halt) => void): Promise<void> => {
  const bundle = buildOurs(['server']);
  const { rows, drafts, seed } = SETTINGS;
  console.log(`Inventing ${rows} opportunities …`);
  await makeOpportunities(scratch.owner, rows);
  const known = await inventPeople(scratch.owner, { rows, drafts, queues: [SETTINGS.queue], seed });
  await putOffJobs(scratch.adminUrl);
  console.log('Making the structures of the floor …');
  await makeFloor(admin);
  const cpuOf = await openCpu(admin);
  const statementsOf = await openCounter(admin);
  const sides: Started[] = [];
  onHalt(() => Promise.all(sides.map((side) => side.stop())));
  const measured: Row[] = [];
  try {
    // One after another: how long each takes to start is told.
    sides.push(await startOurs(scratch, bundle), await startFloor(scratch), await startPeer(scratch));
    for (const work of API_WORKS.filter(({ name }) => SETTINGS.only?.includes(name) ?? true)) {
      console.log(`Asking: ${work.name} …`);
      measured.push(await compare(work, { sides, known, cpuOf, statementsOf }));
    }
  } finally {
    await Promise.all(sides.map((side) => side.stop()));
  }
  console.log(`\n${rows} opportunities, ${SETTINGS.connections} connections, ${SETTINGS.rounds} × ${SETTINGS.seconds} s each\n`);
  console.log(`${sharesTable(measured)}\n\n${ratesTable(measured)}`);
};

const scratch = await openScratch();
const admin = new pg.Pool({ connectionString: scratch.adminUrl, max: 1 });
let halt: Halt = () => scratch.close().finally(() => process.exit(1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void halt());
try {
  await run(scratch, admin, (better) => {
    halt = better;
  });
} finally {
  await admin.end();
  await scratch.close();
}
