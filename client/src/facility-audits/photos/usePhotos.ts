import { useEffect, useState } from 'react';
import type { Criterion } from 'shared/audits/criteria.ts';
import { PHOTOS_PER_ANSWER } from 'shared/audits/photos.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import type { Autosave } from '../../drafts/autosave.ts';
import { NOTHING } from '../audit-draft.ts';
import type { AuditDraft } from '../audit-draft.ts';
import { keepPhoto, keptPhoto } from '../device/device.ts';
import { PhotoUploads, withPhoto } from './photo-uploads.ts';
import { smaller } from './smaller.ts';

export interface PhotoDesk {
  readonly add: (criterion: Criterion, files: readonly File[]) => Promise<void>;
  readonly remove: (criterion: Criterion, key: string) => void;
  /** A photograph that is on this device. */
  readonly read: (key: string) => Promise<Blob | undefined>;
  readonly uploads: PhotoUploads;
}

interface Place {
  readonly personId: string;
  readonly auditId: string;
  readonly organisation: string;
}

const RETRY_MS = 60_000;

/** An answer without a grade that has a photograph was seen, on the day of the photograph: evidence of the lowest grade. */
const asSeen = (draft: AuditDraft, criterion: Criterion): AuditDraft => {
  const answer = draft.answers[criterion] ?? NOTHING;
  if (answer.grade !== null || answer.reason !== null) return draft;
  const seen = { ...answer, grade: 'WORD' as const, on: kazakhstanDay(new Date()) };
  return { ...draft, answers: { ...draft.answers, [criterion]: seen } };
};

/** Photographs beside answers: kept on the device at once, sent when there is a connection. */
export const usePhotos = (form: Autosave<AuditDraft>, { personId, auditId, organisation }: Place): PhotoDesk => {
  const read = (key: string): Promise<Blob | undefined> => keptPhoto(personId, auditId, key).catch(() => undefined);
  const [uploads] = useState(() => new PhotoUploads(form, { organisation, read }));
  const send = (): void => void uploads.run().catch(() => undefined);
  useEffect(() => {
    uploads.begin();
    send();
    // What the server refused for now (too many in an hour, say) is tried again.
    const timer = setInterval(send, RETRY_MS);
    return () => {
      clearInterval(timer);
      uploads.leave();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [uploads]);
  const add = async (criterion: Criterion, files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const key = crypto.randomUUID();
      await keepPhoto(personId, auditId, key, await smaller(file));
      const draft = asSeen(form.state().value, criterion);
      const before = draft.photos[criterion] ?? [];
      if (before.length >= PHOTOS_PER_ANSWER) return;
      form.change({ ...draft, photos: { ...draft.photos, [criterion]: [...before, { key, attachment: null, refusal: null }] } });
    }
    send();
  };
  const remove = (criterion: Criterion, key: string): void => form.change(withPhoto(form.state().value, criterion, key, () => null));
  return { add, remove, read, uploads };
};
