import { createStore, del, delMany, get, keys, set } from 'idb-keyval';
import type { Copied } from '../../drafts/local-copy.ts';
import type { MeQuery } from '../../kernel/session.graphql.ts';
import { parseDraft } from '../audit-draft.ts';
import type { AuditDraft } from '../audit-draft.ts';
import type { AuditShownFragment } from '../audit.graphql.ts';

/**
 * What this browser keeps of audits, so that one goes on without a connection: the page as it was last read, what was typed, and
 * photographs. Every entry but the name of the last person carries the person's id, and nothing of one person is read for another.
 */
const store = createStore('qaita-audits', 'kept');

/** As long as a session lasts at most: after that whoever opens the page signs in first. */
const SHOWN_MS = 14 * 86_400_000;

interface KeptPerson {
  readonly me: MeQuery;
  readonly at: number;
}

const PERSON = ['person'];
const pageKey = (person: string, audit: string): string[] => ['page', person, audit];
const draftKey = (person: string, audit: string): string[] => ['draft', person, audit];
const photoKey = (person: string, audit: string, photo: string): string[] => ['photo', person, audit, photo];

/** A page as the server answered it last. */
export interface KeptPage {
  readonly me: MeQuery;
  readonly audit: AuditShownFragment;
}

export const keepPage = async ({ me, audit }: KeptPage): Promise<void> => {
  if (!me.me) return;
  await set(PERSON, { me, at: Date.now() } satisfies KeptPerson, store);
  await set(pageKey(me.me.id, audit.id), audit, store);
};

/** The page of the person who was here last; null where this audit was not opened, or too long ago. */
export const keptPage = async (id: string): Promise<KeptPage | null> => {
  const person = await get<KeptPerson>(PERSON, store);
  if (!person?.me.me || Date.now() - person.at > SHOWN_MS) return null;
  const audit = await get<AuditShownFragment>(pageKey(person.me.me.id, id), store);
  return audit ? { me: person.me, audit } : null;
};

export const keepDraft = (person: string, audit: string, copied: Copied<AuditDraft>): Promise<void> =>
  set(draftKey(person, audit), copied, store);

export const keptDraft = async (person: string, audit: string): Promise<Copied<AuditDraft> | null> => {
  const kept = await get<Copied<unknown>>(draftKey(person, audit), store);
  const value = kept ? parseDraft(kept.value) : null;
  return kept && value ? { value, version: kept.version } : null;
};

export const dropDraft = (person: string, audit: string): Promise<void> => del(draftKey(person, audit), store);

const sentKey = (person: string, audit: string): string[] => ['sent', person, audit];
const MOST_SENT = 20;

/** Notes what is about to be sent: should the answer be lost, the server's version is known to be from here. */
export const noteSending = async (person: string, audit: string, content: string): Promise<void> => {
  const before = (await get<readonly string[]>(sentKey(person, audit), store)) ?? [];
  await set(sentKey(person, audit), [...before.filter((one) => one !== content), content].slice(-MOST_SENT), store);
};

/** Whether the server's content was sent from this device. */
export const wasSentFromHere = async (person: string, audit: string, content: string): Promise<boolean> =>
  ((await get<readonly string[]>(sentKey(person, audit), store)) ?? []).includes(content);

export const keepPhoto = (person: string, audit: string, photo: string, file: Blob): Promise<void> =>
  set(photoKey(person, audit, photo), file, store);

export const keptPhoto = (person: string, audit: string, photo: string): Promise<Blob | undefined> =>
  get<Blob>(photoKey(person, audit, photo), store);

const entriesWhere = async (matches: (entry: readonly unknown[]) => boolean): Promise<IDBValidKey[]> =>
  (await keys(store)).filter((key) => Array.isArray(key) && matches(key));

/** Everything of one audit: it was sent, or what was left of it is not wanted any more. */
export const dropAudit = async (person: string, audit: string): Promise<void> =>
  delMany(await entriesWhere(([, whose, which]) => whose === person && which === audit), store);

/** How many audits of a person hold something that has not reached the server. */
export const unsentAudits = async (person: string): Promise<number> =>
  (await entriesWhere(([kind, whose]) => kind === 'draft' && whose === person)).length;

/** Everything of one person, and who was here last. */
export const forgetPerson = async (person: string): Promise<void> => {
  await delMany([PERSON, ...(await entriesWhere(([, whose]) => whose === person))], store);
};
