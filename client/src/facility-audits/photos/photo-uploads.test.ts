import { describe, expect, it } from 'vitest';
import { UploadError } from '../../attachments/upload-requests.ts';
import type { Upload } from '../../attachments/upload-requests.ts';
import type { AuditDraft, DraftPhoto } from '../audit-draft.ts';
import { PhotoUploads, withPhoto } from './photo-uploads.ts';

const photo = (key: string): DraftPhoto => ({ key, attachment: null, refusal: null });

const DRAFT: AuditDraft = {
  answers: {},
  photos: { ROAD: [photo('one'), photo('two')], RAIL: [photo('three')] },
  justifications: {},
  inspectedOn: '2026-11-30',
  key: 'key',
  isWaiting: false,
};

const upload = (name: string, more: Partial<Upload> = {}): Upload => ({
  id: `id of ${name}`,
  state: 'READY',
  refusal: null,
  name,
  bytes: 1,
  offset: 1,
  type: 'image/jpeg',
  isScanned: false,
  ...more,
});

/** A form with a draft, a device with photographs, and a server. */
const world = (answer: (name: string) => Upload, onDevice: readonly string[] = ['one', 'two', 'three']) => {
  let value = DRAFT;
  const sent: string[] = [];
  const form = {
    state: () => ({ value, base: null, phase: 'IDLE' as const, savedAt: null, problem: null, theirs: null, restored: false }),
    change: (next: AuditDraft) => void (value = next),
  };
  const source = { organisation: 'o1', read: (key: string) => Promise.resolve(onDevice.includes(key) ? new Blob([key]) : undefined) };
  const uploads = new PhotoUploads(form, source, (file, { organisation, purpose }) => {
    sent.push(`${file.name} ${purpose} ${organisation}`);
    return Promise.resolve(answer(file.name));
  });
  return { uploads, sent, form, draft: () => value };
};

const attachments = ({ photos }: AuditDraft) =>
  Object.values(photos)
    .flat()
    .map(({ attachment }) => attachment);

describe('photographs of a draft', () => {
  it('are sent one after another, each once, in the auditor’s name', async () => {
    const { uploads, sent, draft } = world((name) => upload(name));
    await Promise.all([uploads.run(), uploads.run()]);
    await uploads.run();
    expect(sent.toSorted()).toEqual(['one.jpg PICTURE o1', 'three.jpg PICTURE o1', 'two.jpg PICTURE o1']);
    expect(attachments(draft())).toEqual(['id of one.jpg', 'id of two.jpg', 'id of three.jpg']);
  });

  it('that the server does not take stay, with the reason, and the others go on', async () => {
    const { uploads, draft } = world((name) =>
      name === 'one.jpg' ? upload(name, { state: 'REFUSED', refusal: 'DAMAGED' }) : upload(name),
    );
    await uploads.run();
    expect(draft().photos.ROAD?.[0]).toEqual({ key: 'one', attachment: null, refusal: 'DAMAGED' });
    expect(attachments(draft())).toEqual([null, 'id of two.jpg', 'id of three.jpg']);
  });

  it('wait when there were too many, and are sent the next time', async () => {
    let isRefusing = true;
    const problem = { code: 'RATE_LIMITED', rule: null, fields: [], params: {}, reference: null } as const;
    const { uploads, draft } = world((name) => {
      if (isRefusing) throw new UploadError(problem);
      return upload(name);
    });
    await expect(uploads.run()).rejects.toThrow('RATE_LIMITED');
    expect(attachments(draft())).toEqual([null, null, null]);
    isRefusing = false;
    await uploads.run();
    expect(attachments(draft())).not.toContain(null);
  });

  it('that are removed while they are sent do not come back', async () => {
    const { uploads, form, draft } = world((name) => {
      if (name === 'one.jpg') form.change(withPhoto(draft(), 'ROAD', 'one', () => null));
      return upload(name);
    });
    await uploads.run();
    expect(draft().photos.ROAD?.map(({ key }) => key)).toEqual(['two']);
  });

  it('that the browser has thrown away are not waited for', async () => {
    const { uploads, draft } = world((name) => upload(name), ['one', 'three']);
    await uploads.run();
    expect(draft().photos.ROAD?.map(({ key }) => key)).toEqual(['one']);
  });
});
