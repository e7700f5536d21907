import { Readable } from 'node:stream';
import type { Context } from '../request/context.ts';

/** A reader that takes a byte now and then must not keep the database's snapshot open for ever. */
const LONGEST_MS = 30 * 60_000;

/** The bytes of an export as a stream that is logged, ends in time and gives back what it holds. */
export const exportStream = (ctx: Context, bytes: AsyncIterable<string | Buffer>, giveBack: () => void): Readable => {
  const began = performance.now();
  const stream = Readable.from(bytes, { objectMode: false });
  const late = setTimeout(() => stream.destroy(new Error('An export took too long.')), LONGEST_MS);
  late.unref();
  stream.on('error', (error) => ctx.log.warn({ err: error, request: ctx.requestId }, 'an export was broken off'));
  stream.on('close', () => {
    clearTimeout(late);
    giveBack();
    const ms = Math.round(performance.now() - began);
    ctx.log.info({ request: ctx.requestId, operation: 'export', ms, statements: ctx.statements.count, isWhole: stream.readableEnded });
  });
  return stream;
};
