interface Sending {
  readonly version: number;
  readonly key: string;
}

const place = (id: string): string => `qaita:sending:${id}`;

const parse = (text: string | null): Sending | null => {
  const stored: unknown = text === null ? null : JSON.parse(text);
  if (typeof stored !== 'object' || stored === null || !('version' in stored) || !('key' in stored)) return null;
  const { version, key } = stored;
  return typeof version === 'number' && typeof key === 'string' ? { version, key } : null;
};

const read = (id: string): Sending | null => {
  try {
    return parse(localStorage.getItem(place(id)));
  } catch {
    return null;
  }
};

const write = (id: string, sending: Sending | null): void => {
  try {
    if (sending) localStorage.setItem(place(id), JSON.stringify(sending));
    else localStorage.removeItem(place(id));
  } catch {
    // Without storage the key lives as long as the page.
  }
};

/** `randomUUID` is missing without TLS; random bytes are not. */
const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

const made = new Map<string, Sending>();

/** One key for sending one version: the same until the server has answered, also after a reload. */
export const keyOfSending = (id: string, version: number): string => {
  const known = made.get(id) ?? read(id);
  if (known?.version === version) return known.key;
  const sending = { version, key: newKey() };
  made.set(id, sending);
  write(id, sending);
  return sending.key;
};

/** The server has answered: the next sending gets another key. */
export const forgetSending = (id: string): void => {
  made.delete(id);
  write(id, null);
};
