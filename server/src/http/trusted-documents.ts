import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { PROJECT_ROOT } from '../installation/paths.ts';

/** Operations of the built pages (the build puts them beside), and of the sources that are being worked on. */
const MANIFESTS = ['client/dist-ssr', 'client'].map((folder) => path.join(PROJECT_ROOT, folder, 'persisted-documents.json'));

const entriesOf = (text: string): [string, string][] => {
  const parsed: unknown = JSON.parse(text);
  return Object.entries(parsed ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
};

const readManifest = async (file: string): Promise<[string, string][]> => {
  try {
    return entriesOf(await readFile(file, 'utf8'));
  } catch {
    return [];
  }
};

/** Hash → document, as the client's build made them; empty when there is no client (an API-only server). */
export const readManifests = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await Promise.all(MANIFESTS.map(readManifest))).flat());

/** The manifest that the operator names. Throws OperatorProblem when it cannot be read. */
export const readKnownDocuments = async (file: string): Promise<ReadonlyMap<string, string>> => {
  try {
    return new Map(entriesOf(await readFile(file, 'utf8')));
  } catch (error) {
    throw new OperatorProblem(`KNOWN_DOCUMENTS cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}`);
  }
};

type ReadAgain = () => Promise<ReadonlyMap<string, string>>;

/** Operations of our own client. Only they may be sent by hash, and only they are compiled. */
export class TrustedDocuments {
  private readonly texts: Set<string>;

  /** In development the build changes under the running server: `readAgain` looks an unknown hash up again. */
  public constructor(
    private byHash: ReadonlyMap<string, string>,
    private readonly readAgain: ReadAgain | null = null,
  ) {
    this.texts = new Set(byHash.values());
  }

  /** The document of a hash, or null. */
  public async find(hash: string): Promise<string | null> {
    if (!this.byHash.has(hash) && this.readAgain) {
      this.byHash = await this.readAgain();
      for (const text of this.byHash.values()) this.trust(text);
    }
    return this.byHash.get(hash) ?? null;
  }

  /** Adds an operation of the server-rendered pages, whose text is printed here. */
  public trust(text: string): void {
    this.texts.add(text);
  }

  public has(text: string): boolean {
    return this.texts.has(text);
  }
}

interface Body {
  readonly query?: unknown;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash?: unknown } };
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The document that a request refers to: by its hash, or as text where that is allowed. Null when it is neither. */
export const documentOf = async (body: unknown, documents: TrustedDocuments, freeDocuments: boolean): Promise<string | null> => {
  if (!isBody(body)) return null;
  const hash = body.extensions?.persistedQuery?.sha256Hash;
  if (typeof hash === 'string') return documents.find(hash);
  return freeDocuments && typeof body.query === 'string' ? body.query : null;
};
