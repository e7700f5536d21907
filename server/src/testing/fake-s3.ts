import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A bucket in memory that speaks as much S3 as the product uses, and refuses what is not signed with its key. */
export interface FakeS3 {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** When not null, every request is answered with this status. */
  failing: number | null;
  close(): Promise<void>;
}

export const S3_KEYS = { accessKeyId: 'fake-key', secretAccessKey: 'fake-secret', region: 'auto' } as const;

const A_PAGE = 2;

const listing = (objects: ReadonlyMap<string, Buffer>, after: string): string => {
  const names = [...objects.keys()].toSorted().filter((name) => name > after);
  const page = names.slice(0, A_PAGE);
  const isCut = names.length > page.length;
  const contents = page.map(
    (name) =>
      `<Contents><Key>${name}</Key><LastModified>2020-01-01T00:00:00.000Z</LastModified><ETag>"x"</ETag><Size>1</Size><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  const next = isCut ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${isCut}</IsTruncated><KeyCount>${page.length}</KeyCount>${contents.join('')}${next}</ListBucketResult>`;
};

const isSigned = ({ headers }: IncomingMessage): boolean =>
  (headers.authorization ?? '').startsWith(`AWS4-HMAC-SHA256 Credential=${S3_KEYS.accessKeyId}/`) && headers['x-amz-date'] !== undefined;

interface Reply {
  readonly status: number;
  readonly content?: Buffer | string;
}

const NOT_THERE: Reply = { status: 404, content: '<Error><Code>NoSuchKey</Code></Error>' };

const replyTo = ({ objects }: FakeS3, method: string, url: URL, body: Buffer): Reply => {
  const name = url.pathname.replace(/^\/bucket\/?/, '');
  if (name === '') return { status: 200, content: listing(objects, url.searchParams.get('continuation-token') ?? '') };
  if (method === 'PUT') objects.set(name, body);
  if (method === 'DELETE') return objects.delete(name) ? { status: 204 } : NOT_THERE;
  const found = objects.get(name);
  if (!found) return NOT_THERE;
  return method === 'GET' ? { status: 200, content: found } : { status: 200 };
};

const serve = async (fake: FakeS3, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const body = await buffer(request);
  const refused = fake.failing ?? (isSigned(request) ? null : 403);
  const { status, content } =
    refused === null
      ? replyTo(fake, request.method ?? 'GET', new URL(request.url ?? '/', 'http://localhost'), body)
      : { status: refused, content: '<Error><Code>Refused</Code></Error>' };
  response.writeHead(status, { etag: '"x"' }).end(content);
};

export const startFakeS3 = async (): Promise<FakeS3> => {
  const server = createServer((request, response) => void serve(fake, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const fake: FakeS3 = {
    endpoint: `http://127.0.0.1:${port}/bucket`,
    objects: new Map(),
    failing: null,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return fake;
};
