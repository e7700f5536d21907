import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { sealFault } from './fault.ts';
import type { Fault } from './fault.ts';
import type { Seal } from './seals.ts';

/** The last seal, written down outside the database: truncating the record cannot remove it. */
const Anchor = z.object({ seal: z.int(), root: z.string(), entries: z.int().nullable(), sealedAt: z.string() });
export type Anchor = z.infer<typeof Anchor>;

export const anchorOf = ({ number, root, total, sealedAt }: Seal): Anchor => ({ seal: number, root, entries: total, sealedAt });

export const writeAnchor = (file: string, anchor: Anchor): Promise<void> => writeFile(file, `${JSON.stringify(anchor, null, 2)}\n`);

export const readAnchor = async (file: string): Promise<Anchor> => {
  try {
    return Anchor.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new OperatorProblem(`${file} cannot be read as an anchor: one is written by anchor-audit.`);
  }
};

/** The anchor's seal must still be there unchanged; what came after it is covered by the chain. */
export const anchorFaults = (anchor: Anchor, seals: readonly Seal[]): Fault[] => {
  const seal = seals.find(({ number }) => number === anchor.seal);
  if (!seal)
    return [sealFault(anchor.seal, `is in the anchor of ${anchor.sealedAt} and is not there: the end of the record was taken away`)];
  return seal.root === anchor.root && seal.total === anchor.entries
    ? []
    : [sealFault(anchor.seal, `is another than in the anchor of ${anchor.sealedAt}`)];
};
