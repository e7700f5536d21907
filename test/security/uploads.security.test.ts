import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { aPdf, aPhotograph, aPng, anOfficeFile, aZip } from 'server/src/testing/sample-files.ts';
import { begin, finish, sendPiece, upload, uploadIn } from 'server/src/testing/uploads.ts';
import { HOSTILE_FILES, MIB, rels } from './hostile-files.ts';

let world: HttpWorld;
let folder: string;
beforeAll(async () => {
  world = await openHttpWorld();
  folder = path.dirname(path.dirname(world.desk.staging.fileOf('x')));
});
afterAll(() => world.close());

/** Everything that lies in the folders of files and uploads. */
const leftOver = (): string[] =>
  ['files', 'uploads'].flatMap((inner) => {
    mkdirSync(path.join(folder, inner), { recursive: true });
    return readdirSync(path.join(folder, inner), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.includes('.') || name.includes('-'),
    );
  });

const forgetCounts = (): Promise<unknown> => world.database.ownerPool.query('delete from call_count');

describe('a hostile upload', () => {
  it.each(HOSTILE_FILES)('$name is refused, and nothing of it stays', async ({ make, refusal, purpose }) => {
    await forgetCounts();
    const before = leftOver();
    const sent = await upload(world, 'reviewer-a', { bytes: await make(), purpose, name: 'harmless.pdf' });
    expect([sent.state, sent.refusal]).toEqual(['REFUSED', refusal]);
    expect(leftOver()).toEqual(before);
    expect((await world.inject('reviewer-a', { url: `/files/${sent.id}` })).statusCode).toBe(404);
  });

  it.each([
    ['a document with links', () => anOfficeFile('docx', { 'word/_rels/document.xml.rels': rels('hyperlink', 'https://gov.kz') }), 'docx'],
    ['a workbook that was printed', () => anOfficeFile('xlsx', { 'xl/printerSettings/printerSettings1.bin': 'x' }), 'xlsx'],
    ['a PDF that speaks of scripts', () => aPdf('/Title (JavaScript and Launch)'), 'pdf'],
  ])('%s is not one', async (_name, make, ending) => {
    await forgetCounts();
    const sent = await upload(world, 'reviewer-a', { bytes: await make(), name: 'x' });
    expect([sent.state, sent.name]).toEqual(['READY', `x.${ending}`]);
  });

  it('what hides in a picture does not come out again', async () => {
    await forgetCounts();
    const hidden = Buffer.concat([await aPhotograph(), await aZip({ 'evil.php': '<?php canary' }), Buffer.from('<script>canary</script>')]);
    const sent = await upload(world, 'reviewer-a', { bytes: hidden, purpose: 'PICTURE', name: 'evil.php' });
    expect([sent.state, sent.name]).toEqual(['READY', 'evil.php.webp']);
    for (const url of [`/files/${sent.id}`, `/pictures/${sent.id}/small.webp`]) {
      const { rawPayload, headers } = await world.inject('reviewer-a', { url });
      expect(headers['content-type']).toBe('image/webp');
      expect(rawPayload.includes('canary') || rawPayload.includes('PK\u0003\u0004') || rawPayload.includes('Exif')).toBe(false);
    }
  });

  it('a piece that unpacks to very much on its way is not taken', async () => {
    await forgetCounts();
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes: Buffer.alloc(20 * MIB, 1) }));
    const { statusCode } = await world.inject('reviewer-a', {
      method: 'PATCH',
      url: `/uploads/${id}`,
      payload: gzipSync(Buffer.alloc(50 * MIB)),
      headers: {
        'x-qaita-request': '1',
        'content-type': 'application/offset+octet-stream',
        'content-encoding': 'gzip',
        'upload-offset': '0',
      },
    });
    expect([400, 413]).toContain(statusCode);
    expect(await world.desk.staging.length(id)).toBe(0);
  });

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/json'])('a piece is not sent as %s', async (type) => {
    await forgetCounts();
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes: aPdf() }));
    const headers = { 'x-qaita-request': '1', 'content-type': type, 'upload-offset': '0' };
    const { statusCode } = await world.inject('reviewer-a', { method: 'PATCH', url: `/uploads/${id}`, payload: '{}', headers });
    expect([400, 415]).toContain(statusCode);
    expect(await world.desk.staging.length(id)).toBe(0);
  });

  it('a piece that is too large is not read', async () => {
    await forgetCounts();
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes: Buffer.alloc(3 * MIB, 1) }));
    expect((await sendPiece(world, 'reviewer-a', id, [0, Buffer.alloc(2 * MIB, 1)])).statusCode).toBe(413);
    expect(await world.desk.staging.length(id)).toBe(0);
  });
});

describe('a connection that is cut', () => {
  it('in the middle of a piece leaves the upload where it was, and it continues', async () => {
    await forgetCounts();
    const bytes = aPdf(' '.repeat(200_000));
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes }));
    const cookie = await world.cookieOf('reviewer-a');
    await world.app.listen({ port: 0, host: '127.0.0.1' });
    const address = world.app.server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const closed = new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1', () => {
        socket.write(
          `PATCH /uploads/${id} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\nX-Qaita-Request: 1\r\nUpload-Offset: 0\r\n` +
            `Content-Type: application/offset+octet-stream\r\nContent-Length: ${bytes.length}\r\n\r\n`,
        );
        socket.write(bytes.subarray(0, 100_000), () => socket.destroy());
      });
      socket.on('close', resolve);
    });
    await closed;
    expect(await world.desk.staging.length(id)).toBe(0);
    await sendPiece(world, 'reviewer-a', id, [0, bytes]);
    expect(uploadIn(await finish(world, 'reviewer-a', id)).state).toBe('READY');
  });
});

describe('a full disk', () => {
  const codeIn = (body: string): unknown => (JSON.parse(body) as { errors: { message: string }[] }).errors[0]?.message;

  it('is said, leaves nothing half-written, and heals', async () => {
    await forgetCounts();
    const bytes = aPdf();
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes }));
    const file = world.desk.staging.fileOf(id);
    mkdirSync(path.dirname(file), { recursive: true });
    symlinkSync('/dev/full', file);
    const full = await sendPiece(world, 'reviewer-a', id, [0, bytes]);
    expect([full.statusCode, codeIn(full.body)]).toEqual([507, 'STORAGE_FULL']);
    rmSync(file);
    await sendPiece(world, 'reviewer-a', id, [0, bytes]);
    expect(uploadIn(await finish(world, 'reviewer-a', id)).state).toBe('READY');
  });

  it('while a picture is redrawn is not the picture’s fault', async () => {
    await forgetCounts();
    const bytes = await aPng();
    const { id } = uploadIn(await begin(world, 'reviewer-a', { bytes, purpose: 'PICTURE' }));
    await sendPiece(world, 'reviewer-a', id, [0, bytes]);
    const scratch = world.desk.staging.scratch.bind(world.desk.staging);
    world.desk.staging.scratch = (one) => {
      const link = scratch(one);
      symlinkSync('/dev/full', link);
      return link;
    };
    const full = await finish(world, 'reviewer-a', id);
    expect([full.statusCode, codeIn(full.body)]).toEqual([507, 'STORAGE_FULL']);
    world.desk.staging.scratch = scratch;
    expect(uploadIn(await finish(world, 'reviewer-a', id)).state).toBe('READY');
  });
});
