import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** Below the range that the system uses for outgoing connections, so that our port stays free while we are down. */
const anyPort = (): number => randomInt(20_000, 30_000);

export const choosePort = async (kept: number | undefined): Promise<number> => {
  if (kept !== undefined && (await isFree(kept))) return kept;
  for (;;) {
    const port = anyPort();
    if (await isFree(port)) return port;
  }
};
