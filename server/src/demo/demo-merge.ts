import { randomUUID } from 'node:crypto';
import { gapsOf } from 'shared/plan-merging/balance.ts';
import type { Context } from '../request/context.ts';
import type { MergeRowInput } from '../plan-merging/merge-check.inputs.ts';
import type { MergeCheckRow } from '../plan-merging/merge-check.queries.ts';
import { contentOf, saveMergeCheck, signMergeCheck, startMergeCheck } from '../plan-merging/merge-check.service.ts';
import { plansRows } from '../plan-merging/merge-plans.queries.ts';
import { plans } from '../plans/plans.reference.ts';

const REASONS = [
  'Работы завершены за счёт средств предприятия до утверждения областного плана',
  'Проектно-сметная документация не прошла экспертизу; мероприятие предложат повторно',
  'Финансирование передано в республиканскую программу',
] as const;

/** What an invented regional plan makes of a measure, by its place: it loses, cuts, splits, renames and repeats some, and keeps the others. */
const continued = (title: string, amount: number | null, place: number): MergeRowInput[] => {
  const renamed = title.replace('Реконструкция', 'Модернизация').replace('Строительство', 'Возведение');
  const part = (share: number): number | null => (amount === null ? null : Math.floor(amount * share));
  if (place % 9 === 4) return [];
  if (place % 7 === 2) return [{ title, amount: part(0.7) }];
  if (place % 11 === 5)
    return [
      { title: `${title}, этап 1`, amount: part(0.5) },
      { title: `${title}, этап 2`, amount: part(0.45) },
    ];
  if (place === 7) return [title, title].map((same) => ({ title: same, amount }));
  return [{ title: place % 3 === 0 ? renamed : title, amount }];
};

const begun = async (analyst: Context, town: string, name: string): Promise<MergeCheckRow> => {
  const slug = `demo-plan-${town}-2023-2025`;
  const plan = [...plans(analyst).planById.values()].find((one) => one.slug === slug);
  if (!plan?.townId) throw new Error(`There is no invented plan of ${town}.`);
  const measures = await plansRows(analyst, plan.id, plan.townId);
  const rows = measures.flatMap(({ title, amount }, place) => continued(title.ru ?? '', amount, place));
  return startMergeCheck(analyst, {
    id: randomUUID(),
    plan: slug,
    name,
    source: 'Вымышленный проект для пробной установки',
    asOf: '2026',
    rows: [...rows, { title: 'Газификация частного сектора города', amount: 1_200_000_000 }],
  });
};

/** Checks of invented merges: one to work on, and one that is signed. For trial installations only. */
export const playMerges = async (analyst: Context): Promise<void> => {
  await begun(analyst, 'ridder', 'Проект плана развития Восточно-Казахстанской области, 2026–2030 (демо)');
  const check = await begun(analyst, 'altai', 'План развития Восточно-Казахстанской области, 2026–2030 (демо)');
  const reasons = gapsOf(contentOf(check)).unexplained.map((before, nth) => ({ before, words: REASONS[nth % REASONS.length] ?? '' }));
  const links = check.links.map((link) => ({ ...link, isConfirmed: true }));
  const saved = await saveMergeCheck(analyst, { id: check.id, version: check.version, links, reasons });
  await signMergeCheck(analyst, { id: saved.id, version: saved.version });
};
