import { createServer } from 'node:net';
import { OperatorProblem } from '../kernel/operator-problem.ts';

/** Fails with one sentence when the port is taken, before anything else is started. */
export const refuseBusyPort = (port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    if (port === 0) {
      resolve();
      return;
    }
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new OperatorProblem(`Port ${port} is in use by another program: stop it, or set PORT to a free one.`)
          : new OperatorProblem(`Cannot listen on ${host}:${port} (${error.code ?? 'unknown'}).`),
      ),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
