import sql from 'sql-template-tag';
import { finding, isDuplicate, isRowError } from 'shared/registers/findings.ts';
import type { Finding, RowVerdict } from 'shared/registers/findings.ts';
import type { OpportunityEntry } from 'shared/registers/opportunities/entry.ts';
import { mergeEntry } from 'shared/registers/opportunities/merge.ts';
import type { RowValues } from 'shared/registers/sheet.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { read } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';
import { places } from '../../towns/places.reference.ts';
import type { CheckedEntry, ImportRow, ReadEntry, RowChecker } from '../sheet-kind.ts';
import { contentsOf } from './draft-contents.ts';
import type { Guarded, Surroundings } from './row-guards.ts';
import { PlaceFinder } from '../place-finder.ts';
import { nameKey, shortKey } from '../short-key.ts';
import { RegisterIndex } from './register-index.ts';
import type { Known, RegisterKind } from './register-index.ts';

interface Candidate extends Guarded {
  readonly read: ReadEntry;
  readonly matches: readonly Known[];
}

const verdictOf = (findings: readonly Finding[], changed: readonly string[] | null): RowVerdict => {
  if (findings.some(({ code }) => isRowError(code))) return 'ERROR';
  if (findings.some(({ code }) => isDuplicate(code))) return 'DUPLICATE';
  if (changed === null) return 'NEW';
  return changed.length > 0 ? 'CHANGED' : 'SAME';
};

/** Cadastral numbers of the rows that stand in the published rows of other stewards. */
const foreignParcels = async (ctx: Context, organisation: string, numbers: readonly string[]): Promise<ReadonlySet<string>> => {
  if (numbers.length === 0) return new Set();
  const rows = await read<{ number: string }>(
    ctx,
    sql`select p.cadastral_number as number from opportunity_part p join opportunity o on o.id = p.opportunity_id
      where p.cadastral_number = any (${[...numbers]}) and p.superseded_at is null and o.steward_id <> ${organisation}::uuid`,
  );
  return new Set(rows.map(({ number }) => number));
};

const withoutNames = ({ nameRu: _ru, nameKk: _kk, nameEn: _en, ...entry }: OpportunityEntry): OpportunityEntry => entry;

/** A name made from a number never takes the place of the name that the register has. */
const entryFor = ({ entry, isNamedByNumber = false, matches }: Candidate): OpportunityEntry =>
  isNamedByNumber && matches.length > 0 ? withoutNames(entry) : entry;

/** Looks at a row by itself. */
export type RowGuard = (values: RowValues) => Guarded;

/** Compares rows with the register of the importing organisation and with those that came before them in the file. */
class DraftChecker implements RowChecker {
  /** Row in which each parcel, name, point and row of the register was met first. */
  private readonly seen = new Map<string, number>();

  public constructor(
    private readonly job: ImportRow,
    private readonly guard: RowGuard,
    private readonly index: RegisterIndex,
  ) {}

  public async check(ctx: Context, entries: readonly ReadEntry[]): Promise<readonly CheckedEntry[]> {
    const candidates = entries.map((read) => this.candidate(read));
    const foreign = await foreignParcels(
      ctx,
      this.job.organisationId,
      candidates.flatMap(({ entry }) => entry.cadastral ?? []),
    );
    const ids = candidates.flatMap(({ matches: [first, ...more] }) => (first?.isOwn && more.length === 0 ? [first.id] : []));
    const contents = await contentsOf(ctx, ids);
    return candidates.map((candidate) => {
      const target = candidate.matches[0] ?? null;
      const content = target && contents.get(target.id);
      const entry = entryFor(candidate);
      const merged = content ? mergeEntry(content, entry, this.job) : null;
      const findings = [...candidate.findings, ...this.findingsOf(candidate, foreign)];
      return {
        number: candidate.read.number,
        verdict: verdictOf(findings, merged?.changed ?? null),
        findings,
        entry: { ...entry },
        changed: merged?.changed ?? [],
        targetId: target?.id ?? null,
      };
    });
  }

  private candidate(read: ReadEntry): Candidate {
    const guarded = this.guard(read.values);
    const matches = this.index.matches(guarded.entry.cadastral ?? [], this.nameKeys(guarded));
    return { ...guarded, findings: [...read.findings, ...guarded.findings], read, matches };
  }

  private nameKeys({ entry, place }: Guarded): string[] {
    return [entry.nameRu, entry.nameKk, entry.nameEn].flatMap((name) => (name === undefined ? [] : [nameKey(place, name)]));
  }

  private findingsOf(candidate: Candidate, foreign: ReadonlySet<string>): Finding[] {
    const { entry, matches } = candidate;
    const repeated = this.firstRowOf(candidate);
    return [
      ...(repeated === null ? [] : [finding('ROW_REPEATED', null, String(repeated))]),
      ...(matches.length > 1 ? [finding('SEVERAL_MATCHES', null)] : []),
      ...(matches.length === 1 && matches[0]?.isOwn === false ? [finding('NOT_TAKEN_OVER', null)] : []),
      ...(entry.cadastral?.some((number) => foreign.has(number)) ? [finding('OTHER_STEWARD', 'cadastral')] : []),
      ...this.pointFindings(entry, candidate.read.number),
    ];
  }

  /** The row above in which this site stands already; null: none. */
  private firstRowOf({ entry, place, findings, read, matches }: Candidate): number | null {
    const words = [
      ...(entry.cadastral ?? []).map((number) => `parcel ${number}`),
      ...this.nameKeys({ entry, place, findings }).map((key) => `name ${key}`),
      ...(matches.length === 1 ? matches.map(({ id }) => `row ${id}`) : []),
    ];
    const keys = words.map(shortKey);
    const first = keys.map((key) => this.seen.get(key)).find((number) => number !== undefined) ?? null;
    if (first === null) for (const key of keys) this.seen.set(key, read.number);
    return first;
  }

  private pointFindings({ lat, lng }: OpportunityEntry, number: number): Finding[] {
    if (lat === undefined || lng === undefined) return [];
    const key = shortKey(`point ${lat.toFixed(5)} ${lng.toFixed(5)}`);
    const first = this.seen.get(key);
    if (first !== undefined) return [finding('POINT_REPEATED', 'lat', String(first))];
    this.seen.set(key, number);
    return [];
  }
}

/** Opens the comparison of rows with an organisation's register, each looked at by itself first. */
export const openDraftCheck = async (
  ctx: Context,
  job: ImportRow,
  { kind, guard }: { readonly kind: RegisterKind; readonly guard: RowGuard },
  alive: () => Promise<void>,
): Promise<RowChecker> => new DraftChecker(job, guard, await RegisterIndex.open(ctx, { organisation: job.organisationId, kind, alive }));

/** What rows of any register are compared with beside it. */
export const openSurroundings = async (ctx: Context): Promise<Surroundings> => ({
  finder: await PlaceFinder.open(ctx),
  divisions: new Set(places(ctx).divisions.keys()),
  today: kazakhstanDay(new Date()),
});
