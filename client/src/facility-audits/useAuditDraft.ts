import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { Base, Stored } from '../drafts/autosave.ts';
import type { Copied } from '../drafts/local-copy.ts';
import { useAutosave } from '../drafts/useAutosave.ts';
import type { AutosavedForm } from '../drafts/useAutosave.ts';
import { send } from '../kernel/useSending.ts';
import { FacilityAuditDocument, SaveAuditDocument } from './audit.graphql.ts';
import type { AuditShownFragment } from './audit.graphql.ts';
import { contentOf, fitOf, isSameContent } from './audit-content.ts';
import { toDraft } from './audit-draft.ts';
import type { AuditDraft } from './audit-draft.ts';
import { dropDraft, keepDraft } from './device/device.ts';

export interface DraftPlace {
  readonly audit: AuditShownFragment;
  readonly personId: string;
  /** What this device has of it from before. */
  readonly kept: Copied<AuditDraft> | null;
  readonly today: string;
}

const PAUSE = 1_500;

const save = async (client: ApolloClient, draft: AuditDraft, base: Base | null): Promise<Base> => {
  if (!base) throw new Error('An audit is assigned before anything is written in it.');
  const { saveAudit } = await send(client, SaveAuditDocument, { input: { ...base, ...contentOf(draft) } });
  return { id: saveAudit.id, version: saveAudit.version };
};

/** What the server has now. The page learns it too: where the audit is not the auditor's any more, it says so. */
const load = async (client: ApolloClient, id: string, today: string): Promise<Stored<AuditDraft> | null> => {
  const { data } = await client.query({ query: FacilityAuditDocument, variables: { id }, fetchPolicy: 'network-only' });
  const audit = data?.facilityAudit;
  return audit ? { base: { id, version: audit.version }, value: toDraft(audit, today) } : null;
};

export interface AuditForm extends AutosavedForm<AuditDraft> {
  /** False: this browser keeps nothing, and only what is on the server is safe. */
  readonly isKept: boolean;
}

/**
 * What an auditor types: kept on the device with every change, saved on the server after a pause, and again when the connection is
 * back. Another version on the server is shown and never overwritten unasked.
 */
export const useAuditDraft = ({ audit, personId, kept, today }: DraftPlace): AuditForm => {
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
    save: (draft, base) => save(client, draft, base),
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
