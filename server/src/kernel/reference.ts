import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { Run } from './database.ts';

/**
 * A few hundred rows that every page needs and that rarely change, kept in memory per language and loaded again when the
 * database announces a change.
 */
export interface Reference<T> {
  readonly name: string;
  /** Reads the rows once; `view` derives what one language shows. */
  load(run: Run): Promise<(locale: Locale) => T>;
}

type Views = ReadonlyMap<Locale, unknown>;

export class ReferenceStore {
  private views: ReadonlyMap<string, Views> = new Map();
  /** The last load that was asked for: done, running or waiting. */
  private newest: Promise<void> = Promise.resolve();
  /** The same promise while it has not begun. */
  private waiting: Promise<void> | null = null;

  public constructor(
    private readonly references: readonly Reference<unknown>[],
    private readonly run: Run,
  ) {}

  public get<T>(reference: Reference<T>, locale: Locale): T {
    const view = this.views.get(reference.name)?.get(locale);
    if (view === undefined) throw new Error(`Reference ${reference.name} is not loaded.`);
    // One name, one type: `load` of the same reference made this value.
    return view as T;
  }

  /** Loads everything again. A call during a load waits for one more load, shared with other waiting calls, so that none sees old rows. */
  public refresh(): Promise<void> {
    this.waiting ??= this.newest
      .catch(() => undefined)
      .then(() => {
        this.waiting = null;
        return this.loadAll();
      });
    this.newest = this.waiting;
    return this.waiting;
  }

  private async loadAll(): Promise<void> {
    const views = new Map<string, Views>();
    for (const reference of this.references) {
      const view = await reference.load(this.run);
      views.set(reference.name, new Map(LOCALES.map((locale) => [locale, view(locale)])));
    }
    this.views = views;
  }
}
