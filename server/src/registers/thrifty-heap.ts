import { Session } from 'node:inspector/promises';
import v8 from 'node:v8';

/** By how much the heap may grow between two full collections, in percent; V8 itself lets a small one grow fourfold. */
const THRIFTY = 25;
/** V8 decides. */
const AS_USUAL = 0;

let works = 0;

const growBy = (percent: number): void => v8.setFlagsFromString(`--heap-growing-percent=${percent}`);

/** V8 reads the setting at the end of a full collection: the first one is asked for. */
const collect = async (): Promise<void> => {
  const session = new Session();
  session.connect();
  try {
    await session.post('HeapProfiler.collectGarbage');
  } finally {
    session.disconnect();
  }
};

/**
 * Does long work that leaves much behind: while it lasts the heap of the process is collected early instead of growing first. Not for
 * short work: the collection at the beginning holds everybody up for a tenth of a second.
 */
export const withThriftyHeap = async <T>(work: () => Promise<T>): Promise<T> => {
  works += 1;
  try {
    if (works === 1) {
      growBy(THRIFTY);
      await collect();
    }
    return await work();
  } finally {
    works -= 1;
    if (works === 0) growBy(AS_USUAL);
  }
};
