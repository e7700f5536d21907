import { once } from 'node:events';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { isConnectionLoss } from '../kernel/connection-loss.ts';
import type { Config } from './config.ts';
import { describeDemo } from '../demo/demo-people.ts';
import { makeLog } from '../http/log.ts';
import { startServer } from './start.ts';
import type { Running } from './start.ts';

const greeting = (running: Running, config: Config): string =>
  [``, `Qaita is at ${running.origin}`, ...(config.isProduction ? [] : describeDemo(running.origin)), `Stop with Ctrl-C.`, ``, ``].join(
    '\n',
  );

/** Aborted by the signal to stop; further signals are ignored, because stopping is under way. */
const stopRequest = (): AbortSignal => {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort(signal));
  return stop.signal;
};

const untilAborted = (stop: AbortSignal): Promise<unknown> => (stop.aborted ? Promise.resolve() : once(stop, 'abort'));

/**
 * A component may leave a rejected promise behind when the database is lost, and graphql-js drops the failures of a list's
 * other items when one fails; the asker has been answered. Neither may end the process. Any other unhandled rejection is a
 * fault and does.
 */
const surviveLostPromises = (log: Logger): void => {
  process.on('unhandledRejection', (error) => {
    if (isConnectionLoss(error)) log.warn({ err: error }, 'a component lost the database');
    else if (error instanceof GraphQLError)
      log.error({ err: error.originalError ?? error, path: error.path }, 'a further error of the same request');
    else throw error;
  });
};

/** Null when it was told to stop before the start was complete; everything that had been started is stopped by then. */
const startUnlessStopped = async (config: Config, log: Logger, stop: AbortSignal): Promise<Running | null> => {
  try {
    return await startServer(config, log, stop);
  } catch (error) {
    if (stop.aborted && error === stop.reason) return null;
    throw error;
  }
};

const GRACE_MS = 500;

/** Everything is stopped: a connection that some component has forgotten must not keep the process alive. */
const endSoon = (log: Logger): void => {
  setTimeout(() => {
    log.warn({ held: process.getActiveResourcesInfo() }, 'open resources kept the process from ending');
    process.exit(0);
  }, GRACE_MS).unref();
};

/** Serves until a signal comes; then drains requests first and stops the database last. */
export const serve = async (config: Config): Promise<number> => {
  const log = makeLog(config.LOG_LEVEL);
  surviveLostPromises(log);
  const stop = stopRequest();
  const running = await startUnlessStopped(config, log, stop);
  if (running) {
    process.stdout.write(greeting(running, config));
    await untilAborted(stop);
    log.info({ signal: String(stop.reason) }, 'stopping');
    await running.stop();
  }
  log.info('stopped');
  endSoon(log);
  return 0;
};
