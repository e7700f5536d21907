import type { Readable } from 'node:stream';
import { localePrefix } from 'shared/locale/locale.ts';
import { readMeasureQuery } from 'shared/plans/measure-filter.ts';
import { openRows } from '../exports/export.queries.ts';
import type { OpenRows } from '../exports/export.queries.ts';
import { takeSlot } from '../exports/export.slots.ts';
import { exportStream } from '../exports/export.stream.ts';
import { notFound } from '../kernel/problems.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { measureProject } from './oc4ids.measure.ts';
import type { MeasureProjectRow } from './oc4ids.measure.ts';
import type { Json } from './oc4ids.parts.ts';
import { anchorProject } from './oc4ids.project.ts';
import type { AnchorProjectRow } from './oc4ids.project.ts';
import { measureRows, projectRows } from './oc4ids.queries.ts';
import type { PackageRows } from './oc4ids.queries.ts';

/** The packages, by the end of their addresses. */
export const PACKAGES = ['measures', 'projects'] as const;
export type PackageName = (typeof PACKAGES)[number];

interface AskedPackage {
  readonly name: PackageName;
  /** Absolute address that was asked. */
  readonly url: URL;
}

export interface PackageFile {
  readonly total: number;
  readonly bytes: Readable;
}

interface Made {
  readonly rows: PackageRows;
  readonly project: (row: never) => Json;
}

const madeOf = (ctx: Context, { name, url }: AskedPackage): Made => {
  const pages = `${url.origin}${localePrefix[ctx.locale]}`;
  if (name === 'projects')
    return { rows: projectRows(), project: (row: AnchorProjectRow) => anchorProject(ctx, `${pages}/opportunities`, row) };
  return {
    rows: measureRows(readMeasureQuery(url.searchParams).filter),
    project: (row: MeasureProjectRow) => measureProject(ctx, `${pages}/measures`, row),
  };
};

/** What a package says about itself. The standard has no licence of facts: the address leads to what holds for them. */
const headOf = (ctx: Context, { url }: AskedPackage, changed: Date): Json => {
  const page = `${url.origin}${localePrefix[ctx.locale]}/data`;
  return {
    uri: url.href,
    version: '0.9',
    publishedDate: changed.toISOString(),
    publisher: { name: 'Qaita', uri: `${url.origin}/` },
    license: `${page}#licence`,
    publicationPolicy: page,
  };
};

async function* written(head: Json, pieces: AsyncIterable<readonly never[]>, project: Made['project']): AsyncGenerator<string, void> {
  yield `${JSON.stringify(head).slice(0, -1)},"projects":[`;
  let separator = '\n';
  for await (const rows of pieces) {
    yield separator + rows.map((row) => JSON.stringify(project(row))).join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

const EXPORT = rateLimit('EXPORT_OC4IDS', { per: 'ADDRESS', points: 60, seconds: 3_600 });

/**
 * A package of projects of OC4IDS, read piece by piece from one snapshot. RATE_LIMITED as other files; NOT_FOUND when there is no row, because
 * the standard has no empty package.
 */
export const exportPackage = async (ctx: Context, asked: AskedPackage): Promise<PackageFile> => {
  const leave = takeSlot(ctx.address);
  let opened: OpenRows<never> | null = null;
  const giveBack = (): void => {
    leave();
    void opened?.close();
  };
  try {
    await limit(ctx, EXPORT);
    const { rows, project } = madeOf(ctx, asked);
    const [changed] = await readPublic<{ readonly at: Date | null }>(ctx, rows.changed);
    opened = await openRows<never>(ctx, rows);
    if (opened.total === 0) throw notFound();
    const head = headOf(ctx, asked, changed?.at ?? opened.at);
    return { total: opened.total, bytes: exportStream(ctx, written(head, opened.pieces, project), giveBack) };
  } catch (error) {
    giveBack();
    throw error;
  }
};
