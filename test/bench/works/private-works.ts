import { randomBytes } from 'node:crypto';
import { QUEUE, SAVE, SUBMIT } from '../floor/private.ts';
import { KEPT } from '../floor/registers.ts';
import { PEER_QUEUE } from '../peer/questions.ts';
import { SETTINGS } from '../settings.ts';
import { FIELDS } from '../synthetic-people.ts';
import { TEXT } from './fragments.ts';
import type { Work } from './work.ts';

/** The queue of a reviewer with this many interests waiting. */
export const queueOf = (length: number): Work => ({
  name: 'queue',
  goal: 0.6,
  document: `query Queue { reviewQueue(first: 50) { totalCount edges { node { id number state version submittedAt investor { id country identityCheck name ${TEXT} }
    opportunity { slug kind status title ${TEXT} region { slug name ${TEXT} } town { slug name ${TEXT} } } } } } }`,
  draw: (random, { reviewers }) => ({ variables: {}, token: random.one(reviewers.get(length) ?? []) }),
  floor: { statement: QUEUE, values: (_, tokenHash) => [tokenHash()] },
  peer: PEER_QUEUE,
});

export const PRIVATE_WORKS: readonly Work[] = [
  queueOf(SETTINGS.queue),
  {
    name: 'register',
    goal: 0.6,
    document: `query Register($state: ShownState) { managedOpportunities(first: 50, state: $state) { totalCount counts { state count }
      edges { node { id slug kind origin state title ${TEXT} isChanged questions } } } }`,
    draw: (random, { keeper }) => ({ variables: { state: random.one([null, null, 'PUBLISHED', 'REVIVED']) }, token: keeper }),
    floor: { statement: KEPT, values: ({ state }, tokenHash) => [tokenHash(), state] },
  },
  {
    name: 'submit',
    goal: 0.8,
    document: 'mutation Submit($input: SubmitInterestInput!) { submitInterest(input: $input) { id number state version submittedAt } }',
    draw: (_, { drafts }, side) => {
      const { id, version, token } = drafts[side].send();
      return { variables: { input: { id, version, key: randomBytes(16).toString('hex') } }, token };
    },
    floor: {
      statement: SUBMIT,
      values: ({ input }, tokenHash) => [tokenHash(), Object(input).id, Object(input).version, Object(input).key],
    },
    differing: ['number', 'submittedAt'],
  },
  {
    name: 'draft',
    document: 'mutation Save($input: SaveInterestDraftInput!) { saveInterestDraft(input: $input) { id state version } }',
    draw: (random, { drafts }, side) => {
      const { id, version, token } = drafts[side].save();
      const fields = { ...FIELDS, permanentJobs: 1 + random.below(900), purpose: `Проверка скорости ${random.below(1e6)}` };
      return { variables: { input: { id, version, fields } }, token };
    },
    floor: {
      statement: SAVE,
      values: ({ input }, tokenHash) => [tokenHash(), Object(input).id, Object(input).version, JSON.stringify(Object(input).fields)],
    },
  },
];
