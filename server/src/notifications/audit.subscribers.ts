import sql from 'sql-template-tag';
import type { AuditState } from 'shared/audits/audit.machine.ts';
import { pickText } from 'shared/locale/locale.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { withInnerQuotes } from 'shared/locale/quotes.ts';
import type { Run } from '../kernel/database.ts';
import { dayIn } from '../kernel/wording.ts';
import { wordsFor } from './letter.marks.ts';
import type { LetterTemplate } from './letter.words.ts';
import { membersOf, writeTo } from './readers.ts';
import type { EventRow } from './readers.ts';

interface AuditRow {
  readonly state: AuditState;
  readonly due: string;
  readonly remarks: string | null;
  readonly title: LocalizedText;
  readonly auditorId: string;
  readonly auditor: LocalizedText;
  readonly stewardId: string;
  readonly steward: LocalizedText;
}

interface Told {
  readonly template: Extract<LetterTemplate, `AUDIT_${string}`>;
  readonly to: 'AUDITOR' | 'STEWARD';
  /** What has happened still holds in these states only; otherwise nobody is told. */
  readonly whileIn: readonly AuditState[];
}

/** The people of one side of an audit are told what happened to it, each in their language. */
export const tellOfAudit =
  ({ template, to, whileIn }: Told) =>
  async (run: Run, event: EventRow): Promise<void> => {
    const [audit] = await run<AuditRow>(sql`select a.state, a.due, a.remarks, o.title, a.auditor_id as "auditorId", d.name as auditor,
        a.steward_id as "stewardId", s.name as steward
      from facility_audit a join opportunity o on o.id = a.opportunity_id
        join organisation d on d.id = a.auditor_id join organisation s on s.id = a.steward_id
      where a.id = ${event.subjectId}::uuid`);
    if (!audit || !whileIn.includes(audit.state)) return;
    const readers = await membersOf(run, [to === 'AUDITOR' ? audit.auditorId : audit.stewardId]);
    await writeTo(run, event, readers, ({ locale }) => {
      const named = (name: LocalizedText): string => withInnerQuotes(pickText(name, locale)?.text ?? '');
      return {
        template,
        params: {
          auditId: event.subjectId,
          title: pickText(audit.title, locale)?.text ?? '',
          auditor: named(audit.auditor),
          steward: named(audit.steward),
          day: dayIn(locale, audit.due),
          ...wordsFor(locale, template === 'AUDIT_RETURNED' ? audit.remarks : null),
        },
        items: [],
      };
    });
  };
