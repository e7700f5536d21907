import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Folders that are installed, built or filled at run time. */
const SKIPPED = new Set(['node_modules', '.git', '.cache', '.data', 'dist', 'dist-ssr', 'dist-console']);

const under = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const name = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? under(name) : [name];
  });

/** Every file of the repository, by its path from the root, including generated types. */
export const repositoryFiles: readonly string[] = under('');

export const textOf = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Handwritten sources: no generated types, no tests. */
export const sourcesIn = (...folders: readonly string[]): readonly string[] =>
  repositoryFiles.filter(
    (file) => folders.some((folder) => file.startsWith(`${folder}/`)) && !/\/gql[\w-]*\/|\.test\.tsx?$|\/testing\//.test(file),
  );

// Merged migrations are never edited, and neither are their comments.
const isWritten = (file: string): boolean => !/\/gql[\w-]*\/|\.graphql\.ts$|^server\/src\/migrations\/|^test\/house\//.test(file);

/** Handwritten files with comments, tests included. */
export const writtenSources = repositoryFiles.filter(
  (file) => /\.(?:[cm]?[jt]sx?|css|sql)$|^\.oxlintrc\.json$/.test(file) && isWritten(file),
);

/** Comments without line breaks and stars, so that a sentence may continue on the next line. */
export const commentsOf = (file: string): string =>
  [...textOf(file).matchAll(/\/\*.*?\*\/|(?<!:)\/\/[^\n]*|^\s*--[^\n]*/gms)]
    .map(([text]) => text.replaceAll(/\n\s*(?:\*|\/\/|--)?\s*/g, ' '))
    .join('\n');
