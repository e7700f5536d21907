import type { FieldRule } from 'shared/problems/problems.ts';
import type { Problem } from '../../kernel/problem.ts';
import type { ClauseForm } from '../draft/terms.form.ts';

/** The server's objections, by clause and field. */
export type Refused = ReadonlyMap<string, ReadonlyMap<string, FieldRule>>;

interface Place {
  readonly key: string;
  readonly field: string;
}

const PATH = /^clauses\.(?<index>\d+)\.(?:relief\.)?(?<field>\w+)/;

const placeOf = (path: string, clauses: readonly ClauseForm[]): Place | null => {
  const { index, field } = PATH.exec(path)?.groups ?? {};
  const clause = clauses[Number(index)];
  return clause && field ? { key: clause.key, field } : null;
};

/** The server counts clauses as they were sent; nothing was typed since, or the problem would have been dropped. */
export const refusedClauses = (problem: Problem | null, clauses: readonly ClauseForm[]): Refused => {
  const refused = new Map<string, Map<string, FieldRule>>();
  for (const { path, rule } of problem?.fields ?? []) {
    const place = placeOf(path, clauses);
    if (place) refused.set(place.key, (refused.get(place.key) ?? new Map<string, FieldRule>()).set(place.field, rule));
  }
  return refused;
};

/** The server's objections to the reason for the change. */
export const refusedNote = (problem: Problem | null): FieldRule | null =>
  problem?.fields.find(({ path }) => /^note(\.|$)/.test(path))?.rule ?? null;
