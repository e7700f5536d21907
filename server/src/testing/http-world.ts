import { rmSync } from 'node:fs';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { Secret, TOTP } from 'otpauth';
import type { Logger } from 'pino';
import { openDesk } from '../attachments/desk.ts';
import type { AttachmentDesk } from '../attachments/desk.ts';
import { downloadRoutes } from '../attachments/download.routes.ts';
import { uploadRoutes } from '../attachments/upload.routes.ts';
import { addFiles } from '../app/file-routes.ts';
import { ChangeListener } from '../app/change-listener.ts';
import { keepPages } from '../app/keep-pages.ts';
import { Edition } from '../kernel/edition.ts';
import { makeApollo } from '../http/apollo.ts';
import { graphqlPageRoutes } from '../http/graphql-page.routes.ts';
import { graphqlRoute } from '../http/graphql.routes.ts';
import { makeHttp } from '../http/http-server.ts';
import { makeMetrics } from '../http/metrics.ts';
import type { Metrics } from '../http/metrics.ts';
import { pageRoutes } from '../http/page.routes.ts';
import type { ClientBuild } from '../http/client-build.ts';
import { buildGuardedSchema, printSdl } from '../app/schema.ts';
import { importRoutes } from '../registers/import.routes.ts';
import { unsubscribeRoutes } from '../saved-searches/unsubscribe.routes.ts';
import { TrustedDocuments } from '../http/trusted-documents.ts';
import { makeScratch } from './scratch.ts';
import { openWorld, silentLog } from './world.ts';
import type { World } from './world.ts';

export interface GraphqlAnswer {
  readonly status: number;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  /** The whole answer, headers and body, as it was sent. */
  readonly wire: string;
}

/** The world behind the real HTTP server: cookies, limits, formatted errors. */
export interface HttpWorld extends World {
  readonly app: FastifyInstance;
  /** The state of the data that the pages know; `null` as its number while nobody listens for changes. */
  readonly edition: Edition;
  readonly metrics: Metrics;
  /** Stops and starts the listening for changes. */
  readonly listener: ChangeListener;
  /** Folder of sheets that are being read. */
  readonly incoming: string;
  ask(viewer: string, query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<GraphqlAnswer>;
  /** Where files are taken in and handed out: a folder of this world's own. */
  readonly desk: AttachmentDesk;
  /** Asks a route outside GraphQL with the cookie of a viewer. */
  inject(viewer: string, options: InjectOptions): Promise<LightMyRequestResponse>;
  /** The cookie of a viewer. */
  cookieOf(viewer: string): Promise<string>;
  /** Sends a body unchanged with the cookie of a viewer. */
  send(viewer: string, body: Record<string, unknown>): Promise<GraphqlAnswer>;
}

const ORIGIN = 'http://localhost';

const cookieOf = (response: LightMyRequestResponse): string => response.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

const codeOf = (secret: string): string =>
  new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) }).generate();

const wireOf = (response: LightMyRequestResponse): string => `${JSON.stringify(response.headers)}\n${response.body}`;

const parse = (response: LightMyRequestResponse): GraphqlAnswer => {
  const body = JSON.parse(response.body) as { data?: Record<string, unknown>; errors?: GraphqlAnswer['errors'] };
  return { status: response.statusCode, data: body.data ?? null, errors: body.errors ?? [], wire: wireOf(response) };
};

type Post = (cookie: string, body: Record<string, unknown>, headers?: Record<string, string>) => Promise<LightMyRequestResponse>;

/** Signs in as a person does: password, then the one-time code. */
const signIn = async (post: Post, email: string, password: string, totpSecret: string | null): Promise<string> => {
  const query = 'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { level } }';
  const first = await post('', { query, variables: { email, password } });
  const cookie = cookieOf(first);
  if (!totpSecret) return cookie;
  const second = await post(cookie, {
    query: 'mutation ($code: String!) { confirmSignInCode(code: $code) { level } }',
    variables: { code: codeOf(totpSecret) },
  });
  if (!second.body.includes('FULL')) throw new Error(`A fixture could not sign in: ${second.body}`);
  return cookieOf(second);
};

export interface HttpWorldOptions {
  readonly isProduction?: boolean;
  readonly documents?: ReadonlyMap<string, string>;
  /** Pages of an invented client. */
  readonly build?: ClientBuild;
  /** Folder of an invented console. */
  readonly consoleFolder?: string;
  readonly log?: Logger;
  /** How many proxies are trusted: with one, a request's header states its address. */
  readonly proxyHops?: number;
  readonly metrics?: Metrics;
  /** Parts of the place of files that are not the usual ones. */
  readonly desk?: Partial<AttachmentDesk>;
}

type Routes = Pick<HttpWorld, 'app' | 'edition' | 'metrics' | 'listener' | 'desk' | 'incoming' | 'close'>;

/** The server's routes over the world's databases, and how to close them. */
const openRoutes = async (world: World, options: HttpWorldOptions): Promise<Routes> => {
  const { services } = world;
  const { reference } = services;
  const edition = new Edition();
  const isProduction = options.isProduction ?? false;
  const app = await makeHttp({ proxyHops: options.proxyHops ?? 0, isSecure: false, log: services.log });
  const documents = new TrustedDocuments(options.documents ?? new Map());
  const metrics = options.metrics ?? makeMetrics();
  const apollo = makeApollo({ schema: buildGuardedSchema(), log: services.log, metrics, isProduction, documents });
  await apollo.start();
  graphqlRoute(app, { apollo, services, documents, freeDocuments: !isProduction, origin: ORIGIN });
  await graphqlPageRoutes(app, {
    printSdl,
    origin: ORIGIN,
    freeDocuments: !isProduction,
    ...(options.consoleFolder ? { consoleFolder: options.consoleFolder } : {}),
  });
  addFiles(app, services, ORIGIN);
  const folder = makeScratch('qaita-test-files-');
  const incoming = makeScratch('qaita-test-incoming-');
  const desk = { ...openDesk({ UPLOAD_MAX_MB: 25, UPLOAD_QUOTA_MB: 2_048, S3_REGION: 'auto' }, folder), ...options.desk };
  downloadRoutes(app, services, desk);
  await app.register(uploadRoutes, { services, desk, origin: ORIGIN });
  await app.register(importRoutes, { services, origin: ORIGIN, incoming });
  await app.register(unsubscribeRoutes, services);
  const listener = new ChangeListener({ url: world.database.appUrl, store: reference, edition, log: services.log });
  if (options.build) {
    const kept = keepPages({ edition, reference, metrics, megabytes: 8, readsReplica: false });
    await pageRoutes(app, { build: options.build, apollo, documents, services, origin: ORIGIN, kept });
    await listener.start();
  }
  await app.ready();
  const close = async (): Promise<void> => {
    await listener.stop();
    await app.close();
    await apollo.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(incoming, { recursive: true, force: true });
  };
  return { app, edition, metrics, listener, desk, incoming, close };
};

export const openHttpWorld = async (options: HttpWorldOptions = {}): Promise<HttpWorld> => {
  const opened = await openWorld();
  const world = { ...opened, services: { ...opened.services, log: options.log ?? silentLog } };
  const { app, close, ...routes } = await openRoutes(world, options);
  const post: Post = (cookie, body, headers = {}) =>
    app.inject({
      method: 'POST',
      url: '/graphql',
      payload: body,
      headers: { 'content-type': 'application/json', 'x-qaita-request': '1', ...(cookie ? { cookie } : {}), ...headers },
    });
  const cookies = new Map<string, Promise<string>>([['visitor', Promise.resolve('')]]);
  const cookieFor = (name: string): Promise<string> => {
    const known = cookies.get(name);
    if (known) return known;
    const viewer = world.viewers.get(name);
    if (!viewer?.email || !viewer.password) throw new Error(`There is no viewer ${name}.`);
    const made = signIn(post, viewer.email, viewer.password, viewer.totpSecret);
    cookies.set(name, made);
    return made;
  };
  return {
    ...world,
    ...routes,
    app,
    ask: async (viewer, query, variables = {}, headers = {}) => {
      const response = await post(await cookieFor(viewer), { query, variables }, headers);
      // A session continues under a new cookie after a proof of identity or a change of a way into the account.
      if (response.cookies.some(({ value }) => value !== '')) cookies.set(viewer, Promise.resolve(cookieOf(response)));
      return parse(response);
    },
    inject: async (viewer, { headers, ...options }) => {
      const cookie = await cookieFor(viewer);
      return app.inject({ ...options, headers: { ...headers, ...(cookie ? { cookie } : {}) } });
    },
    cookieOf: cookieFor,
    send: async (viewer, body) => parse(await post(await cookieFor(viewer), body)),
    close: async () => {
      await close();
      await world.close();
    },
  };
};
