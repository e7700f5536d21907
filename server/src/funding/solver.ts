import { Worker } from 'node:worker_threads';
import type { Program } from 'shared/funding/program.ts';
import { lpText } from './lp-text.ts';

/** What the thread is given: a programme as text, for how many seconds at most the best answer is looked for, and how near is near enough. */
interface Task extends Limits {
  readonly id: number;
  readonly text: string;
}

interface Limits {
  readonly seconds: number;
  /** Relative distance from the best possible value at which an answer is good enough; 0: it is to be proven. */
  readonly gap: number;
}

export interface Solution {
  /** Null: there is none, or none was found in time. */
  readonly columns: readonly number[] | null;
  /** Relative distance from the best possible value; 0: proven; null: unknown. */
  readonly gap: number | null;
  /** Whether it is proven that nothing satisfies all conditions. */
  readonly isImpossible: boolean;
}

/** What the thread answers to a task. */
interface Told {
  readonly id: number;
  readonly solution: Solution;
}

const THREAD = new URL('solver-thread.mjs', import.meta.url);

/** A thread that solves programmes one after another. Aborting `signal` ends it at once, whatever it reckons. */
export class Solver {
  private readonly thread = new Worker(THREAD);
  private readonly gone: Promise<never>;
  private last = 0;

  public constructor(signal: AbortSignal) {
    this.gone = new Promise((_, refuse) => {
      this.thread.once('error', refuse);
      this.thread.once('exit', () => refuse(signal.aborted ? signal.reason : new Error('The solver ended.')));
    });
    this.gone.catch(() => undefined);
    signal.addEventListener('abort', () => void this.thread.terminate(), { once: true });
  }

  /** Throws the signal's reason when it is aborted. */
  public solve(program: Program, limits: Limits): Promise<Solution> {
    const id = (this.last += 1);
    const solved = new Promise<Solution>((resolve) => {
      const hear = (told: Told): void => {
        if (told.id !== id) return;
        this.thread.off('message', hear);
        resolve(told.solution);
      };
      this.thread.on('message', hear);
    });
    this.thread.postMessage({ id, text: lpText(program), ...limits } satisfies Task);
    return Promise.race([solved, this.gone]);
  }

  public async close(): Promise<void> {
    await this.thread.terminate();
  }
}
