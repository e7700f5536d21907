import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { JobHelpers } from 'graphile-worker';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiledLetters, readFiledLetter } from './mail.folder.ts';
import { makeMailTask, makeSend } from './mail.task.ts';

const ORDER = { template: 'INVITATION', to: 'gulnar@example.kz', locale: 'KK', params: { token: 'TOKEN' } };
const OPTIONS = { from: 'Qaita <no-reply@qaita.example>', origin: 'https://qaita.example' };
const job = (key: string | null, id = '1'): JobHelpers => ({ job: { key, id } }) as JobHelpers;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qaita-mail-'));
});
afterEach(() => rm(folder, { recursive: true }));

const messageId = (source: string): string => /^Message-ID: (.*)$/im.exec(source)?.[1] ?? '';

describe('without a mail server', () => {
  const send = () => makeMailTask({ ...OPTIONS, smtpUrl: undefined, folder });
  const sources = async () => Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')));

  it('a letter becomes a file that can be read again', async () => {
    await send()(ORDER, job('mail:1'));
    expect(await listFiledLetters(folder)).toMatchObject([
      { to: 'gulnar@example.kz', subject: 'Qaita-ға шақыру', text: expect.stringContaining('https://qaita.example/kk/invitation/TOKEN') },
    ]);
  });

  it('the same job tried again is the same letter with the same Message-ID', async () => {
    await send()(ORDER, job('mail:1', '1'));
    const [first = ''] = await sources();
    await send()(ORDER, job('mail:1', '2'));
    const again = await sources();
    expect(again).toHaveLength(1);
    expect(messageId(first)).toMatch(/^<[0-9a-f]{32}@qaita\.example>$/);
    expect(messageId(again[0] ?? '')).toBe(messageId(first));
  });

  it('another job is another letter', async () => {
    await send()(ORDER, job('mail:1'));
    await send()({ ...ORDER, to: 'other@example.kz' }, job(null, '2'));
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('a long subject in another alphabet comes back whole', async () => {
    await send()({ ...ORDER, template: 'INTEREST_SHORTLISTED', params: { number: 'EOI-2026-000123', interestId: 'i' } }, job('mail:1'));
    expect((await listFiledLetters(folder))[0]?.subject).toBe('EOI-2026-000123 өтінімі қысқа тізімде');
  });

  it.each([
    'Завод\r\nBcc: evil@example.com',
    'Works\nBcc: evil@example.com',
    'Works\r\n\r\nforged body',
    'Works\u2028Bcc: evil@example.com',
    'a\u0000b\u000bBcc: evil@example.com',
  ])('a title in a subject adds neither headers nor lines: %j', async (title) => {
    await makeSend({ ...OPTIONS, smtpUrl: undefined, folder })('a'.repeat(32), {
      to: 'gulnar@example.kz',
      subject: title,
      text: 'мәтін',
      headers: {},
    });
    const [source = ''] = await sources();
    const [head = '', body = ''] = source.split('\n\n');
    const names = [...head.matchAll(/^([\w-]+):/gm)].map(([, name]) => name);
    expect(names).toHaveLength(9);
    expect(new Set(names)).toEqual(
      new Set([
        'Auto-Submitted',
        'Content-Transfer-Encoding',
        'Content-Type',
        'Date',
        'From',
        'MIME-Version',
        'Message-ID',
        'Subject',
        'To',
      ]),
    );
    expect(Buffer.from(body, 'base64').toString('utf8').trim()).toBe('мәтін');
    expect((await readFiledLetter(folder, 'a'.repeat(32)))?.subject).not.toMatch(/[\r\n\u2028]/);
  });

  it('goes to one address, whatever it contains', async () => {
    await makeSend({ ...OPTIONS, smtpUrl: undefined, folder })('a'.repeat(32), {
      to: 'gulnar@example.kz, evil@example.com',
      subject: 's',
      text: 't',
    });
    const [source = ''] = await sources();
    expect(/^To: (.*)$/m.exec(source)?.[1]).not.toMatch(/, ?<?evil@example\.com/);
  });

  it('says that it was made by a machine', async () => {
    await send()(ORDER, job('mail:1'));
    expect((await sources())[0]).toMatch(/^Auto-Submitted: auto-generated$/m);
  });

  it('an invalid job is refused', async () => {
    await expect(send()({ ...ORDER, template: 'SOMETHING' }, job('mail:1'))).rejects.toThrow('template');
    expect(await readdir(folder)).toEqual([]);
  });

  it('no id leads out of the folder', async () => {
    for (const id of ['../secret', '..', '', 'a'.repeat(32)]) expect(await readFiledLetter(folder, id), id).toBeNull();
  });

  it('a folder that is not there yet is empty', async () => {
    expect(await listFiledLetters(path.join(folder, 'later'))).toEqual([]);
  });
});

/** A mail server that accepts every letter, or none. */
class FakeMailServer {
  public readonly letters: string[] = [];
  private server: Server | null = null;

  public constructor(private readonly answerToData = '250 ok') {}

  public listen(): Promise<string> {
    const server = createServer((socket) => {
      let inData = false;
      let text = '';
      socket.write('220 test ESMTP\r\n');
      socket.on('data', (chunk: Buffer) => {
        text += chunk.toString('latin1');
        if (inData) {
          if (!text.endsWith('\r\n.\r\n')) return;
          this.letters.push(text);
          inData = false;
          socket.write(`${this.answerToData}\r\n`);
        } else if (/^DATA/i.test(text)) {
          inData = true;
          socket.write('354 go on\r\n');
        } else {
          socket.write(/^QUIT/i.test(text) ? '221 bye\r\n' : '250 ok\r\n');
        }
        text = '';
      });
      socket.on('error', () => undefined);
    });
    this.server = server;
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`));
    });
  }

  public close(): void {
    this.server?.close();
  }
}

describe('with a mail server', () => {
  it('the letter goes there with the Message-ID of its job, and no file is written', async () => {
    const server = new FakeMailServer();
    await makeMailTask({ ...OPTIONS, smtpUrl: await server.listen(), folder })(ORDER, job('mail:1'));
    server.close();
    expect(server.letters).toHaveLength(1);
    expect(messageId(server.letters[0] ?? '')).toMatch(/^<[0-9a-f]{32}@qaita\.example>\r?$/);
    expect(server.letters[0]).toMatch(/^To: gulnar@example\.kz\r?$/m);
    expect(await readdir(folder)).toEqual([]);
  });

  it('that refuses the letter makes the job fail, so that it is tried again', async () => {
    const server = new FakeMailServer('451 later');
    const send = makeMailTask({ ...OPTIONS, smtpUrl: await server.listen(), folder });
    await expect(send(ORDER, job('mail:1'))).rejects.toThrow('451');
    server.close();
  });
});
