import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FindingCode, RowOutcome, RowVerdict } from 'shared/registers/findings.ts';
import type { Context } from '../request/context.ts';
import { importById, importRows } from '../registers/import.queries.ts';
import type { ShownImport, ShownRow } from '../registers/import.queries.ts';
import { beginImport, readImport } from '../registers/import.read.service.ts';
import { applyImport, mapImport, undoImport } from '../registers/import.service.ts';
import { runImportStep } from '../registers/import.job.ts';
import sql from 'sql-template-tag';
import type { OpportunityContent } from 'shared/opportunities/content.ts';
import { runOn } from '../kernel/database.ts';
import type { Run } from '../kernel/database.ts';
import { makeXlsx } from './sheet-files.ts';
import type { MadeCell } from './sheet-files.ts';
import type { World } from './world.ts';

const HEAD = ['Название', 'Область', 'Город', 'Площадь участка, га', 'Кадастровый номер', 'Состояние зданий', 'Широта', 'Долгота', 'Газ'];

/** A register with these rows below its headings. */
export const sheetOf = (...rows: (readonly MadeCell[])[]): Promise<Buffer> => makeXlsx({ sheets: [{ rows: [HEAD, ...rows] }] });

let made = 0;

/** A row of a facility of the region; without a name, of one that no other row names. */
export const aRow = (name = `Завод № ${(made += 1)}`, ...rest: MadeCell[]): MadeCell[] => [
  name,
  'Восточно-Казахстанская область',
  'Риддер',
  ...rest,
];

interface OwnDraft {
  readonly id: string;
  readonly publication: string;
  readonly endedOn: string | null;
  readonly version: number;
  readonly content: OpportunityContent;
}

/** Imports of an organisation, if not said otherwise of the SPK `ertis`, whose person is `reviewer-a` in East Kazakhstan; steps are done at once, without the queue. */
export class ImportWorld {
  public constructor(
    private readonly world: World,
    private readonly viewer = 'reviewer-a',
    private readonly steward = 'ertis',
  ) {}

  public ctx(): Promise<Context> {
    return this.world.as(this.viewer);
  }

  /** As the owner, who sees everything. */
  public owner(): Run {
    return runOn(this.world.database.ownerPool, () => undefined);
  }

  /** Drafts of the organisation, by name. */
  public drafts(): Promise<OwnDraft[]> {
    return this.owner()<OwnDraft>(sql`select o.id, o.publication, o.ended_on::text as "endedOn", d.content, d.version
      from opportunity o join opportunity_draft d on d.opportunity_id = o.id join organisation s on s.id = o.steward_id
      where s.slug = ${this.steward} order by o.title ->> 'ru', o.id`);
  }

  public async draftsCalled(name: string): Promise<OwnDraft[]> {
    return (await this.drafts()).filter(({ content }) => content.title.ru === name);
  }

  /** Reads a file as if it had been sent. */
  public async read(content: Buffer | string, name = 'register.xlsx'): Promise<ShownImport> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'qaita-import-test-'));
    const file = path.join(folder, 'sheet');
    await writeFile(file, content);
    const job = await beginImport(await this.ctx(), { path: file, name, sheet: null });
    await readImport(await this.ctx(), job, file);
    await rm(folder, { recursive: true });
    return this.now(job.id);
  }

  public async now(id: string): Promise<ShownImport> {
    return importById(await this.ctx(), id);
  }

  /** The dry run, with the mapping as it was recognised or as given. */
  public async checked(content: Buffer | string, { skipsUnreadable = false, name = 'register.xlsx' } = {}): Promise<ShownImport> {
    const job = await this.read(content, name);
    return this.check(job, { skipsUnreadable });
  }

  public async check(
    job: ShownImport,
    { skipsUnreadable = false, columns }: { skipsUnreadable?: boolean; columns?: { index: number; column: string }[] } = {},
  ): Promise<ShownImport> {
    const recognised = job.headings.flatMap(({ index, column }) => (column === null ? [] : [{ index, column }]));
    await mapImport(await this.ctx(), { id: job.id, version: job.version, columns: columns ?? recognised, skipsUnreadable });
    await runImportStep(await this.ctx(), job.id);
    return this.now(job.id);
  }

  public async applied(content: Buffer | string): Promise<ShownImport> {
    return this.apply(await this.checked(content));
  }

  public async apply(job: ShownImport): Promise<ShownImport> {
    await applyImport(await this.ctx(), { id: job.id, version: job.version });
    await runImportStep(await this.ctx(), job.id);
    return this.now(job.id);
  }

  public async undo(job: ShownImport): Promise<ShownImport> {
    await undoImport(await this.ctx(), { id: job.id, version: job.version });
    await runImportStep(await this.ctx(), job.id);
    return this.now(job.id);
  }

  public async rows(id: string): Promise<ShownRow[]> {
    return importRows(await this.ctx(), { importId: id, verdict: null, finding: null, after: 0, first: 1_000 });
  }

  /** Verdict and codes of each row. */
  public async report(
    id: string,
  ): Promise<{ number: number; verdict: RowVerdict | null; codes: FindingCode[]; outcome: RowOutcome | null }[]> {
    return (await this.rows(id)).map(({ number, verdict, findings, outcome }) => ({
      number,
      verdict,
      codes: findings.map(({ code }) => code),
      outcome,
    }));
  }
}
