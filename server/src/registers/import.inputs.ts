import { ArrayMaxSize, Length, Max, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import type { FindingCode, RowVerdict } from 'shared/registers/findings.ts';
import { FindingCodeEnum, RowVerdictEnum } from './import.enums.ts';
import { SHEET_LIMITS } from './reading/sheet-problem.ts';

@InputType('ImportStepInput', { description: 'An import, and the version of it that the person has seen.' })
export class ImportStepInput {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Min(1)
  @Max(1_000_000)
  @Field(() => Int)
  public version!: number;
}

@InputType('ImportColumnInput', { description: 'What a column of the file is.' })
export class ImportColumnInput {
  @Min(0)
  @Max(SHEET_LIMITS.columns)
  @Field(() => Int, { description: 'Place of the column in the file, from 0.' })
  public index!: number;

  @MaxLength(40)
  @Field(() => String, { description: 'Key of the column of the register.' })
  public column!: string;
}

@InputType('MapRegisterImportInput', { description: 'The columns of the file that are imported; the others are left out.' })
export class MapRegisterImportInput extends ImportStepInput {
  @ArrayMaxSize(SHEET_LIMITS.columns)
  @Field(() => [ImportColumnInput])
  public columns!: ImportColumnInput[];

  @Field(() => Boolean, { description: 'Take rows without the cells that cannot be read, instead of leaving out the rows.' })
  public skipsUnreadable!: boolean;
}

@ArgsType()
export class ImportRowsArgs {
  @Length(36, 36)
  @Field(() => ID)
  public id!: string;

  @Field(() => RowVerdictEnum, { nullable: true })
  public verdict?: RowVerdict | null;

  @Field(() => FindingCodeEnum, { nullable: true })
  public finding?: FindingCode | null;

  @Min(0)
  @Max(10_000_000)
  @Field(() => Int, { defaultValue: 0, description: 'Number of the row after which to begin.' })
  public after!: number;

  @Min(1)
  @Max(100)
  @Field(() => Int, { defaultValue: 50 })
  public first!: number;
}
