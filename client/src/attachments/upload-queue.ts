import type { AttachmentPurpose, AttachmentRefusal } from 'shared/attachments/vocabulary.ts';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { GivenUp, sendFile } from './send-file.ts';
import type { SendingPhase } from './send-file.ts';
import { UploadError } from './upload-requests.ts';
import type { Upload } from './upload-requests.ts';

/** A chosen file and how far it is. A file that is in its place leaves the list. */
export interface SentItem {
  readonly key: number;
  readonly file: File;
  readonly phase: 'WAITING' | SendingPhase | 'REFUSED' | 'FAILED';
  /** Bytes that have arrived. */
  readonly sent: number;
  readonly refusal: AttachmentRefusal | null;
  readonly problem: Problem | null;
}

export interface QueueOptions {
  readonly purpose: AttachmentPurpose;
  readonly organisation: string | null;
  /** Puts the uploaded file in its place; what it throws is shown with the file. */
  readonly onReady: (upload: Upload) => Promise<unknown>;
  /** For announcing it. */
  readonly onDone: (name: string) => void;
}

const BEGUN = { phase: 'WAITING', sent: 0, refusal: null, problem: null } as const;

const problemOf = (error: unknown): Problem => (error instanceof UploadError ? error.problem : toProblem(error));

/** Sends chosen files one after another: on a slow connection one that is there is worth more than three halves. */
export class UploadQueue {
  private items: readonly SentItem[] = [];
  private lastKey = 0;
  private turn: Promise<void> = Promise.resolve();
  private readonly running = new Map<number, AbortController>();

  public constructor(
    private options: QueueOptions,
    private readonly onChange: (items: readonly SentItem[]) => void,
  ) {}

  /** What is sent from now on is sent like this. */
  public follow(options: QueueOptions): void {
    this.options = options;
  }

  public add(files: readonly File[]): void {
    for (const file of files) {
      this.lastKey += 1;
      this.show([...this.items, { key: this.lastKey, file, ...BEGUN }]);
      this.begin(this.lastKey, file);
    }
  }

  /** Gives a file up, or removes it from the list. */
  public cancel(key: number): void {
    this.running.get(key)?.abort(new GivenUp());
    this.drop(key);
  }

  public again(key: number): void {
    const item = this.items.find((one) => one.key === key);
    if (!item) return;
    this.change(key, BEGUN);
    this.begin(key, item.file);
  }

  /** The page is left: nothing more is sent, and nothing is given up. The same file continues later. */
  public leave(): void {
    for (const controller of this.running.values()) controller.abort(new Error('left'));
  }

  private begin(key: number, file: File): void {
    const controller = new AbortController();
    this.running.set(key, controller);
    this.turn = this.turn.then(() => this.send(key, file, controller.signal));
  }

  private async send(key: number, file: File, signal: AbortSignal): Promise<void> {
    const { purpose, organisation } = this.options;
    try {
      signal.throwIfAborted();
      const onProgress = (phase: SendingPhase, sent: number): void => this.change(key, { phase, sent });
      const upload = await sendFile(file, { purpose, organisation, signal, onProgress });
      if (upload.state === 'REFUSED') return this.change(key, { phase: 'REFUSED', refusal: upload.refusal });
      await this.options.onReady(upload);
      this.drop(key);
      return this.options.onDone(upload.name);
    } catch (error) {
      if (!signal.aborted) this.change(key, { phase: 'FAILED', problem: problemOf(error) });
    }
    return undefined;
  }

  private change(key: number, part: Partial<SentItem>): void {
    this.show(this.items.map((item) => (item.key === key ? { ...item, ...part } : item)));
  }

  private drop(key: number): void {
    this.running.delete(key);
    this.show(this.items.filter((item) => item.key !== key));
  }

  private show(items: readonly SentItem[]): void {
    this.items = items;
    this.onChange(items);
  }
}
