import { vi } from 'vitest';
import type { Upload } from '../attachments/upload-requests.ts';

interface Answer {
  readonly status?: number;
  readonly body?: unknown;
}

/** A server of uploads in memory, in the place of `fetch`. */
export interface UploadServer {
  /** Methods and addresses, in the order in which they were asked for. */
  readonly asked: string[];
  /** Bytes that have arrived, by upload. */
  readonly arrived: Map<string, number>;
  /** Called before a request is answered: what it returns is answered instead, what it throws is a lost connection. */
  before: (method: string, url: string) => Answer | undefined;
  /** How a finished upload ends. */
  end: Partial<Upload>;
}

const answer = ({ status = 200, body }: Answer): Response => new Response(JSON.stringify(body), { status });

export const problem = (code: string, more: Readonly<Record<string, unknown>> = {}, status = 422): Answer => ({
  status,
  body: { errors: [{ message: code, extensions: { code, ...more } }] },
});

export const stubUploadServer = (): UploadServer => {
  const sizes = new Map<string, { readonly name: string; readonly bytes: number }>();
  const server: UploadServer = { asked: [], arrived: new Map(), before: () => undefined, end: { state: 'READY' } };
  const view = (id: string, more: Partial<Upload> = {}): Answer => ({
    body: {
      upload: {
        id,
        state: 'UPLOADING',
        refusal: null,
        type: null,
        isScanned: false,
        offset: server.arrived.get(id),
        ...sizes.get(id),
        ...more,
      },
    },
  });
  const begin = (body: unknown): Answer => {
    const { name, bytes } = JSON.parse(typeof body === 'string' ? body : '{}') as { name: string; bytes: number };
    const id = `upload-${sizes.size + 1}`;
    sizes.set(id, { name, bytes });
    server.arrived.set(id, 0);
    return view(id);
  };
  const add = (id: string, { body, headers }: RequestInit): Answer => {
    const offset = Number(new Headers(headers).get('upload-offset'));
    const has = server.arrived.get(id) ?? 0;
    if (offset !== has) return problem('CONFLICT', { params: { offset: has } }, 409);
    server.arrived.set(id, has + (body instanceof Blob ? body.size : 0));
    return view(id);
  };
  const serve = (method: string, url: string, request: RequestInit): Answer => {
    const id = url.split('/')[2] ?? '';
    if (url === '/uploads') return begin(request.body);
    if (!sizes.has(id)) return problem('NOT_FOUND', {}, 404);
    if (method === 'PATCH') return add(id, request);
    return view(id, url.endsWith('/finish') ? server.end : {});
  };
  vi.stubGlobal('fetch', async (url: string, request: RequestInit = {}) => {
    const method = request.method ?? 'GET';
    server.asked.push(`${method} ${url}`);
    return answer(server.before(method, url) ?? serve(method, url, request));
  });
  return server;
};
