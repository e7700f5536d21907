import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { PROJECT_ROOT } from '../installation/paths.ts';

export interface Operation {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

interface RenderRequest {
  readonly url: string;
  readonly locale: Locale;
  readonly origin: string;
  execute(operation: Operation): Promise<FormattedExecutionResult>;
}

export interface Rendered {
  readonly status: number;
  readonly head: string;
  readonly html: string;
  readonly drawn: unknown;
  readonly htmlLang: string;
  readonly redirect?: string;
}

export interface ClientBuild {
  /** One build for each language; files of the same name are the same file. */
  readonly folders: readonly string[];
  readonly templates: Readonly<Record<Locale, string>>;
  render(request: RenderRequest): Promise<Rendered>;
  /** Whether the client's routes leave the page of a path, without its language, to the browser. */
  isClientOnly(path: string): boolean;
  /** Whether the client's routes have a page for a path, without its language. */
  hasPage(path: string): boolean;
}

const isRenderer = (module: unknown): module is Pick<ClientBuild, 'render' | 'isClientOnly' | 'hasPage'> =>
  typeof module === 'object' &&
  module !== null &&
  'render' in module &&
  typeof module.render === 'function' &&
  'isClientOnly' in module &&
  typeof module.isClientOnly === 'function' &&
  'hasPage' in module &&
  typeof module.hasPage === 'function';

const folderOf = (locale: Locale): string => path.join(PROJECT_ROOT, 'client/dist', locale.toLowerCase());

const templateOf = (locale: Locale): string => path.join(folderOf(locale), 'index.html');

/** The built client; null when there is none, and the server then serves the API alone. */
export const readClientBuild = async (): Promise<ClientBuild | null> => {
  const entry = path.join(PROJECT_ROOT, 'client/dist-ssr/entry-server.js');
  if (![...LOCALES.map(templateOf), entry].every((file) => existsSync(file))) return null;
  const read = (locale: Locale): Promise<string> => readFile(templateOf(locale), 'utf8');
  const templates = { RU: await read('RU'), KK: await read('KK'), EN: await read('EN') };
  const module: unknown = await import(pathToFileURL(entry).href);
  if (!isRenderer(module)) throw new Error('The client’s server entry does not export render(), isClientOnly() and hasPage().');
  const { render, isClientOnly, hasPage } = module;
  return { folders: LOCALES.map(folderOf), templates, render, isClientOnly, hasPage };
};
