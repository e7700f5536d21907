import { AUDIT_CHECKS } from 'shared/audits/contradictions.ts';
import { CRITERION_KEYS, DETAILS } from 'shared/audits/criteria.ts';
import type { Difference } from '../drafts/ConflictChoice.tsx';
import { useWords } from '../kernel/words.ts';
import { useAnswerText } from './answer-text.ts';
import type { AuditDraft, DraftAnswer } from './audit-draft.ts';
import { AUDIT_WORDS } from './facility-audits.words.ts';

const sent = (draft: AuditDraft, criterion: (typeof CRITERION_KEYS)[number]): string =>
  (draft.photos[criterion] ?? []).map(({ attachment, key }) => attachment ?? key).join();

/** What an answer says besides what is shown of it. */
const rest = (answer: DraftAnswer | undefined): string =>
  JSON.stringify([answer?.need ?? null, answer?.isEnough ?? null, DETAILS.map((detail) => answer?.details[detail] ?? null)]);

/** Where two versions of an audit differ, in words. */
export const useDifferences = (): ((mine: AuditDraft, theirs: AuditDraft) => Difference[]) => {
  const t = useWords(AUDIT_WORDS);
  const text = useAnswerText();
  return (mine, theirs) => [
    ...(mine.inspectedOn === theirs.inspectedOn
      ? []
      : [{ key: 'day', label: t('inspectedOn'), mine: mine.inspectedOn || null, theirs: theirs.inspectedOn || null }]),
    ...CRITERION_KEYS.flatMap((criterion): Difference[] => {
      const shown = (answer: DraftAnswer | undefined): string | null =>
        answer
          ? [text({ criterion, ...answer }), answer.grade && t.of('grade', answer.grade), answer.on, answer.method]
              .filter(Boolean)
              .join(' · ')
          : null;
      const [one, other] = [mine.answers[criterion], theirs.answers[criterion]];
      if (shown(one) === shown(other) && rest(one) === rest(other)) return [];
      return [{ key: criterion, label: t.of('criterion', criterion), mine: shown(one), theirs: shown(other) }];
    }),
    ...CRITERION_KEYS.flatMap((criterion): Difference[] => {
      if (sent(mine, criterion) === sent(theirs, criterion)) return [];
      const count = ({ photos }: AuditDraft): string => String(photos[criterion]?.length ?? 0);
      return [
        { key: `photos ${criterion}`, label: `${t.of('criterion', criterion)}: ${t('photos')}`, mine: count(mine), theirs: count(theirs) },
      ];
    }),
    ...AUDIT_CHECKS.flatMap((check): Difference[] => {
      const [one = '', other = ''] = [mine.justifications[check], theirs.justifications[check]];
      return one === other ? [] : [{ key: check, label: t.of('check', check), mine: one || null, theirs: other || null }];
    }),
  ];
};
