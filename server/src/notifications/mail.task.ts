import { createHash } from 'node:crypto';
import type { Job, Task } from 'graphile-worker';
import { createTransport } from 'nodemailer';
import { oneLine, printable } from '../kernel/printable.ts';
import { LetterOrder, composeLetter } from './letter.ts';
import type { Letter } from './letter.ts';
import { fileLetter } from './mail.folder.ts';

export interface MailOptions {
  /** smtp://… or undefined: letters then become files. */
  readonly smtpUrl: string | undefined;
  readonly from: string;
  /** Where letters are written while there is no mail server. */
  readonly folder: string;
  /** Address of the product, without a path. */
  readonly origin: string;
}

/** Sends a letter under an id that is the same for every attempt. */
export type Send = (id: string, letter: Letter) => Promise<void>;

const TIMEOUTS = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 } as const;

/**
 * The same job has the same Message-ID in every attempt, so that a mail server or reader can drop the second copy. Titles and
 * names in a subject come from people: they stay on one line. An address is one address and is not parsed as a list.
 */
const messageOf = ({ from, origin }: MailOptions, id: string, letter: Letter) => ({
  to: { name: '', address: oneLine(letter.to) },
  subject: oneLine(letter.subject),
  text: printable(letter.text),
  from,
  messageId: `<${id}@${new URL(origin).hostname}>`,
  headers: { ...letter.headers, 'Auto-Submitted': 'auto-generated' },
  textEncoding: 'base64' as const,
  disableFileAccess: true,
  disableUrlAccess: true,
});

const sendBySmtp = (options: MailOptions, url: string): Send => {
  const transport = createTransport({ url, ...TIMEOUTS });
  return async (id, letter) => {
    await transport.sendMail(messageOf(options, id, letter));
  };
};

const sendToFolder = (options: MailOptions): Send => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return async (id, letter) => {
    const { message } = await transport.sendMail(messageOf(options, id, letter));
    if (!Buffer.isBuffer(message)) throw new Error('A letter was not written into memory.');
    await fileLetter(options.folder, id, message);
  };
};

export const makeSend = (options: MailOptions): Send => (options.smtpUrl ? sendBySmtp(options, options.smtpUrl) : sendToFolder(options));

export const idOfJob = (job: Pick<Job, 'id' | 'key'>): string =>
  createHash('sha256')
    .update(job.key ?? job.id)
    .digest('hex')
    .slice(0, 32);

/** The task `mail`: composes one letter and sends it. The worker retries what fails. */
export const makeMailTask = (options: MailOptions): Task => {
  const send = makeSend(options);
  return async (payload, { job }) => {
    await send(idOfJob(job), composeLetter(LetterOrder.parse(payload), options.origin));
  };
};
