import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Locale } from 'shared/locale/locale.ts';
import { escapeHtml } from '../kernel/escape-html.ts';

export interface PlainPage {
  readonly locale: Locale;
  readonly title: string;
  /** HTML; the caller escapes whatever came from outside. */
  readonly body: string;
  readonly status?: number;
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:56rem;padding:0 1rem}
.wide{overflow-x:auto}table{border-collapse:collapse}th,td{text-align:start;padding:.4rem 1rem .4rem 0;vertical-align:top}
dt{font-weight:600}dd{margin:0 0 .5rem}.letter{white-space:pre-wrap;overflow-wrap:anywhere}`;

const POLICY = 'content-security-policy';

/** Allows exactly the style element that the server writes into this page, and nothing else that is inline; returns its nonce. */
export const allowStyle = ({ raw }: FastifyReply): string => {
  const nonce = randomBytes(16).toString('base64');
  raw.setHeader(POLICY, String(raw.getHeader(POLICY)).replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`));
  return nonce;
};

/** A small page written by the server itself, without the client: no script, one style, never cached. */
export const plainPage = (reply: FastifyReply, { locale, title, body, status = 200 }: PlainPage): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      `<!doctype html><html lang="${locale.toLowerCase()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${escapeHtml(title)} · Qaita</title><style nonce="${allowStyle(reply)}">${STYLE}</style></head><body><main>${body}</main></body></html>`,
    );
