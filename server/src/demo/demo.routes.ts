import type { FastifyInstance } from 'fastify';
import { Secret, TOTP } from 'otpauth';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import { allowStyle } from '../http/plain-page.ts';
import { localeFromHeader } from '../kernel/reader-locale.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people.ts';

const WORDS: Record<Locale, { title: string; intro: string; code: string; none: string; password: string }> = {
  RU: {
    title: 'Демонстрационные входы',
    intro: 'Вымышленные люди этой пробной установки. Код меняется каждые 30 секунд: обновите страницу.',
    code: 'Код',
    none: 'не нужен',
    password: 'Пароль',
  },
  KK: {
    title: 'Демо-кіру деректері',
    intro: 'Бұл сынақ нұсқасындағы адамдар ойдан шығарылған. Код әр 30 секунд сайын өзгереді: бетті жаңартыңыз.',
    code: 'Код',
    none: 'керек емес',
    password: 'Құпиясөз',
  },
  EN: {
    title: 'Demo sign-ins',
    intro: 'Invented people of this trial installation. The code changes every 30 seconds: reload the page.',
    code: 'Code',
    none: 'not needed',
    password: 'Password',
  },
};

const inLocale = (text: LocalizedText, locale: Locale): string => ({ RU: text.ru, KK: text.kk, EN: text.en })[locale] ?? '';

const codeOf = (secret: string): string =>
  new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) }).generate();

const page = (locale: Locale, nonce: string): string => {
  const words = WORDS[locale];
  const rows = DEMO_PEOPLE.map(
    (person) =>
      `<tr><td>${person.email}</td><td>${person.name}</td><td>${inLocale(person.does, locale)}</td><td>${person.totpSecret ? `<code>${codeOf(person.totpSecret)}</code>` : words.none}</td></tr>`,
  );
  return `<!doctype html><html lang="${locale.toLowerCase()}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title} · Qaita</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:56rem;padding:0 1rem}div{overflow-x:auto}td{padding:.3rem .8rem .3rem 0}code{font-size:1.1em}</style>
<main><h1>${words.title}</h1><p>${words.intro}</p><p>${words.password}: <code>${DEMO_PASSWORD}</code></p><div tabindex="0" role="region" aria-label="${words.title}"><table>${rows.join('')}</table></div></main></html>`;
};

/** Sign-ins of the demo people with their current one-time codes. Only registered outside production, where these people do not exist. */
export const demoPage = (app: FastifyInstance): void => {
  app.get('/demo', (request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(page(localeFromHeader(request.headers['accept-language']), allowStyle(reply))),
  );
};
