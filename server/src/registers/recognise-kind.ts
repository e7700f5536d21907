import type { SheetName } from 'shared/registers/findings.ts';
import { chooseSheet } from './reading/choose-sheet.ts';
import { openSheet } from './reading/open-sheet.ts';
import { SheetProblem } from './reading/sheet-problem.ts';
import { sheetKind } from './sheet-kinds.ts';

interface Candidate {
  readonly name: SheetName;
  readonly recognised: number;
}

const candidates = async (file: string, names: readonly SheetName[]): Promise<Candidate[]> => {
  const source = await openSheet(file);
  try {
    const found: Candidate[] = [];
    for (const name of names) found.push({ name, recognised: (await chooseSheet(source, sheetKind(name))).recognised });
    return found;
  } finally {
    source.close();
  }
};

/**
 * The kind of sheet whose columns are recognised most often in the headings of a file, among those that its sender may import. Of a
 * file that cannot be read, the first: reading it says what is wrong.
 */
export const recogniseKind = async (file: string, names: readonly SheetName[]): Promise<SheetName | null> => {
  const [first = null, ...others] = names;
  if (first === null || others.length === 0) return first;
  try {
    const found = await candidates(file, names);
    return found.reduce((best, one) => (one.recognised > best.recognised ? one : best)).name;
  } catch (error) {
    if (error instanceof SheetProblem) return first;
    throw error;
  }
};
