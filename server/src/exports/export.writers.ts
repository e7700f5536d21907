import type { Locale } from 'shared/locale/locale.ts';
import type { ExportView } from './export.view.ts';

/** What a file says about itself. */
export interface About {
  readonly locale: Locale;
  /** Absolute address of the search that shows these rows. */
  readonly search: string;
  /** The time of the snapshot. */
  readonly at: Date;
  readonly total: number;
}

/** Turns rows into bytes as they come. It asks for the next piece when its last bytes were consumed, and buffers no more. */
export type Write = (pieces: AsyncIterable<readonly ExportView[]>, about: About) => AsyncIterable<string | Buffer>;
