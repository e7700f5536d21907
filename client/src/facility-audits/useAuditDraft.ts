import { useCallback, useEffect, useState } from 'react';
import { localCopy } from '../drafts/local-copy.ts';
import type { Copied } from '../drafts/local-copy.ts';
import type { Problem } from '../kernel/problem.ts';
import { useSender } from '../kernel/useSending.ts';
import { SaveAuditDocument, SubmitAuditDocument } from './audit.graphql.ts';
import type { AuditShownFragment } from './audit.graphql.ts';
import { contentOf, parseDraft, toDraft } from './audit-draft.ts';
import type { AuditDraft } from './audit-draft.ts';

export interface AuditDesk {
  readonly draft: AuditDraft;
  readonly change: (more: Partial<AuditDraft>) => void;
  readonly save: () => Promise<unknown>;
  readonly submit: () => Promise<unknown>;
  readonly isPending: boolean;
  readonly problem: Problem | null;
  readonly isSaved: boolean;
  /** The server has another version than the one this was typed on. */
  readonly hasConflict: boolean;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** What the server has, under a key of its own. */
const begun = (audit: AuditShownFragment, today: string): Copied<AuditDraft> => ({
  value: { ...toDraft(audit, today), key: crypto.randomUUID() },
  version: audit.version,
});

/**
 * What an auditor types: kept on the device with every change, sent when asked, and sent again by itself when the connection is
 * back. A newer version on the server is shown and never overwritten unasked.
 */
export const useAuditDraft = (audit: AuditShownFragment, today: string): AuditDesk => {
  const copy = localCopy(`audit:${audit.id}`, parseDraft);
  const [held, setHeld] = useState<Copied<AuditDraft>>(() => copy.read() ?? begun(audit, today));
  const [isSaved, setIsSaved] = useState(false);
  const { run, pending: isPending, problem } = useSender();
  const { value: draft, version } = held;
  const hold = (next: Copied<AuditDraft>): void => {
    copy.write(next);
    setHeld(next);
  };
  const change = (more: Partial<AuditDraft>): void => {
    setIsSaved(false);
    hold({ value: { ...draft, ...more }, version });
  };
  const based = version ?? audit.version;
  const save = async (): Promise<unknown> => {
    const saved = await run(SaveAuditDocument, { input: { id: audit.id, version: based, ...contentOf(draft) } });
    if (!saved) return null;
    hold({ value: draft, version: saved.saveAudit.version });
    setIsSaved(true);
    return saved;
  };
  const submit = useCallback(async (): Promise<unknown> => {
    copy.write({ value: { ...draft, isWaiting: true }, version: based });
    const sent = await run(SubmitAuditDocument, { input: { id: audit.id, version: based, key: draft.key, ...contentOf(draft) } });
    if (sent) copy.clear();
    else if (navigator.onLine) copy.write({ value: { ...draft, isWaiting: false }, version: based });
    return sent;
  }, [audit.id, based, copy, draft, run]);
  useEffect(() => {
    const again = (): void => {
      if (copy.read()?.value.isWaiting) void submit();
    };
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [copy, submit]);
  return {
    draft,
    change,
    save,
    submit,
    isPending,
    problem,
    isSaved,
    hasConflict: based !== audit.version,
    keepMine: () => hold({ value: draft, version: audit.version }),
    takeTheirs: () => hold(begun(audit, today)),
  };
};
