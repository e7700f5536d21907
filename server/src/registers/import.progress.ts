import sql from 'sql-template-tag';
import { write } from '../request/context.ts';
import type { Context } from '../request/context.ts';

/** The person has stopped the step: nothing of it stays. */
export class Stopped extends Error {}

const EVERY_MS = 500;

/** Tells how far a step has come, on a connection of its own, and hears whether it is to stop. */
export class Progress {
  private toldAt = 0;

  /** `ctx` is without a transaction: what it tells is seen at once. */
  public constructor(
    private readonly ctx: Context,
    private readonly id: string,
  ) {}

  /** Errors: `Stopped`. */
  public async tell(done: number): Promise<void> {
    if (performance.now() - this.toldAt < EVERY_MS) return;
    this.toldAt = performance.now();
    const [row] = await write<{ isStopping: boolean }>(
      this.ctx,
      sql`update register_import set done = ${done}, updated_at = clock_timestamp() where id = ${this.id}::uuid returning is_stopping as "isStopping"`,
    );
    if (row?.isStopping !== false) throw new Stopped();
  }
}
