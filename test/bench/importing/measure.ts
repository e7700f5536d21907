import { hashToken, newToken } from 'server/src/kernel/tokens.ts';
import { importsTable } from '../report/imports.ts';
import { openScratch } from '../scratch.ts';
import type { Scratch } from '../scratch.ts';
import { SETTINGS } from '../settings.ts';
import { startOurs } from '../sides/processes.ts';
import { importByCommand } from './by-command.ts';
import { ImportingPage } from './by-page.ts';
import { writePlan } from './plan-file.ts';
import { writeRegisters } from './register-file.ts';
import type { RegisterForm } from './register-file.ts';
import type { Steps } from './watched-steps.ts';

/* How long the import of a large register takes, and how much memory the process holds meanwhile. */

export interface ImportRun {
  readonly name: string;
  readonly steps: Steps;
}

/** A corporation of the region of the register, with nothing in its own, and a person who may import. */
const CORPORATION = `
  with o as (insert into organisation (kind, slug, name, country, region_id)
      select 'SPK', $1, jsonb_build_object('ru', $1::text), 'KZ', id from region where slug = 'east-kazakhstan-region' returning id),
    p as (insert into person (email, name) values ($1 || '@bench.invalid', 'Проверка') returning id),
    m as (insert into membership (person_id, organisation_id, role) select p.id, o.id, 'LEAD' from p, o)
  insert into session (token_hash, person_id, level, rights_version, expires_at, proved_at)
    select $2, id, 'FULL', 1, now() + interval '1 day', now() + interval '1 hour' from p`;

interface Importer {
  readonly email: string;
  readonly token: string;
}

const makeImporter = async ({ owner }: Scratch, slug: string): Promise<Importer> => {
  const token = newToken();
  await owner.query(CORPORATION, [slug, hashToken(token)]);
  return { email: `${slug}@bench.invalid`, token };
};

const FORMS: readonly RegisterForm[] = ['XLSX', 'CSV'];

const byCommand = async (scratch: Scratch, bundle: string, files: Readonly<Record<RegisterForm, string>>): Promise<ImportRun[]> => {
  const runs: ImportRun[] = [];
  for (const form of FORMS) {
    console.log(`Importing ${form} by command …`);
    const { email } = await makeImporter(scratch, `bench-command-${form.toLowerCase()}`);
    runs.push({ name: `${form}, by command`, steps: await importByCommand(scratch, bundle, { file: files[form], email, applies: true }) });
    if (form !== 'XLSX') continue;
    const steps = await importByCommand(scratch, bundle, { file: files[form], email, applies: false });
    runs.push({ name: `the same ${form} again`, steps });
  }
  return runs;
};

const byPage = async (scratch: Scratch, bundle: string, files: Readonly<Record<RegisterForm, string>>): Promise<ImportRun[]> => {
  const runs: ImportRun[] = [];
  for (const form of FORMS) {
    console.log(`Importing ${form} by page …`);
    const { token } = await makeImporter(scratch, `bench-page-${form.toLowerCase()}`);
    // A server of its own for each: what one import leaves in the heap would be counted for the next.
    const server = await startOurs(scratch, bundle);
    try {
      runs.push({ name: `${form}, by page`, steps: await new ImportingPage(server, token, 'FACILITIES').run(files[form]) });
    } finally {
      await server.stop();
    }
  }
  return runs;
};

/** An akimat of one town, and an analyst of it. */
const AKIMAT = `
  with o as (insert into organisation (kind, slug, name, country, region_id, town_id)
      select 'AKIMAT', $1, jsonb_build_object('ru', $1::text), 'KZ', region_id, id from town where name ->> 'ru' = $3 returning id),
    p as (insert into person (email, name) values ($1 || '@bench.invalid', 'Проверка') returning id),
    m as (insert into membership (person_id, organisation_id, role) select p.id, o.id, 'MEMBER' from p, o)
  insert into session (token_hash, person_id, level, rights_version, expires_at, proved_at)
    select $2, id, 'FULL', 1, now() + interval '1 day', now() + interval '1 hour' from p`;

const makeAnalyst = async ({ owner }: Scratch, slug: string, town: string): Promise<Importer> => {
  const token = newToken();
  await owner.query(AKIMAT, [slug, hashToken(token), town]);
  return { email: `${slug}@bench.invalid`, token };
};

/** A plan of as many measures, proposed and compared once more with what is proposed; another of another town by the page. */
const plans = async (scratch: Scratch, bundle: string): Promise<ImportRun[]> => {
  console.log('Importing measures …');
  const planOf = (town: string): string => writePlan(scratch.dataDir, SETTINGS.importRows, SETTINGS.seed, town);
  const { email } = await makeAnalyst(scratch, 'bench-akimat', 'Балхаш');
  const order = { file: planOf('Балхаш'), email };
  const runs = [
    { name: 'CSV of measures, by command', steps: await importByCommand(scratch, bundle, { ...order, applies: true }) },
    { name: 'the same measures again', steps: await importByCommand(scratch, bundle, { ...order, applies: false }) },
  ];
  const { token } = await makeAnalyst(scratch, 'bench-other-akimat', 'Риддер');
  const server = await startOurs(scratch, bundle);
  try {
    return [...runs, { name: 'CSV of measures, by page', steps: await new ImportingPage(server, token, 'MEASURES').run(planOf('Риддер')) }];
  } finally {
    await server.stop();
  }
};

/** Imports a large register and a large plan in every way; returns the table. */
export const measureImports = async (bundle: string): Promise<string> => {
  const scratch = await openScratch();
  try {
    const files = await writeRegisters(scratch.dataDir, SETTINGS.importRows, SETTINGS.seed);
    return importsTable([
      ...(await byCommand(scratch, bundle, files)),
      ...(await byPage(scratch, bundle, files)),
      ...(await plans(scratch, bundle)),
    ]);
  } finally {
    await scratch.close();
  }
};
