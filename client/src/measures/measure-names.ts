import { useQuery } from '@apollo/client/react';
import { pickText } from 'shared/locale/locale.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';

import type { MeasurePart } from 'shared/plans/measure-changes.ts';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { measureUnitName } from 'shared/plans/measure-units.ts';
import { formatDate, formatMoneyFull, formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { MeasureNamesDocument } from './measure-content.graphql.ts';
import type { MeasureNamesQuery } from './measure-content.graphql.ts';
import { MEASURE_WORDS } from './measures.words.ts';

/** Names of the plans, and of the measures of a town. */
export const useMeasureNames = (town: string): MeasureNamesQuery | undefined =>
  useQuery(MeasureNamesDocument, { variables: { filter: { town: [town] } } }).data;

const inAllLanguages = (text: LocalizedText | null): string | null => [text?.ru, text?.kk, text?.en].filter(Boolean).join(' / ') || null;

const joined = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** A part of a measure in words, line by line; null: it is not stated. */
export type SayPart = (part: MeasurePart, content: MeasureContent) => string | null;

/** Says what a measure states, in the reader's words and with the names of plans and measures. */
export const useMeasureWords = (names: MeasureNamesQuery | undefined): SayPart => {
  const t = useWords(MEASURE_WORDS);
  const locale = useLocale();
  const money = (amount: number | null): string | null => (amount === null ? null : formatMoneyFull(locale, amount));
  const lines = (list: readonly string[]): string | null => list.join('\n') || null;
  const said: Readonly<Record<MeasurePart, (content: MeasureContent) => string | null>> = {
    title: ({ title }) => inAllLanguages(title),
    plan: ({ plan }) => names?.plans.find(({ slug }) => slug === plan)?.name.text ?? plan,
    category: ({ category }) => t.of('category', category),
    delivers: ({ delivers }) => inAllLanguages(delivers),
    quantity: ({ quantity }) => (quantity === null ? null : formatNumber(locale, quantity, 4)),
    unit: ({ unit, quantity }) => (unit === null ? null : (pickText(measureUnitName(unit, quantity ?? 1) ?? {}, locale)?.text ?? unit)),
    fromYear: ({ fromYear }) => (fromYear === null ? null : String(fromYear)),
    toYear: ({ toYear }) => (toYear === null ? null : String(toYear)),
    status: ({ status }) => t.of('status', status),
    statusAsOf: ({ statusAsOf }) => statusAsOf && formatDate(locale, statusAsOf),
    blocker: ({ blocker }) => blocker && t.of('blocker', blocker),
    blockedBy: ({ blockedBy }) => inAllLanguages(blockedBy),
    owner: ({ owner }) => inAllLanguages(owner),
    note: ({ note }) => inAllLanguages(note),
    money: (content) =>
      lines(
        content.money.map((row) =>
          joined([
            t.of('moneyKind', row.kind),
            row.year === null ? t('allYears') : String(row.year),
            t.of('money', row.moneySource),
            money(row.amount),
            row.uncounted && t.of('uncounted', row.uncounted),
            row.source,
          ]),
        ),
      ),
    amendments: ({ amendments }) =>
      lines(
        amendments.map((one) =>
          joined([
            formatDate(locale, one.dated),
            t.of('subject', one.subject),
            money(one.afterTenge),
            inAllLanguages(one.words),
            inAllLanguages(one.document),
          ]),
        ),
      ),
    needs: ({ needs }) => lines(needs.map((slug) => names?.measures.edges.find(({ node }) => node.slug === slug)?.node.title.text ?? slug)),
  };
  return (part, content) => said[part](content);
};
