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

/** Serves until a signal comes, then drains requests first and stops the database last. */
export const serve = async (config: Config): Promise<number> => {
  const log = makeLog(config.LOG_LEVEL);
  const signal = stopSignal();
  const running = await startServer(config, log);
  process.stdout.write(greeting(running, config));
  log.info({ signal: await signal }, 'stopping');
  await running.stop();
  log.info('stopped');
  return 0;
};
