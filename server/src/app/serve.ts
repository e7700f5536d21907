import type { Logger } from 'pino';
import { isConnectionLoss } from '../kernel/connection-loss.ts';
import type { Config } from './config.ts';
import { describeDemo } from './demo/demo-people.ts';
import { makeLog } from './log.ts';
import { startServer } from './start.ts';
import type { Running } from './start.ts';

const greeting = (running: Running, config: Config): string =>
  [``, `Qaita is at ${running.origin}`, ...(config.isProduction ? [] : describeDemo(running.origin)), `Stop with Ctrl-C.`, ``, ``].join('\n');

/** Resolves with the signal that asks to stop; further ones are ignored, since stopping is under way. */
const stopSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal));
  });

/** A part may lose a promise together with the database; that alone must not end the process. Anything else is a fault and does. */
const surviveConnectionLoss = (log: Logger): void => {
  process.on('unhandledRejection', (error) => {
    if (!isConnectionLoss(error)) throw error;
    log.warn({ err: error }, 'a part lost the database');
  });
};

/** Serves until a signal comes, then drains requests first and stops the database last. */
export const serve = async (config: Config): Promise<number> => {
  const log = makeLog(config.LOG_LEVEL);
  surviveConnectionLoss(log);
  const signal = stopSignal();
  const running = await startServer(config, log);
  process.stdout.write(greeting(running, config));
  log.info({ signal: await signal }, 'stopping');
  await running.stop();
  log.info('stopped');
  return 0;
};
