import type { Logger } from 'pino';
import type { EntityManager } from 'typeorm';
import type { Locale } from 'shared/locale/locale.ts';
import { inTransaction, runInTransaction, runPublicOn } from '../kernel/database.ts';
import type { RolePool, Run, Transaction, ViewerName } from '../kernel/database.ts';
import type { ReferenceStore } from '../kernel/reference.ts';
import type { SealingKey } from '../kernel/sealing.ts';
import { openSnapshot } from '../kernel/snapshot.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import { Problem, unauthenticated } from '../kernel/problems.ts';
import { isFull } from '../access/actor.ts';
import type { Actor, Person } from '../access/actor.ts';

/** Secrets of this installation, derived from one root (see installation/secrets). */
export interface Secrets {
  readonly cursorKey: Buffer;
  /** Signs links that stop letters without signing in. */
  readonly unsubscribeKey: Buffer;
  /** Encrypts the seeds of one-time codes. */
  readonly seedKey: SealingKey;
  /** Signs the marks of devices on which somebody has signed in. */
  readonly deviceKey: Buffer;
  readonly receiptPrivateKey: string;
  readonly receiptPublicKey: string;
  /** Secrets derived from the former root secret, while it is configured: only to read what it signed and encrypted. */
  readonly former: Secrets | null;
}

/** What this installation offers. */
/** Who runs this installation, as its settings say; what they do not say is null. */
export interface Operator {
  readonly name: string | null;
  readonly bin: string | null;
  readonly address: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Pages about the installation whose text the operator may replace. */
export const STANDING_PAGES = ['about', 'privacy', 'terms', 'accessibility'] as const;
export type StandingPage = (typeof STANDING_PAGES)[number];

/** The operator's own texts in HTML, by page and language. */
export type StandingTexts = Readonly<Partial<Record<`${StandingPage}.${Locale}`, string>>>;

export interface Features {
  readonly mailbox: boolean;
  readonly oidc: readonly { readonly id: string; readonly name: string }[];
  /** Style of the operator's own map tiles; null: the outlines that come with the client. */
  readonly mapStyleUrl: string | null;
  readonly operator: Operator;
  readonly standingTexts: StandingTexts;
}

/** Of commands and tests, which show nobody a page. */
export const NO_FEATURES: Features = {
  mailbox: false,
  oidc: [],
  mapStyleUrl: null,
  operator: { name: null, bin: null, address: null, email: null, phone: null },
  standingTexts: {},
};

/** Sets cookies of the answer; `device` is the request's cookie that says whom this device knows. */
export interface CookieJar {
  readonly device: string | undefined;
  /** Sets the cookie, or clears it with null. */
  setSession(token: string | null): void;
  setDevice(cookie: string): void;
}

/** The kind of device that a request comes from, as words of a closed list; null where it is unknown. */
export interface Device {
  readonly browser: string | null;
  readonly system: string | null;
}

/** Everything that code may know about a request. One per request, never shared. */
export interface Context {
  readonly actor: Actor;
  readonly locale: Locale;
  readonly requestId: string;
  /** Deadline, on the clock of `performance.now()`: after it the database is asked nothing more, because nobody waits for the answer. */
  readonly until: number;
  /** Address of the caller: IPv4, or the /64 of an IPv6 address. */
  readonly address: string;
  readonly device: Device;
  readonly log: Logger;
  readonly secrets: Secrets;
  readonly cookies: CookieJar;
  readonly features: Features;
  /** Connections of the application's role, which acts for a viewer. */
  readonly pool: RolePool;
  /** Connections of the system's role: the only ones that may name the system as viewer. */
  readonly systemPool: RolePool;
  /** Connections of the role that sees published rows only. */
  readonly publicPool: RolePool;
  /** Regions, towns, zones and terms, kept in memory. */
  readonly reference: ReferenceStore;
  /** The open transaction, when there is one. */
  readonly transaction: Transaction | null;
  /** Number of statements so far, for the log line and for tests. */
  readonly statements: { count: number };
  /** Values computed once per request: batching loaders, rights. Fresh inside a transaction. */
  readonly memo: Map<string, unknown>;
}

/** Called before each statement. */
const counter = (ctx: Context) => (): void => {
  if (performance.now() > ctx.until) throw new Problem('UNAVAILABLE');
  ctx.statements.count += 1;
};

const viewerName = (actor: Actor): ViewerName => (isFull(actor) ? actor.id : null);

/** A read of public data, whoever asks: by a role that can see nothing else. */
export const readPublic = <Row extends object>(ctx: Context, statement: Parameters<Run>[0]): Promise<Row[]> =>
  runPublicOn(ctx.publicPool, counter(ctx))<Row>(statement);

/** A snapshot of public data, for long lists that are read in pieces, however long the reader takes. The caller closes it. */
export const publicSnapshot = (ctx: Context): Promise<Snapshot> =>
  openSnapshot(ctx.publicPool, () => {
    ctx.statements.count += 1;
  });

type Statement = <Row extends object>(ctx: Context, statement: Parameters<Run>[0]) => Promise<Row[]>;

const asViewer: Statement = (ctx, statement) =>
  ctx.transaction?.run(statement) ?? runInTransaction(ctx.pool, viewerName(ctx.actor), counter(ctx))(statement);

/** Reads under the viewer's row security; for a visitor, reads public data. */
export const read: Statement = (ctx, statement) =>
  ctx.transaction === null && viewerName(ctx.actor) === null ? readPublic(ctx, statement) : asViewer(ctx, statement);

/** Changes rows under the viewer's row security, in the open transaction or in one of its own. Returns the rows of the statement. */
export const write = asViewer;

/**
 * Plain reads and writes of single tables by TypeORM's entity manager, under the viewer's row security: in the open
 * transaction, or in one of their own. The lint rules of `typeorm-plugin` say what may not be called.
 */
export const withManager = <T>(ctx: Context, work: (manager: EntityManager) => Promise<T>): Promise<T> =>
  ctx.transaction
    ? work(ctx.transaction.manager)
    : inTransaction(ctx.pool, viewerName(ctx.actor), counter(ctx), (_run, manager) => work(manager));

/** The context inside a transaction. */
type InTransaction = Context & { readonly transaction: Transaction };

const inside = (ctx: Context, transaction: Transaction): InTransaction => ({ ...ctx, transaction, memo: new Map() });

/** One explicit transaction of the viewer. The context inside has fresh loaders and sees its own writes. */
export const transact = <T>(ctx: Context, work: (ctx: InTransaction) => Promise<T>): Promise<T> =>
  inTransaction(ctx.pool, viewerName(ctx.actor), counter(ctx), (run, manager, finish) => work(inside(ctx, { run, manager, finish })));

/** One transaction of the system: for signing in, where nobody is known yet, and for the worker. */
export const asSystem = <T>(ctx: Context, work: (ctx: InTransaction) => Promise<T>): Promise<T> =>
  inTransaction(ctx.systemPool, 'system', counter(ctx), (run, manager, finish) => work(inside(ctx, { run, manager, finish })));

/** The fully signed-in person, or UNAUTHENTICATED. */
export const personOf = (ctx: Context): Person => {
  if (!isFull(ctx.actor)) throw unauthenticated();
  return ctx.actor;
};

/** Computed once per request under a name. The caller must keep to one type per name. */
export const once = <T>(ctx: Context, name: string, make: () => T): T => {
  if (!ctx.memo.has(name)) ctx.memo.set(name, make());
  return ctx.memo.get(name) as T;
};
