import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from 'shared/locale/locale.ts';
import { localeFor } from './bad-address.ts';
import { escapeHtml } from '../kernel/escape-html.ts';
import { plainPage } from './plain-page.ts';

const RETRY_AFTER_SECONDS = 5;

interface Words {
  readonly title: string;
  readonly text: string;
  readonly again: string;
}

const WORDS: Record<Locale, Words> = {
  RU: { title: 'Сервер временно не отвечает', text: 'Ничего не потеряно. Повторите через минуту.', again: 'Повторить' },
  KK: { title: 'Сервер уақытша жауап бермейді', text: 'Ештеңе жоғалған жоқ. Бір минуттан кейін қайталап көріңіз.', again: 'Қайталау' },
  EN: { title: 'The server does not answer for the moment', text: 'Nothing is lost. Try again in a minute.', again: 'Try again' },
};

const isRead = ({ method, headers: { accept = '' } }: FastifyRequest): boolean => method === 'GET' && accept.includes('text/html');

/**
 * The database is unreachable or too slow: a program gets our code, a person who opens a page gets words. The link of the page
 * leads to the same address.
 */
export const answerAway = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  void reply.header('retry-after', RETRY_AFTER_SECONDS);
  if (!isRead(request)) return reply.code(503).send({ errors: [{ message: 'UNAVAILABLE', extensions: { code: 'UNAVAILABLE' } }] });
  const locale = localeFor(request);
  const { title, text, again } = WORDS[locale];
  const body = `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p><p><a href="">${escapeHtml(again)}</a></p>`;
  return plainPage(reply.header('vary', 'accept-language, cookie'), { locale, title, body, status: 503 });
};
