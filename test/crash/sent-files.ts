import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { ATTACHMENT_LIMITS } from 'shared/attachments/vocabulary.ts';
import { hashToken, newToken } from 'server/src/kernel/tokens.ts';
import { isReady, until } from './server-process.ts';

/** A corporation of East Kazakhstan and the session of somebody of it, just proved. */
export const makeCorporation = async (owner: Pool, slug: string): Promise<string> => {
  const token = newToken();
  await owner.query(
    `with o as (insert into organisation (kind, slug, name, country, region_id)
        select 'SPK', $1, jsonb_build_object('ru', $1::text), 'KZ', id from region where slug = 'east-kazakhstan-region' returning id),
      p as (insert into person (email, name) values ($1 || '@crash.invalid', 'Проверка') returning id),
      m as (insert into membership (person_id, organisation_id, role) select p.id, o.id, 'LEAD' from p, o)
    insert into session (token_hash, person_id, level, rights_version, expires_at, proved_at)
    select $2, id, 'FULL', 1, now() + interval '1 day', now() from p`,
    [slug, hashToken(token)],
  );
  return token;
};

/** A document of about so many bytes that are like no other's. */
export const aDocument = (bytes: number): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< >>\nstream\n', 'latin1'),
    Buffer.from(randomBytes(16 + Math.floor(bytes / 2)).toString('hex'), 'latin1'),
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n', 'latin1'),
  ]);

interface State {
  readonly id: string;
  readonly state: string;
  readonly offset: number;
}

interface Sent {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The upload in an answer; null when the server was killed while it answered, or wants to be asked again. */
const stateIn = async (response: Response): Promise<State | null> => {
  const answer = await response.text().catch(() => null);
  if (answer === null || response.status >= 500 || response.status === 409) return null;
  if (!response.ok) throw new Error(`refused: ${response.status} ${answer}`);
  return (JSON.parse(answer) as { upload: State }).upload;
};

/** Sends files as the page does: a piece after the other; after a lost answer it asks how far the upload has come, and goes on from there. */
export class Sender {
  public constructor(
    private readonly port: number,
    private readonly token: string,
    /** Called after every answer. */
    private readonly onAnswer: () => void,
  ) {}

  /** Returns the id once the server has said that the file is kept. */
  public async send(bytes: Buffer): Promise<string> {
    let state = await this.begin(bytes.length);
    let acknowledged = 0;
    while (state.state !== 'READY') {
      if (state.state === 'REFUSED') throw new Error('the file was refused');
      const sent = await (state.offset < bytes.length ? this.piece(state, bytes) : this.ask('POST', `/uploads/${state.id}/finish`));
      if (sent) acknowledged = Math.max(acknowledged, sent.offset);
      state = sent ?? (await this.now(state.id));
      if (state.state === 'UPLOADING' && state.offset < acknowledged)
        throw new Error(`${acknowledged} bytes were acknowledged, ${state.offset} are there`);
    }
    return state.id;
  }

  public async download(id: string): Promise<Buffer> {
    const response = await fetch(`http://127.0.0.1:${this.port}/files/${id}`, { headers: { cookie: `qaita=${this.token}` } });
    return Buffer.from(await response.arrayBuffer());
  }

  private async begin(bytes: number): Promise<State> {
    for (;;) {
      const begun = await this.ask('POST', '/uploads', {
        body: JSON.stringify({ name: 'a.pdf', bytes, purpose: 'DOCUMENT' }),
        headers: { 'content-type': 'application/json' },
      });
      if (begun) return begun;
    }
  }

  private piece({ id, offset }: State, bytes: Buffer): Promise<State | null> {
    return this.ask('PATCH', `/uploads/${id}`, {
      body: new Uint8Array(bytes.subarray(offset, offset + ATTACHMENT_LIMITS.chunk)),
      headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
    });
  }

  private async now(id: string): Promise<State> {
    for (;;) {
      const state = await this.ask('GET', `/uploads/${id}`);
      if (state) return state;
    }
  }

  /** The state that the server answers; null when no answer came, and then the service is back. */
  private async ask(method: string, path: string, sent?: Sent): Promise<State | null> {
    const response = await fetch(`http://127.0.0.1:${this.port}${path}`, {
      method,
      headers: { cookie: `qaita=${this.token}`, 'x-qaita-request': '1', ...sent?.headers },
      ...(sent ? { body: sent.body } : {}),
      signal: AbortSignal.timeout(20_000),
    }).catch(() => null);
    const state = response && (await stateIn(response));
    if (state) this.onAnswer();
    else await until('the return of the service', () => isReady(this.port), 120_000);
    return state;
  }
}
