import { randomUUID } from 'node:crypto';
import { foundable } from 'server/src/industrial-zones/founding.queries.ts';
import { saveFounding } from 'server/src/industrial-zones/founding.service.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { askSteward } from 'server/src/opportunity-questions/question.service.ts';
import type { OpportunityQuestionType } from 'server/src/opportunity-questions/question.types.ts';
import { aFacility, CONSENT } from 'server/src/testing/steward-content.ts';
import { takeOverOpportunity } from 'server/src/opportunity-editor/standing.service.ts';
import { callsOfInvited } from './matching-calls.ts';
import { StewardWorld } from 'server/src/testing/steward-world.ts';

export interface Call {
  readonly viewer: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

const callOf = (mutation: string, type: string, given: unknown): Call => ({
  viewer: 'reviewer-a',
  query: `mutation ($given: ${type}) { ${mutation}(${type === 'ID!' ? 'id' : 'input'}: $given) { id } }`,
  variables: { given },
});

/** What an investor asks about a row whose owner agrees to everything being shown. */
const aQuestion = async (world: HttpWorld): Promise<OpportunityQuestionType> => {
  const { slug } = await new StewardWorld(world).published(aFacility({ consent: CONSENT }));
  const [question] = await askSteward(await world.as('investor-a'), { id: randomUUID(), slug, facts: ['TELECOM'] });
  if (!question) throw new Error('Nothing was asked.');
  return question;
};

/** Steps of a steward's row that everybody sees, and an investor's answer to a steward: each asks for a fresh proof of identity. */
export const callsOfStewards = (world: () => HttpWorld): Readonly<Record<string, () => Promise<Call>>> => ({
  ...callsOfInvited(world),
  publishOpportunity: async () => {
    const { id } = await new StewardWorld(world()).drafted(aFacility());
    return callOf('publishOpportunity', 'PublishOpportunityInput!', { id, version: 2 });
  },
  publishFounding: async () => {
    const [plant] = await foundable(await world().as('reviewer-a'));
    const site = { id: randomUUID(), name: 'Корпус' };
    const answers = { commissioned: 'YES', forSmallBusiness: 'YES' } as const;
    const content = { nameRu: 'Зона', facilities: [plant?.slug ?? ''], sites: [site], ...answers };
    const { id, version } = await saveFounding(await world().as('reviewer-a'), { id: randomUUID(), version: 0, content });
    return callOf('publishFounding', 'PublishFoundingInput!', { id, version });
  },
  withdrawOpportunity: async () => {
    const { id } = await new StewardWorld(world()).published(aFacility());
    return callOf('withdrawOpportunity', 'WithdrawOpportunityInput!', { id, reason: 'Продан' });
  },
  answerQuestion: async () => {
    const { id, version } = await aQuestion(world());
    const given = { id, version, answer: 'DECLINED', words: 'Решает собственник.' };
    return callOf('answerQuestion', 'AnswerQuestionInput!', given);
  },
  stateFact: async () => {
    const { id, version } = await aQuestion(world());
    const given = { id, version, code: 'ABSENT', grade: 'WORD', source: 'Осмотр', asOf: '2026' };
    return callOf('stateFact', 'StateFactInput!', given);
  },
  stateFinancing: async () => {
    const { id } = await new StewardWorld(world()).publicRecordOf('reviewer-a', 'ANCHOR_PROJECT');
    await takeOverOpportunity(await world().as('reviewer-a'), id);
    const money = { total: 10, currency: 'KZT', sources: [{ kind: 'OWN', amount: 10, committed: 1 }], uses: [] };
    return callOf('stateFinancing', 'StateFinancingInput!', { id, number: 0, ...money, asOf: '2026-11-01', source: 'План' });
  },
  takeOverOpportunity: async () => {
    const { id } = await new StewardWorld(world()).publicRecordOf('reviewer-a');
    return callOf('takeOverOpportunity', 'ID!', id);
  },
});
