import type { AttachmentPurpose } from 'shared/attachments/vocabulary.ts';

/** Uploads that were begun on this device, so that choosing the same file again after a reload continues them. */
const PLACE = 'qaita.uploads';
const MOST = 50;

type Begun = Readonly<Record<string, string>>;

const isBegun = (value: unknown): value is Begun => typeof value === 'object' && value !== null && !Array.isArray(value);

const read = (): Begun => {
  try {
    const begun: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '{}');
    return isBegun(begun) ? begun : {};
  } catch {
    return {};
  }
};

const write = (begun: Begun): void => {
  try {
    localStorage.setItem(PLACE, JSON.stringify(begun));
  } catch {
    // Without it a reload costs the part that has arrived, and nothing else.
  }
};

/** What makes a file the same as one chosen before. */
export const markOf = ({ name, size, lastModified }: File, purpose: AttachmentPurpose): string =>
  `${purpose} ${size} ${lastModified} ${name}`;

export const begunUpload = (mark: string): string | null => read()[mark] ?? null;

export const noteBegun = (mark: string, id: string): void => {
  write(Object.fromEntries([...Object.entries(read()), [mark, id]].slice(-MOST)));
};

export const forgetBegun = (mark: string): void => {
  write(Object.fromEntries(Object.entries(read()).filter(([one]) => one !== mark)));
};
