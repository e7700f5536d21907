import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Autosave } from '../drafts/autosave.ts';
import { toProblem } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { send } from '../kernel/useSending.ts';
import { SubmitAuditDocument } from './audit.graphql.ts';
import { contentOf } from './audit-content.ts';
import type { AuditDraft } from './audit-draft.ts';
import { dropAudit } from './device/device.ts';
import type { PhotoUploads } from './photos/photo-uploads.ts';

const RETRY_MS = 15_000;

interface Desk {
  readonly form: Autosave<AuditDraft>;
  readonly uploads: PhotoUploads;
  readonly personId: string;
  readonly auditId: string;
}

export interface AuditSending {
  /** Sends the audit now, or as soon as there is a connection. */
  readonly submit: () => void;
  /** It has been asked for, and waits for the connection or is under way. */
  readonly isWaiting: boolean;
  readonly problem: Problem | null;
}

const passes = (problem: Problem | null): boolean => problem?.code === 'OFFLINE' || problem?.code === 'UNAVAILABLE';

/** LATER: the server cannot be reached, and it is tried again. STOPPED: something is to be decided first. */
type Outcome = 'SENT' | 'LATER' | 'STOPPED';

/** Photographs first, then the answers, then the sending itself, under one key however often it is tried: the server carries it out once. */
const sendAll = async (client: ApolloClient, { form, uploads }: Desk): Promise<Outcome | Problem> => {
  await uploads.run();
  await form.flush();
  const { phase, base, problem, value } = form.state();
  if (phase === 'FAILED' && passes(problem)) return 'LATER';
  if (phase === 'CONFLICT' || phase === 'FAILED' || !base) return 'STOPPED';
  try {
    await send(client, SubmitAuditDocument, { input: { ...base, key: value.key, ...contentOf(value) } });
    return 'SENT';
  } catch (error) {
    const refusal = toProblem(error);
    return passes(refusal) ? 'LATER' : refusal;
  }
};

/** Sends an audit when asked; without a connection as soon as there is one, also after a reload. */
export const useSendAudit = (desk: Desk): AuditSending => {
  const client = useApolloClient();
  const [{ form, uploads, personId, auditId }] = useState(desk);
  const isUnderWay = useRef(false);
  const [isWaiting, setIsWaiting] = useState(() => form.state().value.isWaiting);
  const [problem, setProblem] = useState<Problem | null>(null);
  const wait = useCallback(
    (waits: boolean): void => {
      form.change({ ...form.state().value, isWaiting: waits });
      setIsWaiting(waits);
    },
    [form],
  );
  const attempt = useCallback(async (): Promise<void> => {
    if (isUnderWay.current || !navigator.onLine || !form.state().value.isWaiting) return;
    isUnderWay.current = true;
    const outcome = await sendAll(client, { form, uploads, personId, auditId })
      .catch((): Outcome => 'LATER')
      .finally(() => (isUnderWay.current = false));
    if (outcome === 'SENT') return dropAudit(personId, auditId);
    if (outcome === 'LATER') return;
    wait(false);
    if (outcome === 'STOPPED') return;
    setProblem(outcome);
    await form.compare();
  }, [auditId, client, form, personId, uploads, wait]);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const again = (): void => void attempt();
    again();
    const timer = setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [attempt, isWaiting]);
  const submit = (): void => {
    setProblem(null);
    wait(true);
  };
  return { submit, isWaiting, problem };
};
