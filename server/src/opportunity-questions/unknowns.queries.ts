import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { unknownsOfPlace } from 'shared/opportunities/unknowns.ts';
import type { AskedFact, Demand } from 'shared/opportunities/unknowns.ts';
import { isFull } from '../access/actor.ts';
import { factsLoader } from '../opportunities/opportunity.facts.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { currentParts } from '../opportunities/part.queries.ts';
import { once, read, readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { UnknownFactType } from './question.types.ts';

interface InQuestion {
  readonly opportunity_id: string;
  readonly fact: AskedFact;
  readonly investors: number;
}

/** Investors who wait for an answer, by opportunity and fact. */
const demandLoader = (ctx: Context): DataLoader<string, Demand> =>
  once(
    ctx,
    'questionDemand',
    () =>
      new DataLoader<string, Demand>(async (ids) => {
        const rows = await readPublic<InQuestion>(ctx, sql`select * from facts_in_question(${[...ids]}::uuid[])`);
        return ids.map((id) =>
          Object.fromEntries(rows.flatMap((row) => (row.opportunity_id === id ? [[row.fact, row.investors] as const] : []))),
        );
      }),
  );

/** Facts about which the viewer has asked and not been answered, by opportunity. */
const ownLoader = (ctx: Context): DataLoader<string, readonly AskedFact[]> =>
  once(
    ctx,
    'ownQuestions',
    () =>
      new DataLoader<string, readonly AskedFact[]>(async (ids) => {
        if (!isFull(ctx.actor)) return ids.map(() => []);
        const rows = await read<{ opportunityId: string; fact: AskedFact }>(
          ctx,
          sql`select q.opportunity_id as "opportunityId", q.fact from opportunity_question q
            where q.person_id = ${ctx.actor.id}::uuid and q.opportunity_id = any (${[...ids]}::uuid[]) and q.state = 'OPEN' and q.fact is not null`,
        );
        return ids.map((id) => rows.flatMap(({ opportunityId, fact }) => (opportunityId === id ? [fact] : [])));
      }),
  );

/** Facts that the compilers of public sources state in words of their own. */
const STATED_IN_WORDS: Partial<Record<AskedFact, readonly string[]>> = {
  PRICE: ['PRICE'],
  OWNER: ['OWNER', 'OWNER_FORM'],
  LEGAL: ['LEGAL_STATE'],
};

const figuresOf = ({ investment, ...view }: OpportunityView) => ({ ...view, investment: investment?.amount ?? null });

/** What nobody has stated on the page of an opportunity as the viewer sees it: what is asked for most stands first. */
export const unknownFacts = async (ctx: Context, view: OpportunityView): Promise<UnknownFactType[]> => {
  const [parts, facts, demand, own] = await Promise.all([
    currentParts(ctx, view.id),
    factsLoader(ctx).load(view.id),
    demandLoader(ctx).load(view.id),
    ownLoader(ctx).load(view.id),
  ]);
  const isStated = (fact: AskedFact): boolean => facts.some(({ key }) => STATED_IN_WORDS[fact]?.includes(key));
  const place = { figures: figuresOf(view), parts, isPointExact: view.location?.isHint === false };
  return unknownsOfPlace(view.kind, place, demand)
    .filter((fact) => !isStated(fact))
    .map((fact) => ({ fact, investors: demand[fact] ?? 0, isAsked: own.includes(fact) }));
};
