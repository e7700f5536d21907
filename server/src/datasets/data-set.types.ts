import { Field, ID, Int, ObjectType } from 'type-graphql';
import { listOf } from '../kernel/complexity.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';
import { PartialDateScalar } from '../kernel/scalars.ts';
import { DATA_FORMATS } from './data-sets.ts';
import type { DataFormat } from './data-sets.ts';
import { COLUMN_TYPES, COLUMN_UNITS } from './dictionary.ts';
import type { ColumnType, ColumnUnit } from './dictionary.ts';

const DataFormatEnum = graphqlEnum('DataFormat', DATA_FORMATS, 'OC4IDS: JSON of the Open Contracting for Infrastructure Data Standard.');
const DataColumnTypeEnum = graphqlEnum('DataColumnType', COLUMN_TYPES, 'DAY: as much of a date as is known. INSTANT: a moment.');
const DataColumnUnitEnum = graphqlEnum('DataColumnUnit', COLUMN_UNITS, 'The unit of a column of numbers.');

@ObjectType('DataFile', { simpleResolvers: true, description: 'A file of a set of open data.' })
export class DataFileType {
  @Field(() => DataFormatEnum)
  public readonly format!: DataFormat;

  @Field(() => String, { description: 'Its lasting address within the site, without the prefix of the language.' })
  public readonly path!: string;
}

@ObjectType('DataColumnValue', { simpleResolvers: true, description: 'A code of a closed list, in words.' })
export class DataColumnValueType {
  @Field(() => String)
  public readonly code!: string;

  @Field(() => String)
  public readonly name!: string;
}

@ObjectType('DataColumn', { simpleResolvers: true, description: 'A column of a set of open data.' })
export class DataColumnType {
  @Field(() => String, { description: 'Its name in JSON and GeoJSON.' })
  public readonly key!: string;

  @Field(() => String, { description: 'Its heading in tables.' })
  public readonly name!: string;

  @Field(() => DataColumnTypeEnum)
  public readonly type!: ColumnType;

  @Field(() => DataColumnUnitEnum, { nullable: true, description: 'Null: a count, or it is no number.' })
  public readonly unit!: ColumnUnit | null;

  @Field(() => String, { nullable: true, description: 'Null: the heading says it all.' })
  public readonly meaning!: string | null;

  @Field(() => [DataColumnValueType], { description: 'The closed list of its codes; empty: it has none.' })
  public readonly values!: readonly DataColumnValueType[];
}

@ObjectType('DataSet', { simpleResolvers: true, description: 'A set of open data: the same rows in several formats.' })
export class DataSetType {
  @Field(() => ID)
  public readonly key!: string;

  @Field(() => Int)
  public readonly rows!: number;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'The newest date in it: of a change, or of what its sources say. Null: unknown.',
  })
  public readonly asOf!: string | null;

  @Field(() => ID, { nullable: true, description: 'The set whose columns it has; null: its own.' })
  public readonly columnsOf!: string | null;

  @Field(() => [DataFileType], { complexity: listOf(5) })
  public readonly files!: readonly DataFileType[];
}
