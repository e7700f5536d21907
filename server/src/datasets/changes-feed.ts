import { Feed } from 'feed';
import { localePrefix } from 'shared/locale/locale.ts';
import { PLAN_WORDS } from 'shared/plans/plan-words.ts';
import { EXPORT_WORDS } from '../exports/export.wording.ts';
import { escapeHtml } from '../kernel/escape-html.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import { printable } from '../kernel/printable.ts';
import { dayIn, fill, moneyIn } from '../kernel/wording.ts';
import { plans } from '../plans/plans.reference.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import { changedMeasures, changedOpportunities, MOST_ENTRIES } from './changes-feed.queries.ts';
import type { ChangedMeasure, ChangedOpportunity } from './changes-feed.queries.ts';
import { CHANGES_WORDS } from './changes-feed.words.ts';
import { instantOf } from './oc4ids.parts.ts';

interface Entry {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly at: Date;
  readonly said: readonly string[];
}

/** The feed, by the address under which its pages are. */
interface Asked {
  readonly ctx: Context;
  readonly pages: string;
}

const measureEntry = ({ ctx, pages }: Asked, row: ChangedMeasure): Entry => {
  const { measure, planned, allocated, amended } = CHANGES_WORDS[ctx.locale];
  const sum = (words: string, amount: number | null): string[] =>
    amount === null ? [] : [fill(words, { sum: moneyIn(ctx.locale, amount, 'KZT') })];
  const { amendment } = row;
  return {
    id: `urn:uuid:${row.id}`,
    link: `${pages}/measures/${row.slug}`,
    title: fill(measure, { title: localizedName(ctx, row.title).text, town: places(ctx).townById.get(row.townId)?.name.text ?? '' }),
    at: row.at,
    said: [
      PLAN_WORDS[ctx.locale].status[row.status],
      ...sum(planned, row.planned),
      ...sum(allocated, row.allocated),
      ...(amendment ? [fill(amended, { day: dayIn(ctx.locale, amendment.dated), text: localizedName(ctx, amendment.words).text })] : []),
    ],
  };
};

const opportunityEntry = ({ ctx, pages }: Asked, row: ChangedOpportunity): Entry => {
  const words = EXPORT_WORDS[ctx.locale];
  return {
    id: `urn:uuid:${row.id}`,
    link: `${pages}/opportunities/${row.slug}`,
    title: fill(CHANGES_WORDS[ctx.locale].opportunity, { kind: words.kind[row.kind], title: localizedName(ctx, row.title).text }),
    at: row.at,
    said: [words.status[row.status], localized(ctx, row.summary)?.text ?? ''].filter(Boolean),
  };
};

/** Events of plans whose day is known: they have no other time. */
const planEntries = ({ ctx, pages }: Asked): Entry[] =>
  [...plans(ctx).planById.values()].flatMap(({ id, slug, name, history }) =>
    history.flatMap(({ date, text }, nth) => {
      const instant = instantOf(date);
      if (instant === undefined) return [];
      return [
        {
          id: `urn:uuid:${id}#${nth + 1}`,
          link: `${pages}/measures?plan=${slug}`,
          title: fill(CHANGES_WORDS[ctx.locale].plan, { title: name.text }),
          at: new Date(instant),
          said: [text.text],
        },
      ];
    }),
  );

/** What changed last in measures, plans and opportunities, as an Atom feed in one language (RFC 4287). */
export const changesFeed = async (ctx: Context, origin: string): Promise<string> => {
  const words = CHANGES_WORDS[ctx.locale];
  const pages = `${origin}${localePrefix[ctx.locale]}`;
  const asked = { ctx, pages };
  const [measures, opportunities] = [await changedMeasures(ctx), await changedOpportunities(ctx)];
  const entries = [
    ...measures.map((row) => measureEntry(asked, row)),
    ...opportunities.map((row) => opportunityEntry(asked, row)),
    ...planEntries(asked),
  ]
    .toSorted((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? -1 : 1))
    .slice(0, MOST_ENTRIES);
  const self = `${pages}/data/changes.atom`;
  const feed = new Feed({
    id: self,
    title: words.title,
    description: words.subtitle,
    link: `${pages}/data`,
    feedLinks: { atom: self },
    author: { name: 'Qaita', link: `${pages}/data` },
    updated: entries[0]?.at ?? new Date(0),
    generator: false,
  });
  for (const { id, link, title, at, said } of entries) {
    // Titles and summaries are HTML in Atom: all texts are escaped.
    const lines = said.map((line) => escapeHtml(printable(line)));
    feed.addItem({
      id,
      link,
      title: escapeHtml(printable(title)),
      date: at,
      description: lines.join(' '),
      content: lines.map((line) => `<p>${line}</p>`).join(''),
    });
  }
  return feed.atom1();
};
