import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import type { Context } from '../request/context.ts';
import { DATA_SETS } from './data-sets.ts';
import type { DataSet } from './data-sets.ts';
import { setCounts } from './data-set.queries.ts';
import { DataColumnType, DataSetType } from './data-set.types.ts';
import { dictionaryOf } from './dictionary.ts';

type SetView = DataSetType & Pick<DataSet, 'columns'>;

@Resolver(() => DataSetType)
export class DataSetResolver {
  @Query(() => [DataSetType], { description: 'All sets of open data, with their formats and lasting addresses.', complexity: listOf(13) })
  public async dataSets(@Ctx() ctx: Context): Promise<SetView[]> {
    const counts = await setCounts(ctx);
    return DATA_SETS.map(({ measured, ...set }) => ({ ...set, ...measured(ctx, counts) }));
  }

  @FieldResolver(() => [DataColumnType], {
    description: 'What each column means, from the very columns of which the files are made; empty where `columnsOf` names another set.',
    complexity: listOf(20),
  })
  public columns(@Root() set: SetView, @Ctx() ctx: Context): readonly DataColumnType[] {
    return set.columnsOf === null ? dictionaryOf(ctx.locale, set) : [];
  }
}
