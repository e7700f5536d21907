import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import type { LocalCopy } from './local-copy.ts';

/** The row and version that the typed text is based on. */
export interface Base {
  readonly id: string;
  readonly version: number;
}

export interface Stored<V> {
  readonly base: Base;
  readonly value: V;
}

/** How much of the typed text the server can store. */
export type Fit = 'WHOLE' | 'PARTLY' | 'NOT';

export interface AutosaveOptions<V> {
  readonly value: V;
  /** Null: the draft has not been begun. */
  readonly base: Base | null;
  readonly delay: number;
  readonly copy: LocalCopy<V>;
  readonly save: (value: V, base: Base | null) => Promise<Base>;
  /** What is stored on the server now; null when there is no draft any more. */
  readonly load: (base: Base | null) => Promise<Stored<V> | null>;
  /** Whether two values are the same to the server. */
  readonly same: (one: V, other: V) => boolean;
  readonly fit: (value: V) => Fit;
}

export type Phase = 'IDLE' | 'WAITING' | 'SAVING' | 'SAVED' | 'FAILED' | 'CONFLICT' | 'UNFIT';

export interface AutosaveState<V> {
  readonly value: V;
  readonly base: Base | null;
  readonly phase: Phase;
  readonly savedAt: Date | null;
  readonly problem: Problem | null;
  /** The other version, while the reader has to choose. */
  readonly theirs: Stored<V> | null;
  /** True when the text came from this device's own copy. */
  readonly restored: boolean;
}

const RETRY_AFTER = 10_000;

const passes = ({ code }: Problem): boolean =>
  code === 'OFFLINE' || code === 'UNAVAILABLE' || code === 'INTERNAL' || code === 'RATE_LIMITED';

const MEETINGS: readonly Problem['rule'][] = [
  'INTEREST_ALREADY_OPEN',
  'INTEREST_MOVE_NOT_ALLOWED',
  'TERMS_NOT_DRAFT',
  'AUDIT_MOVE_NOT_ALLOWED',
  'AUDIT_CLOSED',
  'MEASURE_MOVE_NOT_ALLOWED',
];

/** Somebody has changed it meanwhile: the current state must be read first. */
const isMeeting = ({ code, rule }: Problem): boolean => code === 'CONFLICT' || MEETINGS.includes(rule);

/** The initial text of a form: from the server, or from this device's copy if that has not reached the server yet. */
const begin = <V>({ value, base, copy, same, fit }: AutosaveOptions<V>): AutosaveState<V> => {
  const fresh = { value, base, phase: 'IDLE', savedAt: null, problem: null, theirs: null, restored: false } as const;
  const copied = copy.read();
  if (!copied || (same(copied.value, value) && fit(copied.value) === 'WHOLE')) return fresh;
  const restored = { ...fresh, value: copied.value, restored: true };
  if (base && copied.version !== base.version && !same(copied.value, value))
    return { ...restored, phase: 'CONFLICT', theirs: { base, value } };
  return { ...restored, phase: 'WAITING' };
};

/**
 * A form that saves itself: a pause in typing sends it, one request at a time; unsaved text is kept on the device; somebody
 * else's version is never overwritten without the reader's consent.
 */
export class Autosave<V> {
  readonly #options: AutosaveOptions<V>;
  readonly #listeners = new Set<() => void>();
  #state: AutosaveState<V>;
  #saved: V;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: Promise<boolean> | null = null;
  #isStopped = false;

  public constructor(options: AutosaveOptions<V>) {
    this.#options = options;
    this.#saved = options.value;
    this.#state = begin(options);
  }

  public readonly state = (): AutosaveState<V> => this.#state;

  public readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Sends what an earlier visit left on the device. */
  public readonly start = (): void => {
    this.#isStopped = false;
    if (this.#state.phase !== 'WAITING') return;
    if (this.#isDirty()) this.#schedule(this.#options.delay);
    else this.#rest();
  };

  /** A last attempt to save; if it fails, the text stays on the device until the next visit. */
  public readonly stop = (): void => {
    void this.flush();
    this.#isStopped = true;
  };

  public readonly change = (value: V): void => {
    this.#set({ value });
    this.#keepCopy();
    if (this.#state.phase === 'CONFLICT') return;
    if (!this.#isDirty()) return this.#rest();
    this.#set({ phase: this.#running ? 'SAVING' : 'WAITING', problem: null });
    this.#schedule(this.#options.delay);
  };

  /** Saves now; true when everything typed is on the server. */
  public readonly flush = async (): Promise<boolean> => {
    this.#stopTimer();
    while (this.#running) await this.#running;
    while (this.#isDirty() && this.#state.phase !== 'CONFLICT') {
      this.#running = this.#saveOnce().finally(() => (this.#running = null));
      if (!(await this.#running)) return false;
    }
    return this.#state.phase !== 'CONFLICT' && this.#options.fit(this.#state.value) === 'WHOLE';
  };

  /** The page has loaded a newer version while nothing was unsaved here. */
  public readonly renew = ({ value, base }: Stored<V>): void => {
    const known = this.#state.base?.version ?? 0;
    if (base.version <= known || this.#running || this.#isDirty() || this.#state.phase === 'CONFLICT') return;
    this.#saved = value;
    this.#set({ value, base });
  };

  /** Loads the server's version and lets the reader choose if it differs. */
  public readonly compare = async (): Promise<void> => {
    await this.#meet(this.#state.value);
  };

  /** The reader's own text replaces the other version. */
  public readonly keepMine = async (): Promise<boolean> => {
    const { theirs } = this.#state;
    if (!theirs) return false;
    this.#saved = theirs.value;
    this.#set({ base: theirs.base, theirs: null, problem: null, phase: 'WAITING' });
    this.#keepCopy();
    return this.flush();
  };

  public readonly takeTheirs = (): void => {
    const { theirs } = this.#state;
    if (!theirs) return;
    this.#saved = theirs.value;
    this.#options.copy.clear();
    this.#set({
      value: theirs.value,
      base: theirs.base,
      theirs: null,
      problem: null,
      phase: 'SAVED',
      savedAt: new Date(),
      restored: false,
    });
  };

  #set(change: Partial<AutosaveState<V>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #isDirty(): boolean {
    return !this.#options.same(this.#state.value, this.#saved);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #schedule(delay: number): void {
    this.#stopTimer();
    if (!this.#isStopped) this.#timer = setTimeout(() => void this.flush(), delay);
  }

  /** Nothing to send: typed and saved are equal, or the difference cannot be sent. */
  #rest(): void {
    this.#stopTimer();
    const { value, savedAt } = this.#state;
    this.#set({ phase: this.#options.fit(value) === 'WHOLE' ? (savedAt ? 'SAVED' : 'IDLE') : 'UNFIT', problem: null });
  }

  #keepCopy(): void {
    const { value, base } = this.#state;
    const isSafe = !this.#isDirty() && this.#options.fit(value) === 'WHOLE';
    if (isSafe) this.#options.copy.clear();
    else this.#options.copy.write({ value, version: base?.version ?? null });
  }

  async #saveOnce(): Promise<boolean> {
    const { value, base } = this.#state;
    if (this.#options.fit(value) === 'NOT') {
      this.#set({ phase: 'UNFIT' });
      return false;
    }
    this.#set({ phase: 'SAVING', problem: null });
    try {
      this.#adopt(value, await this.#options.save(value, base));
      return true;
    } catch (error) {
      return this.#fail(toProblem(error), value);
    }
  }

  #adopt(value: V, base: Base): void {
    this.#saved = value;
    const phase = this.#isDirty() ? 'SAVING' : this.#options.fit(this.#state.value) === 'WHOLE' ? 'SAVED' : 'UNFIT';
    this.#set({ base, savedAt: new Date(), phase, problem: null });
    this.#keepCopy();
  }

  async #fail(problem: Problem, sent: V): Promise<boolean> {
    if (isMeeting(problem) && (await this.#meet(sent))) return this.#state.phase !== 'CONFLICT';
    this.#set({ phase: 'FAILED', problem });
    if (passes(problem)) this.#schedule(RETRY_AFTER);
    return false;
  }

  /** True when the version on the server is known: our own after all (the answer was lost), or somebody else's. */
  async #meet(sent: V): Promise<boolean> {
    const theirs = await this.#options.load(this.#state.base).catch(() => null);
    if (!theirs) return false;
    if (this.#options.same(theirs.value, sent)) this.#adopt(sent, theirs.base);
    else this.#set({ phase: 'CONFLICT', theirs });
    return true;
  }
}
