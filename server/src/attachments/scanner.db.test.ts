import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsAbout } from '../testing/browsers.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { arrived, problemIn, stateOf } from '../testing/kept-files.ts';
import { aPdf } from '../testing/sample-files.ts';
import { finish, upload, uploadIn } from '../testing/uploads.ts';

describe('an antivirus', () => {
  let world: HttpWorld;
  let clamd: Server;
  let reply: (received: Buffer, socket: Socket) => void;
  beforeAll(async () => {
    clamd = createServer((socket) => {
      let received = Buffer.alloc(0);
      socket.on('error', () => undefined);
      socket.on('data', (piece: Buffer) => {
        received = Buffer.concat([received, piece]);
        if (received.subarray(-4).equals(Buffer.alloc(4))) reply(received, socket);
      });
    });
    await new Promise<void>((resolve) => clamd.listen(0, '127.0.0.1', resolve));
    const address = clamd.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    world = await openHttpWorld({ desk: { scanner: `tcp://127.0.0.1:${port}` } });
  });
  afterAll(async () => {
    await world.close();
    clamd.close();
  });

  const answering = (text: string) => {
    const seen: Buffer[] = [];
    reply = (received, socket) => {
      seen.push(received);
      socket.end(text);
    };
    return seen;
  };

  it('sees every byte before a clean file is kept', async () => {
    const seen = answering('stream: OK\0');
    const sent = await upload(world, 'reviewer-a', { bytes: aPdf() });
    expect([sent.state, sent.isScanned]).toEqual(['READY', true]);
    expect(seen[0]?.subarray(0, 10).toString()).toBe('zINSTREAM\0');
    expect(seen[0]?.subarray(14, -4).equals(aPdf())).toBe(true);
  });

  it('that finds something has the file refused and removed', async () => {
    answering('stream: Eicar-Test-Signature FOUND\0');
    const sent = await upload(world, 'reviewer-a', { bytes: aPdf() });
    expect([sent.state, sent.refusal, await world.desk.staging.length(sent.id)]).toEqual(['REFUSED', 'INFECTED', 0]);
    expect(await eventsAbout(world.database.ownerPool, sent.id)).toEqual(['attachment.refused']);
  });

  it.each([
    ['answers nothing', ''],
    ['cannot say', 'INSTREAM size limit exceeded. ERROR\0'],
  ])('that %s keeps the file waiting', async (_name, text) => {
    answering(text);
    const id = await arrived(world);
    const answer = await finish(world, 'reviewer-a', id);
    expect([answer.statusCode, problemIn(answer.body)]).toEqual([503, { code: 'UNAVAILABLE', rule: 'SCANNER_UNAVAILABLE' }]);
    answering('stream: OK\0');
    expect(uploadIn(await finish(world, 'reviewer-a', id)).state).toBe('READY');
  });

  it('that is not there keeps the file waiting', async () => {
    const id = await arrived(world);
    clamd.close();
    const answer = await finish(world, 'reviewer-a', id);
    expect(problemIn(answer.body)).toEqual({ code: 'UNAVAILABLE', rule: 'SCANNER_UNAVAILABLE' });
    expect(await stateOf(world, id)).toBe('UPLOADING');
  });
});
