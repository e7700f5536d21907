import { localePrefix, pickText } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { WatchSubject } from 'shared/saved-searches/vocabulary.ts';
import { fill } from '../kernel/wording.ts';
import type { Addressee, LetterRow } from '../saved-searches/letters.queries.ts';
import { writeUnsubscribe } from '../saved-searches/unsubscribe.token.ts';
import type { Unsubscribe } from '../saved-searches/unsubscribe.token.ts';
import type { Letter } from './letter.ts';
import { NEWS_EN } from './news.en.ts';
import { NEWS_KK } from './news.kk.ts';
import { reasonsIn } from './news.reasons.ts';
import { NEWS_RU } from './news.ru.ts';
import type { NewsWords } from './news.words.ts';

const WORDS: Record<Locale, NewsWords> = { RU: NEWS_RU, KK: NEWS_KK, EN: NEWS_EN };

export interface NewsOrder {
  readonly to: Addressee;
  readonly personId: string;
  readonly rows: readonly LetterRow[];
  readonly isDigest: boolean;
}

/** What is needed to build the links of a letter. */
export interface NewsLinks {
  readonly origin: string;
  readonly unsubscribeKey: Buffer;
}

interface Item {
  readonly title: string;
  readonly path: string;
  readonly reasons: readonly string[];
}

interface Group {
  readonly first: LetterRow;
  readonly items: readonly Item[];
}

/** Maximum number of items named per subject; for the rest the letter gives their number. */
const MOST_ITEMS = 10;

const PATHS: Record<WatchSubject, string> = {
  OPPORTUNITY: '/opportunities/',
  TOWN: '/towns/',
  ZONE: '/zones/',
  PROJECT: '/workspace/projects/',
};

/** Groups rows by key, in the order of the first row of each. */
const by = <T>(rows: readonly T[], key: (row: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()];
};

const titleOf = (row: LetterRow, locale: Locale): string => pickText(row.title, locale)?.text ?? row.slug;

const nameOf = ({ watchedTitle }: LetterRow, locale: Locale): string => (watchedTitle && pickText(watchedTitle, locale)?.text) ?? '';

const pathOf = ({ isZone, slug }: LetterRow): string => `${isZone ? PATHS.ZONE : PATHS.OPPORTUNITY}${encodeURIComponent(slug)}`;

/** Each change once, however many subjects found it. */
const distinct = (rows: readonly LetterRow[]): LetterRow[] =>
  [...new Map(rows.map((row) => [row.position, row])).values()].sort((one, other) => one.position - other.position);

/** Which projects an item fits, each once. It is said where the item is named first. */
const fitsOf = (words: NewsWords, locale: Locale, rows: readonly LetterRow[]): string[] => [
  ...new Set(rows.flatMap((row) => (row.fit ? [fill(words.fit[row.fit], { name: nameOf(row, locale) })] : []))),
];

/** That an item matches a search concerns that search alone; every other fact is told where the item is named first. */
const isOfSubject = ({ reason }: LetterRow): boolean => reason === 'FACTS';

interface Telling {
  readonly locale: Locale;
  /** All rows of the letter, by item. */
  readonly byPath: ReadonlyMap<string, readonly LetterRow[]>;
  /** Items about which everything has been said. */
  readonly told: Set<string>;
}

/** That more is known is said of a search as that it is found now, and of a project with whether it fits. */
const wordsFor = ({ watched }: LetterRow, locale: Locale): NewsWords => {
  const words = WORDS[locale];
  return watched === 'PROJECT' ? { ...words, reason: { ...words.reason, FACTS: words.knownNow } } : words;
};

/**
 * What one subject adds to the letter: for an item named for the first time everything that happened to it, otherwise only what
 * concerns this subject.
 */
const itemsOf = (ofSubject: readonly LetterRow[], { locale, byPath, told }: Telling): Item[] =>
  by(ofSubject, pathOf).flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const path = pathOf(first);
    const isFirst = !told.has(path);
    const all = isFirst ? (byPath.get(path) ?? []) : [];
    const ofThis = same.filter((row) => isOfSubject(row) && (isFirst || !row.fit));
    const reasons = reasonsIn(wordsFor(first, locale), locale, distinct([...all.filter((row) => !isOfSubject(row)), ...ofThis]));
    return reasons.length > 0
      ? [{ title: titleOf(first, locale), path, reasons: [...reasons, ...fitsOf(WORDS[locale], locale, all)] }]
      : [];
  });

/** By subject, in the order of the rows. What a subject names is said once; what does not fit there may be said by the next. */
const groupsOf = (rows: readonly LetterRow[], locale: Locale): Group[] => {
  const telling: Telling = {
    locale,
    byPath: new Map(by(rows, pathOf).map((same) => [same[0] ? pathOf(same[0]) : '', same])),
    told: new Set(),
  };
  return by(rows, (row) => row.subjectId).flatMap((ofSubject) => {
    const items = itemsOf(ofSubject, telling);
    for (const item of items.slice(0, MOST_ITEMS)) telling.told.add(item.path);
    return ofSubject[0] && items.length > 0 ? [{ first: ofSubject[0], items }] : [];
  });
};

interface Page {
  readonly words: NewsWords;
  readonly locale: Locale;
  readonly link: (path: string) => string;
  readonly stop: (subject: Unsubscribe['subject']) => string;
}

const subjectOf = ({ subjectId, watched }: LetterRow): Unsubscribe['subject'] => ({ kind: watched ? 'WATCH' : 'SEARCH', id: subjectId });

const headOf = (row: LetterRow, { words, locale, link }: Page): string => {
  if (!row.watched) return `${fill(words.search, { name: row.name ?? '' })}\n${link(`/opportunities${row.query ?? ''}`)}`;
  const head = row.watched === 'PROJECT' ? words.project : words.watch;
  return `${fill(head, { name: nameOf(row, locale) })}\n${link(`${PATHS[row.watched]}${encodeURIComponent(row.watchedSlug ?? '')}`)}`;
};

const textOfGroup = ({ first, items }: Group, page: Page): string => {
  const { words, link, stop } = page;
  const lines = items.slice(0, MOST_ITEMS).map((item) => `• ${item.title}: ${item.reasons.join('; ')}\n  ${link(item.path)}`);
  const rest = items.length - MOST_ITEMS;
  const more = rest > 0 ? [fill(words.more, { count: String(rest), link: link('/workspace/searches') })] : [];
  const ofWatch = first.watched === 'PROJECT' ? words.stopProject : words.stopWatch;
  const end = fill(first.watched ? ofWatch : words.stopSearch, { link: stop(subjectOf(first)) });
  return [headOf(first, page), ...lines, ...more, end].join('\n\n');
};

const subjectLine = (groups: readonly Group[], isDigest: boolean, words: NewsWords): string => {
  const items = groups.flatMap((group) => group.items);
  const [only] = items;
  const count = new Set(items.map(({ path }) => path)).size;
  if (isDigest) return fill(words.digest, { count: String(count) });
  if (only && items.length === 1) return fill(words.one, { title: only.title, reason: only.reasons.join('; ') });
  return fill(words.several, { count: String(count) });
};

const RULE = '———';

/**
 * The letter about news of searches and watches, with a reason and a link for each; null when nothing of it is still news. No
 * images and no tracking links. A mail reader's unsubscribe button stops what the whole letter is about (RFC 8058).
 */
export const composeNews = ({ to, personId, rows, isDigest }: NewsOrder, { origin, unsubscribeKey }: NewsLinks): Letter | null => {
  const { locale } = to;
  const words = WORDS[locale];
  const link = (path: string): string => `${origin}${localePrefix[locale]}${path}`;
  const stop = (subject: Unsubscribe['subject']): string =>
    link(`/unsubscribe?token=${writeUnsubscribe(unsubscribeKey, { personId, subject })}`);
  const groups = groupsOf(rows, locale);
  const [first] = groups;
  if (!first) return null;
  const foot = [fill(words.settings, { link: link('/workspace/searches') }), fill(words.stopAll, { link: stop(null) }), 'Qaita'];
  const text = [...groups.map((group) => textOfGroup(group, { words, locale, link, stop })), foot.join('\n\n')].join(`\n\n${RULE}\n\n`);
  const headers = {
    'List-Unsubscribe': `<${stop(groups.length === 1 ? subjectOf(first.first) : null)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  return { to: to.email, subject: subjectLine(groups, isDigest, words), text, headers };
};
