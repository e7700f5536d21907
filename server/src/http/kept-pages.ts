import { LRUCache } from 'lru-cache';
import type { Edition } from '../kernel/edition.ts';
import type { Encoding, Packed } from './packed.ts';

/** A page as it is sent. */
export interface Page {
  readonly status: number;
  /** Where the reader is sent instead, or null. */
  readonly location: string | null;
  readonly packed: Packed;
  /** No redirect, no refusal, no page without its data. */
  readonly mayBeKept: boolean;
}

/** `kept`: sent from memory; `shared`: rendered for another reader at the same moment; `rendered`: for this one. */
export type Origin = 'kept' | 'shared' | 'rendered';

interface KeptOptions {
  readonly edition: Edition;
  /** The present day in Kazakhstan: terms come into force with it. */
  readonly day: () => string;
  /** For all pages of all addresses and encodings together. */
  readonly maxBytes: number;
  readonly count: (origin: Origin) => void;
}

/** Addresses as the pages themselves write them: one for each page. */
const PLAIN = /^(?:\/[a-z0-9-]+)*\/?$/;
/**
 * Others are without number: query strings, capitals, encoded letters, repeated slashes. They share a part of the memory, so that nobody
 * who invents them can push the other pages out.
 */
const SHARE_OF_OTHERS = 0.25;
const LONGEST_ADDRESS = 512;
/** Of an entry beside its body: the key, the tag, the objects. */
const ENTRY_BYTES = 1_000;

const shelf = (maxBytes: number): LRUCache<string, Page> =>
  new LRUCache({ maxSize: Math.max(1, Math.floor(maxBytes)), sizeCalculation: ({ packed }) => packed.body.length + ENTRY_BYTES });

/** The pages of one edition and day, and those being rendered. */
class Shelves {
  readonly #plain: LRUCache<string, Page>;
  readonly #others: LRUCache<string, Page>;
  public readonly underWay = new Map<string, Promise<Page>>();

  public constructor(
    public readonly name: string,
    maxBytes: number,
  ) {
    this.#plain = shelf(maxBytes * (1 - SHARE_OF_OTHERS));
    this.#others = shelf(maxBytes * SHARE_OF_OTHERS);
  }

  public for(url: string): LRUCache<string, Page> {
    return PLAIN.test(url) ? this.#plain : this.#others;
  }

  public get bytes(): number {
    return this.#plain.calculatedSize + this.#others.calculatedSize;
  }
}

/**
 * Pages of readers without a session, kept by address and encoding until the data changes. A page whose rendering began before a
 * change is never kept after it, and nobody who asks after it gets one.
 */
export class KeptPages {
  #shelves: Shelves | null = null;

  public constructor(private readonly options: KeptOptions) {}

  /** Bytes in memory. */
  public get bytes(): number {
    return this.#present()?.bytes ?? 0;
  }

  /** The kept page, else the one that `render` makes; readers who ask at the same moment share it. */
  public async get(url: string, encoding: Encoding, render: () => Promise<Page>): Promise<Page> {
    const shelves = this.#present();
    if (shelves === null || url.length > LONGEST_ADDRESS) return this.#count('rendered', render());
    const key = `${encoding} ${url}`;
    const kept = shelves.for(url).get(key);
    if (kept) return this.#count('kept', Promise.resolve(kept));
    const underWay = shelves.underWay.get(key);
    if (underWay) return this.#count('shared', underWay);
    const rendering = this.#render(shelves, url, key, render).finally(() => shelves.underWay.delete(key));
    shelves.underWay.set(key, rendering);
    return this.#count('rendered', rendering);
  }

  async #render(shelves: Shelves, url: string, key: string, render: () => Promise<Page>): Promise<Page> {
    const page = await render();
    if (page.mayBeKept && this.#present() === shelves) shelves.for(url).set(key, page);
    return page;
  }

  #count(origin: Origin, page: Promise<Page>): Promise<Page> {
    this.options.count(origin);
    return page;
  }

  /** Those of the present edition and day, empty when it has just begun; null while the edition is unknown. */
  #present(): Shelves | null {
    const { edition, day, maxBytes } = this.options;
    if (edition.current === null) this.#shelves = null;
    else {
      const name = `${edition.current} ${day()}`;
      if (this.#shelves?.name !== name) this.#shelves = new Shelves(name, maxBytes);
    }
    return this.#shelves;
  }
}
