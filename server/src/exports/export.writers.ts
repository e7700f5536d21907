import type { Locale } from 'shared/locale/locale.ts';
import type { ExportView } from './export.view.ts';

/** What a file says about itself. */
export interface About {
  readonly locale: Locale;
  /** Absolute address of the search whose rows these are. */
  readonly search: string;
  /** The moment whose state the rows show. */
  readonly at: Date;
  readonly total: number;
}

/** Makes bytes of rows as they come. It asks for the next piece when its last bytes were taken, and holds no more. */
export type Write = (pieces: AsyncIterable<readonly ExportView[]>, about: About) => AsyncIterable<string | Buffer>;
