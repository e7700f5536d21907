import type { ReactElement } from 'react';
import type { ClauseUnit } from 'shared/special-zones/clauses.ts';
import { part } from '../../page/part.tsx';

const InTenge = part('InTenge', async () => (await import('./InTenge.tsx')).InTenge);

/** The tenge beside a figure in MRP; nothing beside other figures. */
export const MrpInTenge = ({ value, unit }: { readonly value: number; readonly unit: ClauseUnit }): ReactElement | null =>
  unit === 'MRP' ? <InTenge mrp={value} /> : null;
