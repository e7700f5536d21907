import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';

const DOCUMENT = path.join(PROJECT_ROOT, 'docs/performance.md');

/** The day and the machine, as a line above a table. */
export const circumstances = (postgres: string, what: string): string => {
  const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return `${cpus().length} cores, Node ${process.versions.node}, PostgreSQL ${postgres}, ${day}; ${what}.`;
};

const START = (name: string): string => `<!-- bench:${name} -->`;
const END = (name: string): string => `<!-- end of bench:${name} -->`;

/** Puts tables into their places in the document; places that were not measured stay as they are. */
export const writeTables = (tables: ReadonlyMap<string, string>): void => {
  let text = readFileSync(DOCUMENT, 'utf8');
  for (const [name, table] of tables) {
    const [from, to] = [text.indexOf(START(name)), text.indexOf(END(name))];
    if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for ${name}`);
    text = `${text.slice(0, from + START(name).length)}\n\n${table}\n\n${text.slice(to)}`;
  }
  writeFileSync(DOCUMENT, text);
};
