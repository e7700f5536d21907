import { createServer, connect } from 'node:net';
import type { Server, Socket } from 'node:net';

/**
 * A proxy to a database that can be blocked: connections stay open and nothing comes through, as behind a dead switch. It also counts
 * round trips.
 */
export class StallingProxy {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private isStalled = false;
  /** How often the caller has spoken after it had connected or had been answered. */
  public roundTrips = 0;

  private constructor(private readonly target: URL) {
    this.server = createServer((caller) => this.join(caller));
  }

  public static async to(url: string): Promise<StallingProxy> {
    const proxy = new StallingProxy(new URL(url));
    await new Promise<void>((resolve) => proxy.server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The same address through this proxy. */
  public through(url: string): string {
    const address = this.server.address();
    const way = new URL(url);
    way.hostname = '127.0.0.1';
    if (typeof address === 'object' && address) way.port = String(address.port);
    return way.toString();
  }

  public stall(): void {
    this.isStalled = true;
    for (const socket of this.sockets) socket.pause();
  }

  public flow(): void {
    this.isStalled = false;
    for (const socket of this.sockets) socket.resume();
  }

  public async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(caller: Socket): void {
    const database = connect(Number(this.target.port), this.target.hostname);
    let wasAnswered = true;
    caller.on('data', () => {
      if (wasAnswered) this.roundTrips += 1;
      wasAnswered = false;
    });
    database.on('data', () => {
      wasAnswered = true;
    });
    for (const [from, to] of [
      [caller, database],
      [database, caller],
    ] as const) {
      this.sockets.add(from);
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
      if (this.isStalled) from.pause();
    }
  }
}
