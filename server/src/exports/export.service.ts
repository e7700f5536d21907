import type { Readable } from 'node:stream';
import { localePrefix } from 'shared/locale/locale.ts';
import { RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import { isReversed } from 'shared/search/controls.ts';
import { NO_SEARCH, narrowingSearch, readSearch, writeSearch } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';
import type { Context } from '../request/context.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import { FORMATS } from './export.formats.ts';
import type { ExportFormat } from './export.formats.ts';
import { openExport } from './export.queries.ts';
import type { OpenExport } from './export.queries.ts';
import { foundOnes, pickedOnes } from './export.selection.ts';
import type { Selection } from './export.selection.ts';
import { takeSlot } from './export.slots.ts';
import { exportStream } from './export.stream.ts';
import { viewerFor } from './export.view.ts';
import type { ExportRow, ExportView } from './export.view.ts';

export interface AskedExport {
  readonly format: ExportFormat;
  /** The query string of the search page. */
  readonly params: URLSearchParams;
  /** Origin of our own pages. */
  readonly origin: string;
}

export interface ExportFile {
  readonly type: string;
  readonly total: number;
  readonly at: Date;
  /** Ends with an error when the rows fail half-way. Destroying it releases everything. */
  readonly bytes: Readable;
}

/** The search as it is executed: the page ignores reversed ranges, and so does the file. */
const appliedOf = (asked: Search): Search => {
  const reversed = RANGE_FIELDS.filter((field) => isReversed(asked[field]));
  return { ...asked, ...Object.fromEntries(reversed.map((field) => [field, NO_SEARCH[field]])) };
};

interface Taken {
  readonly selection: Selection;
  /** The search that shows the same rows. */
  readonly search: Search;
}

const takenOf = (ctx: Context, params: URLSearchParams): Taken => {
  const asked = readSearch(params);
  // An empty `pick` exports nothing; only without the parameter everything is exported.
  if (params.has('pick')) return { selection: pickedOnes(asked.picked), search: { ...NO_SEARCH, picked: asked.picked } };
  const applied = appliedOf(asked);
  return { selection: foundOnes(ctx, applied), search: { ...narrowingSearch(applied), order: applied.order } };
};

async function* viewed(
  pieces: AsyncIterable<readonly ExportRow[]>,
  view: (row: ExportRow) => ExportView,
): AsyncGenerator<readonly ExportView[]> {
  for await (const rows of pieces) yield rows.map(view);
}

const EXPORT = rateLimit('EXPORT', { per: 'ADDRESS', points: 60, seconds: 3_600 });

/** A file of what a search finds, or of the rows ticked in it (`pick`), ready to be sent. */
export const exportOpportunities = async (ctx: Context, { format, params, origin }: AskedExport): Promise<ExportFile> => {
  const leave = takeSlot(ctx.address);
  let opened: OpenExport | null = null;
  const giveBack = (): void => {
    leave();
    void opened?.close();
  };
  try {
    await limit(ctx, EXPORT);
    const { selection, search } = takenOf(ctx, params);
    const pages = `${origin}${localePrefix[ctx.locale]}/opportunities`;
    opened = await openExport(ctx, selection);
    const { total, at, pieces } = opened;
    const view = viewerFor(ctx, (slug) => `${pages}/${slug}`);
    const { type, write } = FORMATS[format];
    const bytes = write(viewed(pieces, view), { locale: ctx.locale, search: `${pages}${writeSearch(search)}`, at, total });
    return { type, total, at, bytes: exportStream(ctx, bytes, giveBack) };
  } catch (error) {
    giveBack();
    throw error;
  }
};
