import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOCALES, localePrefix, splitLocale } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { localeFromHeader } from '../kernel/reader-locale.ts';
import { escapeHtml } from '../kernel/escape-html.ts';
import { plainPage } from './plain-page.ts';

/** Our addresses are shorter: a slug has at most 120 letters. */
const LONGEST_PATH = 500;

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

/**
 * 400 for a malformed address, 404 for one that cannot exist here, null for all others. Two leading slashes or a backslash
 * would turn what follows into a host; no name contains a control character.
 */
export const statusOfAddress = (url: string): 400 | 404 | null => {
  const path = pathOf(url);
  const text = decoded(path);
  if (text === null || !path.startsWith('/') || /[\0-\u001f\u007f\\]/.test(text)) return 400;
  return path.startsWith('//') || path.length > LONGEST_PATH ? 404 : null;
};

interface Words {
  readonly title: string;
  readonly text: string;
  readonly toSearch: string;
}

const WORDS: Record<400 | 404, Record<Locale, Words>> = {
  400: {
    RU: {
      title: 'В адресе ошибка',
      text: 'Такой адрес нельзя прочитать: возможно, он скопирован не целиком. Начните с поиска.',
      toSearch: 'К поиску',
    },
    KK: {
      title: 'Мекенжайда қате бар',
      text: 'Мұндай мекенжайды оқу мүмкін емес: ол толық көшірілмеген болуы мүмкін. Іздеуден бастаңыз.',
      toSearch: 'Іздеуге',
    },
    EN: {
      title: 'The address has a mistake in it',
      text: 'Such an address cannot be read: perhaps it was not copied whole. Start with the search.',
      toSearch: 'To the search',
    },
  },
  404: {
    RU: {
      title: 'Такой страницы нет',
      text: 'Адрес мог измениться или предложение снято с публикации. Начните с поиска.',
      toSearch: 'К поиску',
    },
    KK: {
      title: 'Мұндай бет жоқ',
      text: 'Мекенжай өзгерген немесе ұсыныс жарияланымнан алынған болуы мүмкін. Іздеуден бастаңыз.',
      toSearch: 'Іздеуге',
    },
    EN: {
      title: 'There is no such page',
      text: 'The address may have changed, or the opportunity was withdrawn. Start with the search.',
      toSearch: 'To the search',
    },
  },
};

const CODES = { 400: 'BAD_USER_INPUT', 404: 'NOT_FOUND' } as const;

/** The language of the address, else the one chosen before, else the browser's. Cookies have not been parsed yet here. */
export const localeFor = ({ url, headers }: FastifyRequest): Locale => {
  const { locale } = splitLocale(pathOf(url));
  if (locale !== 'RU') return locale;
  const chosen = /(?:^|;\s*)lang=(\w\w)/.exec(headers.cookie ?? '')?.[1]?.toUpperCase();
  return LOCALES.find((one) => one === chosen) ?? localeFromHeader(headers['accept-language']);
};

const wantsJson = ({ method, headers: { accept = '' } }: FastifyRequest): boolean =>
  (method !== 'GET' && method !== 'HEAD') || (accept.includes('json') && !accept.includes('text/html'));

/** Sends the refusal: a program gets our code, everybody else a page in words. Nothing of the address is repeated. */
export const refuseAddress = (request: FastifyRequest, reply: FastifyReply, status: 400 | 404): FastifyReply => {
  const code = CODES[status];
  if (wantsJson(request))
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .send({ errors: [{ message: code, extensions: { code } }] });
  const locale = localeFor(request);
  const { title, text, toSearch } = WORDS[status][locale];
  const body = `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p><p><a href="${localePrefix[locale]}/opportunities">${escapeHtml(toSearch)}</a></p>`;
  return plainPage(reply.header('vary', 'accept-language, cookie'), { locale, title, body, status });
};
