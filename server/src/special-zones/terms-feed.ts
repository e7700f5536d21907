import { Feed } from 'feed';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { localePrefix } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { withInnerQuotes } from 'shared/locale/quotes.ts';
import { printable } from '../kernel/printable.ts';
import { dayIn, fill } from '../kernel/wording.ts';
import type { SpecialZoneType, ZoneTermsType } from './zone.types.ts';
import { escapeHtml } from '../kernel/escape-html.ts';
import { FEED_WORDS } from './terms-feed.words.ts';
import type { FeedWords } from './terms-feed.words.ts';
import { differencesOf } from './terms.compared.ts';

interface FeedOrder {
  readonly zone: SpecialZoneType;
  /** Newest first. */
  readonly versions: readonly ZoneTermsType[];
  readonly locale: Locale;
  readonly origin: string;
}

interface Page {
  readonly words: FeedWords;
  readonly locale: Locale;
  readonly zone: string;
  /** Address of the zone's page in the reader's language. */
  readonly address: string;
}

/** The database's time of the publication, or of a later withdrawal. */
const changedAt = ({ publishedAt, withdrawnAt }: ZoneTermsType): Date => withdrawnAt ?? publishedAt ?? new Date(0);

/** What the reader knew before: the previous version that was not withdrawn. */
const versionBefore = (versions: readonly ZoneTermsType[], { number }: ZoneTermsType): ZoneTermsType | undefined =>
  versions.find((other) => other.number < number && other.state !== 'WITHDRAWN');

const changesIn = ({ words }: Page, terms: ZoneTermsType, before: ZoneTermsType | undefined): string => {
  if (!before) return words.first;
  const { changes } = differencesOf(before, terms);
  const count = (effect?: string): string => String(changes.filter((change) => !effect || change.effect === effect).length);
  return fill(words.changes, { before: String(before.number), count: count(), better: count('BETTER'), worse: count('WORSE') });
};

const withdrawalOf = ({ words, locale }: Page, { withdrawnAt, withdrawalReason }: ZoneTermsType): string[] =>
  withdrawnAt ? [fill(words.withdrawn, { date: dayIn(locale, kazakhstanDay(withdrawnAt)), reason: withdrawalReason ?? '' })] : [];

/** The description of a version, a sentence or two each. */
const summaryOf = (page: Page, terms: ZoneTermsType, before: ZoneTermsType | undefined): string[] => {
  const { words, locale } = page;
  const holds = terms.withdrawnAt ? words.wouldHaveHeld : words.holdsFrom;
  return [
    ...withdrawalOf(page, terms),
    fill(holds, { date: dayIn(locale, terms.effectiveFrom ?? '') }),
    ...(terms.note ? [fill(words.why, { note: terms.note.text })] : []),
    changesIn(page, terms, before),
  ].map(printable);
};

/** Titles and summaries are HTML in Atom: all texts are escaped. */
const entryOf = (page: Page, terms: ZoneTermsType, before: ZoneTermsType | undefined) => {
  const { words, zone, address } = page;
  const number = String(terms.number);
  const link = `${address}/terms/${number}`;
  const said = summaryOf(page, terms, before).map(escapeHtml);
  const paragraphs = said.map((sentence) => `<p>${sentence}</p>`);
  const compared =
    before &&
    `<p><a href="${escapeHtml(`${address}/terms/diff?from=${before.number}&to=${number}`)}">${escapeHtml(fill(words.compare, { before: String(before.number), number }))}</a></p>`;
  return {
    title: escapeHtml(printable(fill(terms.withdrawnAt ? words.entryWithdrawn : words.entry, { number, zone }))),
    id: `urn:uuid:${terms.id}`,
    link,
    date: changedAt(terms),
    description: said.join(' '),
    content: [...paragraphs, ...(compared ? [compared] : [])].join(''),
    ...(terms.publishedAt ? { published: terms.publishedAt } : {}),
  };
};

/** The published versions of a zone's terms as an Atom feed in one language (RFC 4287). */
export const termsFeed = ({ zone, versions, locale, origin }: FeedOrder): string => {
  const words = FEED_WORDS[locale];
  const address = `${origin}${localePrefix[locale]}/zones/${zone.slug}`;
  const page: Page = { words, locale, zone: withInnerQuotes(zone.name.text), address };
  const feed = new Feed({
    id: `${address}/terms.atom`,
    title: printable(fill(words.title, { zone: page.zone })),
    description: words.subtitle,
    link: address,
    feedLinks: { atom: `${address}/terms.atom` },
    author: { name: printable(zone.managementCompany?.text ?? fill(words.title, { zone: page.zone })), link: address },
    updated: new Date(Math.max(0, ...versions.map((terms) => changedAt(terms).getTime()))),
    generator: false,
  });
  for (const terms of versions) feed.addItem(entryOf(page, terms, versionBefore(versions, terms)));
  return feed.atom1();
};
