import type { FastifyInstance } from 'fastify';
import type { Locale } from 'shared/locale/locale.ts';
import { localeFromHeader } from '../kernel/reader-locale.ts';
import { listFiledLetters, readFiledLetter } from './mail.folder.ts';
import type { FiledLetter } from './mail.folder.ts';
import { escapeHtml } from '../kernel/escape-html.ts';
import { plainPage } from '../http/plain-page.ts';

export interface MailboxOptions {
  readonly folder: string;
  /** Links into the product become links here; every other address stays text. */
  readonly origin: string;
}

interface Words {
  readonly title: string;
  readonly intro: string;
  readonly empty: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  readonly back: string;
  readonly missing: string;
}

const WORDS: Record<Locale, Words> = {
  RU: {
    title: 'Почтовый ящик',
    intro: 'Почтовый сервер не настроен, поэтому письма этой установки складываются сюда.',
    empty: 'Писем пока нет.',
    to: 'Кому',
    subject: 'Тема',
    date: 'Отправлено',
    back: 'Ко всем письмам',
    missing: 'Такого письма нет.',
  },
  KK: {
    title: 'Пошта жәшігі',
    intro: 'Пошта сервері бапталмаған, сондықтан осы нұсқаның хаттары осында жиналады.',
    empty: 'Әзірге хат жоқ.',
    to: 'Кімге',
    subject: 'Тақырыбы',
    date: 'Жіберілген уақыты',
    back: 'Барлық хаттарға',
    missing: 'Мұндай хат жоқ.',
  },
  EN: {
    title: 'Mailbox',
    intro: 'No mail server is set up, so the letters of this installation are put here.',
    empty: 'No letters yet.',
    to: 'To',
    subject: 'Subject',
    date: 'Sent',
    back: 'All letters',
    missing: 'There is no such letter.',
  },
};

const row = (letter: FiledLetter): string =>
  `<tr><td><a href="/mailbox/${letter.id}">${escapeHtml(letter.subject)}</a></td><td>${escapeHtml(letter.to)}</td><td>${escapeHtml(letter.date)}</td></tr>`;

const listBody = (letters: readonly FiledLetter[], words: Words): string => {
  const intro = `<h1>${words.title}</h1><p>${words.intro}</p>`;
  if (letters.length === 0) return `${intro}<p>${words.empty}</p>`;
  const head = [words.subject, words.to, words.date].map((word) => `<th scope="col">${word}</th>`).join('');
  return `${intro}<div class="wide" tabindex="0" role="region" aria-label="${words.title}"><table><thead><tr>${head}</tr></thead><tbody>${letters.map(row).join('')}</tbody></table></div>`;
};

/** Only addresses of this very installation become links. */
const withLinks = (text: string, origin: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part) => {
      const shown = escapeHtml(part);
      return part.startsWith(`${origin}/`) ? `<a href="${shown}">${shown}</a>` : shown;
    })
    .join('');

const letterBody = (letter: FiledLetter, words: Words, origin: string): string =>
  `<p><a href="/mailbox">${words.back}</a></p><h1>${escapeHtml(letter.subject)}</h1>
<dl><dt>${words.to}</dt><dd>${escapeHtml(letter.to)}</dd><dt>${words.date}</dt><dd>${escapeHtml(letter.date)}</dd></dl>
<div class="letter">${withLinks(letter.text, origin)}</div>`;

/** Letters of an installation without a mail server, for trying it out. Never registered in production. */
export const mailboxRoutes = async (app: FastifyInstance, { folder, origin }: MailboxOptions): Promise<void> => {
  app.get('/mailbox', async (request, reply) => {
    const locale = localeFromHeader(request.headers['accept-language']);
    const body = listBody(await listFiledLetters(folder), WORDS[locale]);
    return plainPage(reply, { locale, title: WORDS[locale].title, body });
  });
  app.get<{ Params: { id: string } }>('/mailbox/:id', async (request, reply) => {
    const locale = localeFromHeader(request.headers['accept-language']);
    const words = WORDS[locale];
    const letter = await readFiledLetter(folder, request.params.id);
    const back = `<h1>${words.missing}</h1><p><a href="/mailbox">${words.back}</a></p>`;
    const body = letter ? letterBody(letter, words, origin) : back;
    return plainPage(reply, { locale, title: letter?.subject ?? words.missing, body, status: letter ? 200 : 404 });
  });
};
