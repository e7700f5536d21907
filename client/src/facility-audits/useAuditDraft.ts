import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { Base, Stored } from '../drafts/autosave.ts';
import type { Copied } from '../drafts/local-copy.ts';
import { useAutosave } from '../drafts/useAutosave.ts';
import type { AutosavedForm } from '../drafts/useAutosave.ts';
import { toProblem } from '../kernel/problem.ts';
import { send } from '../kernel/useSending.ts';
import { FacilityAuditDocument, SaveAuditDocument } from './audit.graphql.ts';
import type { AuditShownFragment } from './audit.graphql.ts';
import { comparable, contentOf, fitOf, isSameContent } from './audit-content.ts';
import { toDraft } from './audit-draft.ts';
import type { AuditDraft } from './audit-draft.ts';
import { dropDraft, keepDraft, noteSending, wasSentFromHere } from './device/device.ts';

export interface DraftPlace {
  readonly audit: AuditShownFragment;
  readonly personId: string;
  /** What this device has of it from before. */
  readonly kept: Copied<AuditDraft> | null;
  readonly today: string;
}

const PAUSE = 1_500;

/** What the server has now. The page learns it too: where the audit is not the auditor's any more, it says so. */
const load = async (client: ApolloClient, id: string, today: string): Promise<Stored<AuditDraft> | null> => {
  const { data } = await client.query({ query: FacilityAuditDocument, variables: { id }, fetchPolicy: 'network-only' });
  const audit = data?.facilityAudit;
  return audit ? { base: { id, version: audit.version }, value: toDraft(audit, today) } : null;
};

const sendDraft = async (client: ApolloClient, draft: AuditDraft, base: Base): Promise<Base> => {
  const { saveAudit } = await send(client, SaveAuditDocument, { input: { ...base, ...contentOf(draft) } });
  return { id: saveAudit.id, version: saveAudit.version };
};

/** A version that this device has sent itself, and whose answer was lost, is no other version. */
const save = async (client: ApolloClient, draft: AuditDraft, base: Base | null, { audit, personId, today }: DraftPlace): Promise<Base> => {
  if (!base) throw new Error('An audit is assigned before anything is written in it.');
  await noteSending(personId, audit.id, comparable(draft)).catch(() => undefined);
  try {
    return await sendDraft(client, draft, base);
  } catch (error) {
    if (toProblem(error).code !== 'CONFLICT') throw error;
    const theirs = await load(client, audit.id, today);
    if (!theirs || !(await wasSentFromHere(personId, audit.id, comparable(theirs.value)).catch(() => false))) throw error;
    return sendDraft(client, draft, theirs.base);
  }
};

export interface AuditForm extends AutosavedForm<AuditDraft> {
  /** False: this browser keeps nothing, and only what is on the server is safe. */
  readonly isKept: boolean;
}

/**
 * What an auditor types: kept on the device with every change, saved on the server after a pause, and again when the connection is
 * back. Another version on the server is shown and never overwritten unasked.
 */
export const useAuditDraft = (place: DraftPlace): AuditForm => {
  const { audit, personId, kept, today } = place;
  const client = useApolloClient();
  const [isKept, setIsKept] = useState(true);
  const noteWhether = (writing: Promise<void>): void =>
    void writing.then(
      () => setIsKept(true),
      () => setIsKept(false),
    );
  const autosaved = useAutosave<AuditDraft>(() => ({
    value: toDraft(audit, today),
    base: { id: audit.id, version: audit.version },
    delay: PAUSE,
    copy: {
      read: () => kept,
      write: (copied) => noteWhether(keepDraft(personId, audit.id, copied)),
      clear: () => noteWhether(dropDraft(personId, audit.id)),
    },
    save: (draft, base) => save(client, draft, base, place),
    load: () => load(client, audit.id, today),
    same: isSameContent,
    fit: fitOf,
  }));
  const { form } = autosaved;
  useEffect(() => {
    form.renew({ base: { id: audit.id, version: audit.version }, value: toDraft(audit, today) });
  }, [form, audit, today]);
  return { ...autosaved, isKept };
};
