/** Text typed on this device that is not on the server yet, with the version it was based on. */
export interface Copied<V> {
  readonly value: V;
  /** Null: nothing was on the server when it was typed. */
  readonly version: number | null;
}

export interface LocalCopy<V> {
  read(): Copied<V> | null;
  write(copied: Copied<V>): void;
  clear(): void;
}

/** Storage may be full, disabled or written by an older release: it is an additional safeguard and never a reason to fail. */
const attempt = <T>(work: () => T, otherwise: T): T => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

const fromText = <V>(text: string, parse: (value: unknown) => V | null): Copied<V> | null => {
  const stored: unknown = JSON.parse(text);
  if (typeof stored !== 'object' || stored === null || !('value' in stored) || !('version' in stored)) return null;
  const value = parse(stored.value);
  const { version } = stored;
  return value !== null && (version === null || typeof version === 'number') ? { value, version } : null;
};

/** The copy under one key of the browser's storage. `parse` refuses data that does not have this release's shape. */
export const localCopy = <V>(key: string, parse: (value: unknown) => V | null): LocalCopy<V> => ({
  read: () =>
    attempt(() => {
      const text = localStorage.getItem(key);
      return text === null ? null : fromText(text, parse);
    }, null),
  write: (copied) => attempt(() => localStorage.setItem(key, JSON.stringify(copied)), undefined),
  clear: () => attempt(() => localStorage.removeItem(key), undefined),
});
