import { memoryOf } from '../load/memory.ts';

/** What one step of an import took. */
export interface Step {
  readonly seconds: number;
  /** The most that the process held at any moment of it, MB; null where it cannot be read. */
  readonly peak: number | null;
}

export type StepName = 'READING' | 'CHECKING' | 'APPLYING';
export type Steps = ReadonlyMap<StepName, Step>;

const LOOK_EVERY_MS = 50;

/** Notes how long each step takes and how much memory the process holds meanwhile. */
export class StepWatch {
  private readonly steps = new Map<StepName, { began: number; ended: number; peak: number | null }>();
  private readonly timer: NodeJS.Timeout;
  private current: StepName | null = null;

  public constructor(pid: number) {
    this.timer = setInterval(() => this.look(memoryOf(pid)), LOOK_EVERY_MS);
  }

  /** The step that is being done from now on; null: none. */
  public enter(step: StepName | null): void {
    const now = performance.now();
    const before = this.current && this.steps.get(this.current);
    if (before) before.ended = now;
    if (step !== null && step !== this.current) this.steps.set(step, { began: now, ended: now, peak: null });
    this.current = step;
  }

  public end(): Steps {
    this.enter(null);
    clearInterval(this.timer);
    return new Map([...this.steps].map(([name, { began, ended, peak }]) => [name, { seconds: (ended - began) / 1_000, peak }]));
  }

  private look(memory: number | null): void {
    const step = this.current && this.steps.get(this.current);
    if (step && memory !== null) step.peak = Math.max(step.peak ?? 0, memory);
  }
}
