import sql from 'sql-template-tag';
import { Field, Int, ObjectType } from 'type-graphql';
import { STARTING_WEIGHTS, weightChanges } from 'shared/audits/weights.ts';
import type { WeightTable } from 'shared/audits/weights.ts';
import { listOf } from '../kernel/complexity.ts';
import { DateTimeScalar } from '../kernel/scalars.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { WeightChangeType } from './weights.comparison.types.ts';

@ObjectType('WeightsRevision', { simpleResolvers: true, description: 'A version of the weights and what became of it.' })
export class WeightsRevisionType {
  @Field(() => Int)
  public readonly version!: number;

  @Field(() => String)
  public readonly reason!: string;

  @Field(() => DateTimeScalar)
  public readonly proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'The name of the administrator.' })
  public readonly proposedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly inForceAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When lists and the search had followed.' })
  public readonly shownAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly discardedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who put it into force or discarded it.' })
  public readonly decidedBy!: string | null;

  @Field(() => [WeightChangeType], {
    description: 'Compared with the version that was in force when it was proposed.',
    complexity: listOf(20),
  })
  public readonly changes!: readonly WeightChangeType[];
}

type Row = Omit<WeightsRevisionType, 'changes'> & { readonly table: WeightTable };

const formerOf = ({ proposedAt }: Row, rows: readonly Row[]): WeightTable =>
  rows.filter(({ inForceAt }) => inForceAt !== null && inForceAt < proposedAt).toSorted((a, b) => b.version - a.version)[0]?.table ??
  STARTING_WEIGHTS.table;

/** Every version that was ever proposed, newest first, for administrators: row security shows nobody else the discarded ones. */
export const weightsHistory = async (ctx: Context): Promise<WeightsRevisionType[]> => {
  const rows = await read<Row>(
    ctx,
    sql`select w.version, w.weights as table, w.reason, w.proposed_at as "proposedAt", proposer.name as "proposedBy", w.in_force_at as "inForceAt",
      w.shown_at as "shownAt", w.discarded_at as "discardedAt", decider.name as "decidedBy"
    from potential_weights w left join person proposer on proposer.id = w.proposed_by left join person decider on decider.id = w.decided_by
    order by w.version desc`,
  );
  return rows.map((row) => {
    const { table, ...revision } = row;
    return { ...revision, changes: weightChanges(formerOf(row, rows), table) };
  });
};
