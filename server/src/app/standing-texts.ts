import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { micromark } from 'micromark';
import { LOCALES } from 'shared/locale/locale.ts';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { STANDING_PAGES } from '../request/context.ts';
import type { StandingTexts } from '../request/context.ts';

const LARGEST = 200_000;

const PLACES = STANDING_PAGES.flatMap((page) =>
  LOCALES.map((locale) => ({ file: `${page}.${locale.toLowerCase()}.md`, key: `${page}.${locale}` as const })),
);

/**
 * The operator's own texts of the standing pages: files in a folder, in Markdown, named by page and language. HTML in them is shown as it is typed, and links lead
 * to the web or to a mail program only: so micromark does by itself.
 */
export const readStandingTexts = async (folder: string | undefined): Promise<StandingTexts> => {
  if (folder === undefined) return {};
  if (!existsSync(folder)) throw new OperatorProblem(`OPERATOR_TEXTS: there is no folder ${folder}.`);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md'));
  const strange = files.filter((file) => !PLACES.some((place) => place.file === file));
  if (strange.length > 0)
    throw new OperatorProblem(`OPERATOR_TEXTS: ${strange.join(', ')}: not among ${PLACES.map(({ file }) => file).join(', ')}.`);
  const read = PLACES.filter(({ file }) => files.includes(file)).map(async ({ file, key }) => {
    const text = await readFile(path.join(folder, file), 'utf8');
    if (text.length > LARGEST) throw new OperatorProblem(`OPERATOR_TEXTS: ${file} has more than ${LARGEST} letters.`);
    return [key, micromark(text)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
};
