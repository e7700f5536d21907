import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { SheetName } from 'shared/registers/findings.ts';
import type { Started } from '../sides/processes.ts';
import { hashOf } from '../works/known-documents.ts';
import { StepWatch } from './watched-steps.ts';
import type { StepName, Steps } from './watched-steps.ts';

const STATE = 'id version state problem headings { index column }';

const ASK = `query Import($id: ID!) { registerImport(id: $id) { ${STATE} } }`;
const MAP = `mutation Map($input: MapRegisterImportInput!) { mapRegisterImport(input: $input) { ${STATE} } }`;
const APPLY = `mutation Apply($input: ImportStepInput!) { applyRegisterImport(input: $input) { ${STATE} } }`;

export const IMPORT_DOCUMENTS: readonly string[] = [ASK, MAP, APPLY];

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly problem: string | null;
  readonly headings: readonly { readonly index: number; readonly column: string | null }[];
}

const failed = ({ state, problem }: Shown): Error => new Error(`the import has failed: ${state} ${problem}`);

const POLL_MS = 500;

/** The import as the page does it: the file sent, the mapping taken as recognised, and each step watched until it is done. */
export class ImportingPage {
  public constructor(
    private readonly server: Pick<Started, 'origin' | 'pid'>,
    private readonly token: string,
    private readonly sheet: SheetName,
  ) {}

  public async run(file: string): Promise<Steps> {
    const watch = new StepWatch(this.server.pid);
    const read = await this.step(watch, 'READING', () => this.send(file));
    if (read.state !== 'READ') throw failed(read);
    const columns = read.headings.filter(({ column }) => column !== null);
    const checked = await this.step(watch, 'CHECKING', () =>
      this.ask(MAP, { input: { id: read.id, version: read.version, columns, skipsUnreadable: false } }),
    );
    if (checked.state !== 'CHECKED') throw failed(checked);
    const applied = await this.step(watch, 'APPLYING', () => this.ask(APPLY, { input: { id: checked.id, version: checked.version } }));
    if (applied.state !== 'APPLIED') throw failed(applied);
    return watch.end();
  }

  private async step(watch: StepWatch, name: StepName, begin: () => Promise<Pick<Shown, 'id'>>): Promise<Shown> {
    watch.enter(name);
    const { id } = await begin();
    for (;;) {
      const shown = await this.ask(ASK, { id });
      if (shown.state !== name) return shown;
      await pause(POLL_MS);
    }
  }

  private async send(file: string): Promise<Pick<Shown, 'id'>> {
    const response = await fetch(`${this.server.origin}/imports?sheet=${this.sheet}&name=register`, {
      method: 'POST',
      headers: { ...this.headers(), 'content-type': 'application/octet-stream' },
      body: await readFile(file),
    });
    if (response.status !== 201) throw new Error(`the file was refused: ${await response.text()}`);
    return (await response.json()) as Pick<Shown, 'id'>;
  }

  private async ask(document: string, variables: object): Promise<Shown> {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(document) } };
    const response = await fetch(`${this.server.origin}/graphql`, {
      method: 'POST',
      headers: { ...this.headers(), 'content-type': 'application/json' },
      body: JSON.stringify({ extensions, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Record<string, Shown> | null; errors?: unknown };
    const shown = Object.values(data ?? {})[0];
    if (!shown) throw new Error(`an answer without an import: ${JSON.stringify(errors)}`);
    return shown;
  }

  private headers(): Record<string, string> {
    return { cookie: `qaita=${this.token}`, 'x-qaita-request': '1', origin: this.server.origin };
  }
}
