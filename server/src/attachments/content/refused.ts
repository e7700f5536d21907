import type { AttachmentRefusal } from 'shared/attachments/vocabulary.ts';

/** The content of a file is not taken; the reason is told to whoever brought it. */
export class Refused extends Error {
  public constructor(public readonly reason: AttachmentRefusal) {
    super(reason);
    this.name = 'Refused';
  }
}
