import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { FindingCode, ImportProblem, ImportState, RowOutcome, RowVerdict, SheetName } from 'shared/registers/findings.ts';
import { listOf } from '../kernel/complexity.ts';
import { DateTimeScalar, SafeIntScalar } from '../kernel/scalars.ts';
import { FindingCodeEnum, ImportProblemEnum, ImportStateEnum, RowOutcomeEnum, RowVerdictEnum, SheetNameEnum } from './import.enums.ts';

@ObjectType('ImportHeading', { simpleResolvers: true, description: 'A column of the file and what it is taken for.' })
export class ImportHeadingType {
  @Field(() => Int, { description: 'Place in the file, from 0.' })
  public readonly index!: number;

  @Field(() => String, { description: 'As the file has it.' })
  public readonly text!: string;

  @Field(() => String, { nullable: true, description: 'Key of the column of the register; null: the column is left out.' })
  public readonly column!: string | null;

  @Field(() => Boolean, { description: 'A heading before it says the same: where their cells differ, the row is not taken.' })
  public readonly isRepeated!: boolean;
}

@ObjectType('ImportColumn', { simpleResolvers: true, description: 'A column that the register has.' })
export class ImportColumnType {
  @Field(() => String)
  public readonly key!: string;

  @Field(() => String, { description: 'In the language of the request, as the template has it.' })
  public readonly label!: string;
}

@ObjectType('VerdictCount', { simpleResolvers: true })
export class VerdictCountType {
  @Field(() => RowVerdictEnum)
  public readonly verdict!: RowVerdict;

  @Field(() => Int)
  public readonly count!: number;
}

@ObjectType('FindingCount', { simpleResolvers: true })
export class FindingCountType {
  @Field(() => FindingCodeEnum)
  public readonly code!: FindingCode;

  @Field(() => Int)
  public readonly count!: number;
}

@ObjectType('OutcomeCount', { simpleResolvers: true })
export class OutcomeCountType {
  @Field(() => RowOutcomeEnum)
  public readonly outcome!: RowOutcome;

  @Field(() => Int)
  public readonly count!: number;
}

@ObjectType('RegisterImport', { simpleResolvers: true, description: 'An import of a sheet into the register of an organisation.' })
export class RegisterImportType {
  @Field(() => ID)
  public readonly id!: string;

  @Field(() => SheetNameEnum)
  public readonly sheet!: SheetName;

  @Field(() => String)
  public readonly fileName!: string;

  @Field(() => SafeIntScalar)
  public readonly fileBytes!: number;

  @Field(() => String, { description: 'SHA-256 of the file, in hexadecimal.' })
  public readonly fileDigest!: string;

  @Field(() => String, { nullable: true, description: 'XLSX or CSV; null until it has been read.' })
  public readonly format!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a CSV file.' })
  public readonly encoding!: string | null;

  @Field(() => String, { nullable: true, description: 'The sheet of the workbook that was recognised.' })
  public readonly sheetName!: string | null;

  @Field(() => ImportStateEnum)
  public readonly state!: ImportState;

  @Field(() => ImportProblemEnum, { nullable: true, description: 'Why the file was refused, or the last step was not done.' })
  public readonly problem!: ImportProblem | null;

  @Field(() => [ImportHeadingType], { complexity: listOf(50) })
  public readonly headings!: readonly ImportHeadingType[];

  @Field(() => [ImportColumnType], { description: 'What a column may be.', complexity: listOf(50) })
  public readonly columns!: readonly ImportColumnType[];

  @Field(() => Boolean, { description: 'Rows are taken without the cells that cannot be read.' })
  public readonly skipsUnreadable!: boolean;

  @Field(() => Int, { description: 'Rows below the headings.' })
  public readonly rows!: number;

  @Field(() => [VerdictCountType], { complexity: listOf(5) })
  public readonly verdicts!: readonly VerdictCountType[];

  @Field(() => [FindingCountType], { description: 'Most frequent first.', complexity: listOf(10) })
  public readonly findings!: readonly FindingCountType[];

  @Field(() => [OutcomeCountType], { complexity: listOf(5) })
  public readonly outcomes!: readonly OutcomeCountType[];

  @Field(() => Int, { description: 'Rows done of the present step; told every half second.' })
  public readonly done!: number;

  @Field(() => Int, { description: 'Rows of the present step.' })
  public readonly total!: number;

  @Field(() => Boolean, { description: 'The present step has told nothing for half a minute: its process is gone.' })
  public readonly isStalled!: boolean;

  @Field(() => Int)
  public readonly version!: number;

  @Field(() => String, { description: 'Who sent the file.' })
  public readonly createdByName!: string;

  @Field(() => DateTimeScalar)
  public readonly createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly appliedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  public readonly undoneAt!: Date | null;
}

@ObjectType('ImportFinding', { simpleResolvers: true, description: 'Something found in a cell, or in a row as a whole.' })
export class ImportFindingType {
  @Field(() => FindingCodeEnum)
  public readonly code!: FindingCode;

  @Field(() => String, { nullable: true, description: 'Key of the column; null: the row as a whole.' })
  public readonly column!: string | null;

  @Field(() => String, { nullable: true, description: 'The cell as the file has it.' })
  public readonly cell!: string | null;

  @Field(() => String, { nullable: true, description: 'What it may have been meant to be; of a repeated row, the number of the first.' })
  public readonly suggestion!: string | null;

  @Field(() => Boolean, { description: 'Whether it keeps the row from being imported.' })
  public readonly isError!: boolean;
}

@ObjectType('ImportRow', { simpleResolvers: true, description: 'A row of the file.' })
export class ImportRowType {
  @Field(() => Int, { description: 'As the file counts its rows.' })
  public readonly number!: number;

  @Field(() => String, { description: 'The name that stands in it; empty where none does.' })
  public readonly title!: string;

  @Field(() => RowVerdictEnum, { nullable: true, description: 'Null before the dry run.' })
  public readonly verdict!: RowVerdict | null;

  @Field(() => RowOutcomeEnum, { nullable: true, description: 'Null before it is written.' })
  public readonly outcome!: RowOutcome | null;

  @Field(() => [String], { description: 'Keys of the columns that change what the register says.' })
  public readonly changed!: readonly string[];

  @Field(() => [ImportFindingType], { complexity: listOf(3) })
  public readonly findings!: readonly ImportFindingType[];

  @Field(() => ID, { nullable: true, description: 'The opportunity that it concerns; null of a measure.' })
  public readonly opportunityId!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in addresses; null where the viewer does not see it.' })
  public readonly opportunitySlug!: string | null;
}

@ObjectType('ImportRows', { simpleResolvers: true, description: 'Rows of an import, in the order of the file.' })
export class ImportRowsType {
  @Field(() => [ImportRowType])
  public readonly rows!: readonly ImportRowType[];

  @Field(() => Int, { nullable: true, description: 'Number of the row after which to go on; null: these are the last.' })
  public readonly next!: number | null;
}
