import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { selectedFields } from '../kernel/selection.ts';
import type { Context } from '../request/context.ts';
import { NeighboursArgs, ReviewQueueArgs } from './interest-list.args.ts';
import { reviewQueue } from './interest.lists.ts';
import type { QueuePage } from './interest.lists.ts';
import { queueNeighbours } from './interest.queue.ts';
import { QueueNeighboursType, ReviewQueueConnectionType } from './interest.types.ts';
import { interestColumns } from './interest.view.ts';

@Resolver()
export class InterestQueueResolver {
  @Query(() => ReviewQueueConnectionType, {
    description: 'What was sent to the viewer’s organisation as steward. Errors: BAD_USER_INPUT for page size or cursor.',
  })
  public reviewQueue(
    @Args(() => ReviewQueueArgs) args: ReviewQueueArgs,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QueuePage> {
    return reviewQueue(ctx, args, {
      columns: interestColumns(info, ['edges', 'node']),
      withCounts: selectedFields(info, []).has('counts'),
    });
  }

  @Query(() => QueueNeighboursType, {
    description:
      'The cases before and behind one in the queue that is read. They are found by its place in the order, also after it has left the states that were asked for.',
  })
  public queueNeighbours(@Args(() => NeighboursArgs) args: NeighboursArgs, @Ctx() ctx: Context): Promise<QueueNeighboursType> {
    return queueNeighbours(ctx, args.id, args);
  }
}
