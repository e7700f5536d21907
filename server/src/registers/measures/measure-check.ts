import sql from 'sql-template-tag';
import { emptyMeasure } from 'shared/plans/measure-content.ts';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { finding, isDuplicate, isRowError } from 'shared/registers/findings.ts';
import type { Finding, RowVerdict } from 'shared/registers/findings.ts';
import type { MeasureEntry } from 'shared/registers/measures/entry.ts';
import { mergeMeasure } from 'shared/registers/measures/merge.ts';
import type { MergedMeasure } from 'shared/registers/measures/merge.ts';
import { storedMeasures } from '../../plans/measure-content.queries.ts';
import type { StoredMeasure } from '../../plans/measure-content.queries.ts';
import { read } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';
import type { CheckedEntry, ImportRow, ReadEntry, RowChecker } from '../sheet-kind.ts';
import { nameKey, shortKey } from '../short-key.ts';
import { guardMeasure, openPlanSurroundings } from './measure-guard.ts';
import type { GuardedMeasure, PlanSurroundings } from './measure-guard.ts';
import { MeasureIndex } from './measure-index.ts';

/** What a measure is before anything is said of it: it stands in a plan. */
export const FRESH: MeasureContent = { ...emptyMeasure(null), status: 'PLANNED' };

interface Candidate extends GuardedMeasure {
  readonly read: ReadEntry;
  /** Measures that the row may be. */
  readonly matches: readonly string[];
}

interface Compared {
  /** What is proposed of a measure and not yet decided. */
  readonly proposed: ReadonlyMap<string, MeasureContent>;
  readonly stored: ReadonlyMap<string, StoredMeasure>;
}

const proposedOf = async (ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, MeasureContent>> => {
  const rows = await read<{ id: string; content: MeasureContent }>(
    ctx,
    sql`select measure_id as id, content from measure_proposal where measure_id = any (${[...ids]}::uuid[]) and state in ('DRAFT','SENT','RETURNED')`,
  );
  return new Map(rows.map(({ id, content }) => [id, content]));
};

const compared = async (ctx: Context, ids: readonly string[]): Promise<Compared> => {
  if (ids.length === 0) return { proposed: new Map(), stored: new Map() };
  return { proposed: await proposedOf(ctx, ids), stored: await storedMeasures(ctx, ids) };
};

const namesOf = ({ nameRu, nameKk, nameEn }: MeasureEntry): string[] => [nameRu, nameKk, nameEn].filter((name) => name !== undefined);

/** What names of a row are compared by; in no town they are nobody's. */
const nameKeysOf = (entry: MeasureEntry): string[] => namesOf(entry).map((name) => nameKey(entry.townId ?? '', name));

const verdictOf = (findings: readonly Finding[], isNew: boolean, changed: readonly string[]): RowVerdict => {
  if (findings.some(({ code }) => isRowError(code))) return 'ERROR';
  if (findings.some(({ code }) => isDuplicate(code))) return 'DUPLICATE';
  if (isNew) return 'NEW';
  return changed.length > 0 ? 'CHANGED' : 'SAME';
};

/** Compares rows with the plans of the akimat's towns and with those that came before them in the file. */
class MeasureChecker implements RowChecker {
  /** Row in which each measure and name was met first. */
  private readonly seen = new Map<string, number>();

  public constructor(
    private readonly job: ImportRow,
    private readonly around: PlanSurroundings,
    private readonly index: MeasureIndex,
  ) {}

  public async check(ctx: Context, entries: readonly ReadEntry[]): Promise<readonly CheckedEntry[]> {
    const candidates = entries.map((read) => this.candidate(read));
    const there = await compared(
      ctx,
      candidates.flatMap(({ matches: [first] }) => first ?? []),
    );
    return candidates.map((candidate) => this.checked(candidate, there));
  }

  private candidate(read: ReadEntry): Candidate {
    const guarded = guardMeasure(read.values, this.around);
    const { entry, slug } = guarded;
    const byId = slug === null ? null : this.index.bySlugOf(slug);
    const unknown = slug !== null && byId === null ? [finding('UNKNOWN_ID', 'id')] : [];
    const matches = byId === null ? this.index.named(nameKeysOf(entry)) : [byId];
    return { ...guarded, findings: [...read.findings, ...guarded.findings, ...unknown], read, matches };
  }

  private checked(candidate: Candidate, { proposed, stored }: Compared): CheckedEntry {
    const { matches, read, onlyPlan } = candidate;
    const target = matches[0] ?? null;
    const entry = target === null && onlyPlan !== null ? { plan: onlyPlan, ...candidate.entry } : candidate.entry;
    const open = target === null ? undefined : proposed.get(target);
    const before = open ?? (target === null ? undefined : stored.get(target)?.content);
    const merged = mergeMeasure(before ?? FRESH, entry, this.job);
    const findings = [...candidate.findings, ...this.findingsOf(candidate, merged, open !== undefined)];
    return {
      number: read.number,
      verdict: verdictOf(findings, before === undefined, merged.changed),
      findings,
      entry: { ...entry },
      changed: before === undefined ? [] : merged.changed,
      targetId: target,
    };
  }

  private findingsOf(candidate: Candidate, merged: MergedMeasure, isOpen: boolean): Finding[] {
    const repeated = this.firstRowOf(candidate);
    return [
      ...merged.findings,
      ...(repeated === null ? [] : [finding('ROW_REPEATED', candidate.slug === null ? null : 'id', String(repeated))]),
      ...(candidate.matches.length > 1 ? [finding('SEVERAL_MATCHES', null)] : []),
      ...(isOpen && merged.changed.length > 0 ? [finding('OPEN_PROPOSAL', null)] : []),
    ];
  }

  /** The row above in which this measure stands already; null: none. */
  private firstRowOf({ entry, slug, matches, read }: Candidate): number | null {
    const keys = [
      ...(slug === null ? [] : [`id ${slug}`]),
      ...matches.map((id) => `measure ${id}`),
      ...nameKeysOf(entry).map((key) => `name ${key}`),
    ].map(shortKey);
    const first = keys.map((key) => this.seen.get(key)).find((number) => number !== undefined) ?? null;
    if (first === null) for (const key of keys) this.seen.set(key, read.number);
    return first;
  }
}

export const openMeasureCheck = async (ctx: Context, job: ImportRow, alive: () => Promise<void>): Promise<RowChecker> => {
  const around = await openPlanSurroundings(ctx);
  return new MeasureChecker(job, around, await MeasureIndex.open(ctx, around.towns, alive));
};
