import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { VISITOR } from '../access/actor.ts';
import { openDesk } from '../attachments/desk.ts';
import type { AttachmentDesk } from '../attachments/desk.ts';
import { downloadRoutes } from '../attachments/download.routes.ts';
import { sweepAttachments } from '../attachments/sweep.ts';
import { uploadRoutes } from '../attachments/upload.routes.ts';
import type { Context, Features, Operator } from '../request/context.ts';
import { readStandingTexts } from './standing-texts.ts';
import { recomputePotentials } from '../facility-audits/potential.task.ts';
import { makeTasks } from '../notifications/tasks.ts';
import { makeApollo } from '../http/apollo.ts';
import type { Config } from './config.ts';
import { loadInstallation, migrateInstallation } from './prepare-installation.ts';
import { addFiles } from './file-routes.ts';
import { ChangeListener } from './change-listener.ts';
import { ping } from './connections.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { demoPage } from '../demo/demo.routes.ts';
import { graphqlPageRoutes } from '../http/graphql-page.routes.ts';
import { graphqlRoute } from '../http/graphql.routes.ts';
import { contextOf } from '../request/house-context.ts';
import { healthRoutes } from '../http/health.routes.ts';
import { makeHttp } from '../http/http-server.ts';
import { openInstallation } from '../installation/installation.ts';
import { asOwner } from './role-pools.ts';
import type { Installation } from '../installation/installation.ts';
import { mailboxRoutes } from '../notifications/mailbox.routes.ts';
import { makeMetrics, serveMetrics, watchPool } from '../http/metrics.ts';
import type { Metrics } from '../http/metrics.ts';
import { readOidcProviders } from '../oidc/oidc-providers.ts';
import { oidcRoutes } from '../oidc/oidc.routes.ts';
import { readClientBuild } from '../http/client-build.ts';
import { pageRoutes } from '../http/page.routes.ts';
import { Edition } from '../kernel/edition.ts';
import { keepPages } from './keep-pages.ts';
import { refuseBusyPort } from '../http/ports.ts';
import { searchIndex } from '../search/index/index-holder.ts';
import { buildGuardedSchema, printSdl } from './schema.ts';
import { countForeignSeeds } from '../identity/seed-rotation.ts';
import { openServices } from './open-services.ts';
import type { OpenServices } from './open-services.ts';
import { importRoutes } from '../registers/import.routes.ts';
import { makeFundingTask } from '../funding/funding-run.task.ts';
import { makeImportTask } from '../registers/import.task.ts';
import { unsubscribeRoutes } from '../saved-searches/unsubscribe.routes.ts';
import { readKnownDocuments, readManifests, TrustedDocuments } from '../http/trusted-documents.ts';
import { Worker } from './worker.ts';

export interface Running {
  readonly origin: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Steps of stopping, in the order in which they were begun; run in reverse, so that what was needed longest stops last. */
class Shutdown {
  private readonly steps: (() => Promise<unknown>)[] = [];

  public constructor(private readonly stop: AbortSignal) {}

  public add(step: () => Promise<unknown>): void {
    this.steps.unshift(step);
  }

  /** Checked between the parts of a start, some of which take seconds: a request to stop does not wait for the remaining ones. */
  public heed(): void {
    this.stop.throwIfAborted();
  }

  public async run(log: Logger): Promise<void> {
    for (const step of this.steps.splice(0)) {
      await step().catch((error: unknown) => log.error({ err: error }, 'a component did not stop cleanly'));
    }
  }
}

const DRAIN_MS = 25_000;
const SWEEP_MS = 50;

/**
 * Stops accepting requests and waits up to 25 s for those under way. A connection that was busy when the stop began is closed
 * as soon as it has its answer; otherwise keep-alive would hold it, and the process with it.
 */
const drain = async (app: FastifyInstance): Promise<void> => {
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
  const late = setTimeout(() => app.server.closeAllConnections(), DRAIN_MS);
  try {
    await app.close();
  } finally {
    clearInterval(sweep);
    clearTimeout(late);
  }
};

interface Parts {
  readonly config: Config;
  readonly origin: string;
  readonly installation: Installation;
  readonly services: OpenServices;
  readonly features: Features;
  readonly metrics: Metrics;
  readonly edition: Edition;
  readonly log: Logger;
  readonly mailFolder: string;
  readonly desk: AttachmentDesk;
}

const addRoutes = async (app: FastifyInstance, parts: Parts, isStopping: () => boolean): Promise<() => Promise<void>> => {
  const { config, origin, services, metrics, edition, log } = parts;
  const schema = buildGuardedSchema();
  const known = config.KNOWN_DOCUMENTS ? await readKnownDocuments(config.KNOWN_DOCUMENTS) : new Map<string, string>();
  const readAll = async (): Promise<ReadonlyMap<string, string>> => new Map([...known, ...(await readManifests())]);
  const documents = new TrustedDocuments(await readAll(), config.isProduction ? null : readAll);
  const apollo = makeApollo({ schema, log, metrics, documents, isProduction: config.isProduction });
  await apollo.start();
  healthRoutes(app, async () => !isStopping() && (await ping(services.pool, services.systemPool)));
  graphqlRoute(app, { apollo, services, documents, freeDocuments: config.freeDocuments, origin });
  await graphqlPageRoutes(app, { printSdl, origin, freeDocuments: config.freeDocuments });
  addFiles(app, services, origin);
  downloadRoutes(app, services, parts.desk);
  await app.register(uploadRoutes, { services, desk: parts.desk, origin });
  await app.register(importRoutes, { services, origin, incoming: os.tmpdir() });
  await app.register(unsubscribeRoutes, services);
  await app.register(oidcRoutes, { providers: readOidcProviders(config.OIDC_PROVIDERS), services, origin });
  if (parts.features.mailbox) await app.register(mailboxRoutes, { folder: parts.mailFolder, origin });
  if (!config.isProduction) demoPage(app);
  const build = await readClientBuild();
  const { reference, readsReplica } = services;
  const kept = keepPages({ edition, reference, metrics, megabytes: config.KEPT_PAGES_MB, readsReplica });
  if (build) await pageRoutes(app, { build, apollo, documents, services, origin, kept });
  else log.warn('there is no client build: serving the API alone');
  return () => apollo.stop();
};

const listen = async (app: FastifyInstance, config: Config): Promise<number> => {
  await app.listen({ port: config.PORT, host: config.HOST });
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : config.PORT;
};

const operatorOf = (config: Config): Operator => ({
  name: config.OPERATOR_NAME ?? null,
  bin: config.OPERATOR_BIN ?? null,
  address: config.OPERATOR_ADDRESS ?? null,
  email: config.OPERATOR_EMAIL ?? null,
  phone: config.OPERATOR_PHONE ?? null,
});

const openParts = async (config: Config, log: Logger, shutdown: Shutdown): Promise<Parts> => {
  const standingTexts = await readStandingTexts(config.OPERATOR_TEXTS);
  await refuseBusyPort(config.PORT, config.HOST);
  const installation = await openInstallation(config, (line) => log.info(line));
  shutdown.add(() => installation.stop());
  shutdown.heed();
  const ran = await migrateInstallation(installation, config);
  shutdown.heed();
  if (ran.length > 0) log.info({ migrations: ran }, 'migrated');
  const foreign = await asOwner(installation, (pool) => countForeignSeeds(pool, installation.secrets));
  if (foreign > 0)
    log.error(
      { people: foreign },
      'seeds of one-time codes cannot be decrypted with SECRET: set FORMER_SECRET to the secret that encrypted them',
    );
  await loadInstallation(installation, config, log);
  shutdown.heed();
  const origin = config.ORIGIN ?? `http://localhost:${config.PORT}`;
  const providers = readOidcProviders(config.OIDC_PROVIDERS).map(({ id, name }) => ({ id, name }));
  const features: Features = {
    mailbox: !config.SMTP_URL && !config.isProduction,
    oidc: providers,
    mapStyleUrl: config.MAP_STYLE_URL ?? null,
    operator: operatorOf(config),
    standingTexts,
  };
  const services = await openServices(installation, { origin, features, log });
  shutdown.add(() => services.close());
  const mailFolder = path.join(installation.dataDir, 'mail');
  const desk = openDesk(config, installation.dataDir);
  return { config, origin, installation, services, features, metrics: makeMetrics(), edition: new Edition(), log, mailFolder, desk };
};

const startBackground = async (parts: Parts, shutdown: Shutdown): Promise<void> => {
  const { config, installation, services, metrics, log, origin, mailFolder } = parts;
  watchPool(metrics, services.pool);
  const background = (): Context => contextOf(services, VISITOR);
  const tasks = makeTasks({
    pool: services.systemPool,
    background,
    log,
    smtpUrl: config.SMTP_URL,
    from: config.MAIL_FROM,
    folder: mailFolder,
    origin,
  });
  const worker = new Worker({
    url: installation.urls.worker,
    pool: services.systemPool,
    log,
    metrics,
    tasks: {
      ...tasks,
      'sweep-attachments': () => sweepAttachments(background(), parts.desk),
      'register-import': makeImportTask(background),
      fund: makeFundingTask(background),
      'recompute-potential': () => recomputePotentials(background()),
    },
  });
  await worker.start();
  shutdown.add(() => worker.stop());
  const listener = new ChangeListener({ url: installation.urls.app, store: services.reference, edition: parts.edition, log });
  await listener.start();
  shutdown.add(() => listener.stop());
  if (config.METRICS_PORT > 0) {
    const server = serveMetrics(metrics, config.METRICS_PORT);
    server.on('error', (error) => log.warn({ err: error }, 'the metrics port cannot be opened'));
    shutdown.add(() => new Promise((resolve) => server.close(resolve)));
  }
};

/**
 * Starts everything: database, migrations, data, worker, web. Stopping runs in reverse: requests first, the database last. An
 * aborted `stopRequest` makes the start fail with its reason, after everything that was started has been stopped.
 */
export const startServer = async (config: Config, log: Logger, stopRequest: AbortSignal): Promise<Running> => {
  const shutdown = new Shutdown(stopRequest);
  let stopping = false;
  try {
    const parts = await openParts(config, log, shutdown);
    if (!config.isProduction) await asOwner(parts.installation, (owner) => loadDemo(owner, parts.services, log));
    shutdown.heed();
    await Promise.all([startBackground(parts, shutdown), searchIndex(parts.services.publicPool)]);
    const app = await makeHttp({ proxyHops: config.PROXY_HOPS, isSecure: parts.services.isSecure, log, mapStyleUrl: config.MAP_STYLE_URL });
    const stopApollo = await addRoutes(app, parts, () => stopping);
    shutdown.add(stopApollo);
    const port = await listen(app, config);
    shutdown.add(() => drain(app));
    const stop = async (): Promise<void> => {
      stopping = true;
      await shutdown.run(log);
    };
    return { origin: config.PORT === 0 ? `http://localhost:${port}` : parts.origin, port, stop };
  } catch (error) {
    await shutdown.run(log);
    throw error;
  }
};
