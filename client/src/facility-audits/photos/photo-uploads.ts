import type { Autosave } from '../../drafts/autosave.ts';
import { sendFile } from '../../attachments/send-file.ts';
import { photosToSend } from '../audit-content.ts';
import type { AuditDraft, DraftPhoto } from '../audit-draft.ts';
import type { Criterion } from 'shared/audits/criteria.ts';

type Form = Pick<Autosave<AuditDraft>, 'state' | 'change'>;

export interface PhotoSource {
  /** In whose name. */
  readonly organisation: string;
  readonly read: (key: string) => Promise<Blob | undefined>;
}

/** Changes one photograph of a draft; null takes it out. */
export const withPhoto = (
  draft: AuditDraft,
  criterion: Criterion,
  key: string,
  change: (photo: DraftPhoto) => DraftPhoto | null,
): AuditDraft => ({
  ...draft,
  photos: {
    ...draft.photos,
    [criterion]: (draft.photos[criterion] ?? []).flatMap((photo) => (photo.key === key ? (change(photo) ?? []) : photo)),
  },
});

/** Sends the photographs of a draft one after another. A lost connection is waited out; what was sent is not sent again. */
export class PhotoUploads {
  #running: Promise<void> | null = null;
  #leaving = new AbortController();

  public constructor(
    private readonly form: Form,
    private readonly source: PhotoSource,
    private readonly send: typeof sendFile = sendFile,
  ) {}

  /** Resolves when none is left to send. Throws what the server refuses, except a photograph that it cannot take: that is noted beside it. */
  public readonly run = (): Promise<void> => (this.#running ??= this.#sendAll().finally(() => (this.#running = null)));

  public readonly begin = (): void => {
    if (this.#leaving.signal.aborted) this.#leaving = new AbortController();
  };

  /** The page is left; the photographs stay on the device. */
  public readonly leave = (): void => this.#leaving.abort(new Error('left'));

  async #sendAll(): Promise<void> {
    for (;;) {
      const [next] = photosToSend(this.form.state().value);
      if (!next) return;
      await this.#sendOne(next.criterion, next.photo.key);
    }
  }

  async #sendOne(criterion: Criterion, key: string): Promise<void> {
    const blob = await this.source.read(key);
    const change = (to: (photo: DraftPhoto) => DraftPhoto | null): void =>
      this.form.change(withPhoto(this.form.state().value, criterion, key, to));
    // The browser has thrown it away: nobody can send it any more.
    if (!blob) return change(() => null);
    const file = new File([blob], `${key}.jpg`, { type: blob.type, lastModified: 0 });
    const { organisation } = this.source;
    const sent = await this.send(file, { purpose: 'PICTURE', organisation, signal: this.#leaving.signal, onProgress: () => undefined });
    return change((photo) => (sent.state === 'READY' ? { ...photo, attachment: sent.id } : { ...photo, refusal: sent.refusal }));
  }
}
