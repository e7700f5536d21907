import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { Autosave } from '../drafts/autosave.ts';
import type { AutosaveOptions, Base, Fit, Stored } from '../drafts/autosave.ts';
import type { Copied } from '../drafts/local-copy.ts';

/** How the server refuses. */
export const refusal = (extensions: Record<string, unknown>): Error =>
  new CombinedGraphQLErrors({ errors: [{ message: 'refused', extensions }] });

/** How a browser reports that nobody answered. */
export const offline = (): Error => new TypeError('Failed to fetch');

/** One draft on a server that counts versions, and the device's copy of it. */
export class World {
  public stored: Stored<string> | null;
  public copied: Copied<string> | null = null;
  public readonly sent: { readonly value: string; readonly base: Base | null }[] = [];
  public fail: (() => Error) | null = null;
  public loseAnswer = false;
  public gate: Promise<void> = Promise.resolve();

  public constructor(stored: Stored<string> | null = null) {
    this.stored = stored;
  }

  public readonly save = async (value: string, base: Base | null): Promise<Base> => {
    this.sent.push({ value, base });
    await this.gate;
    if (this.fail) throw this.fail();
    if ((base?.version ?? 0) !== (this.stored?.base.version ?? 0)) throw refusal({ code: 'CONFLICT' });
    this.stored = { value: value.trim(), base: { id: 'one', version: (base?.version ?? 0) + 1 } };
    if (this.loseAnswer) throw offline();
    return this.stored.base;
  };

  public open(options: Partial<AutosaveOptions<string>> = {}): Autosave<string> {
    return new Autosave<string>({
      value: this.stored?.value ?? '',
      base: this.stored?.base ?? null,
      delay: 1000,
      copy: { read: () => this.copied, write: (copied) => (this.copied = copied), clear: () => (this.copied = null) },
      save: this.save,
      load: () => Promise.resolve(this.stored),
      same: (one, other) => one.trim() === other.trim(),
      fit: (): Fit => 'WHOLE',
      ...options,
    });
  }
}

/** The server's content in some version. */
export const at = (version: number, value = 'old'): Stored<string> => ({ base: { id: 'one', version }, value });
