import type { ReactNode } from 'react';
import type { FactKey } from 'shared/opportunities/kinds.ts';
import type { CompareQuery } from './compare.graphql.ts';
import type { OpportunitySheetFragment } from './opportunity-sheet.graphql.ts';

export type ComparedOne = OpportunitySheetFragment & Pick<CompareQuery['shown'][number], 'termsInForce'>;

export const GROUPS = ['thing', 'state', 'figures', 'utilities', 'site', 'terms', 'sources'] as const;
export type Group = (typeof GROUPS)[number];

/** The value of one column in a row; null when nobody has stated it. */
export interface Cell {
  /** What is compared: values, not their presentation. */
  readonly same: unknown;
  readonly node: ReactNode;
  /** A challenge stands against it. */
  readonly isDisputed?: boolean;
  /** The row does not apply to this kind: not a difference, whatever the others say. */
  readonly isBeside?: boolean;
}

export interface Row {
  readonly key: string;
  readonly label: ReactNode;
  readonly cells: readonly (Cell | null)[];
}

export type RowsOfGroup = readonly { readonly group: Group; readonly rows: readonly Row[] }[];

export const row = (key: string, label: ReactNode, cells: readonly (Cell | null)[]): Row => ({ key, label, cells });

/** A stated value; null and an empty list mean that nobody has stated it. */
export const stated = <T>(value: T | null | undefined, show: (value: T) => ReactNode): Cell | null => {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  return { same: value, node: show(value) };
};

/** The cells of a figure, marked where a challenge stands against it. */
export const marked = (all: readonly ComparedOne[], figure: FactKey | 'STATUS', cell: (one: ComparedOne) => Cell | null): (Cell | null)[] =>
  all.map((one) => {
    const shown = cell(one);
    return shown && one.disputed.includes(figure) ? { ...shown, isDisputed: true } : shown;
  });

/** Whether the columns differ. A known value beside an unknown one is a difference. */
export const differs = ({ cells }: Row): boolean =>
  new Set(cells.filter((cell) => cell?.isBeside !== true).map((cell) => JSON.stringify(cell ? [cell.same] : null))).size > 1;

/** Nobody has stated it for any of them. */
export const isUnknownToAll = ({ cells }: Row): boolean =>
  cells.every((cell) => cell === null || cell.isBeside === true) && cells.some((cell) => cell === null);
