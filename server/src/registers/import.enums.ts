import { FINDING_CODES, IMPORT_PROBLEMS, IMPORT_STATES, ROW_OUTCOMES, ROW_VERDICTS, SHEETS } from 'shared/registers/findings.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';

export const ImportStateEnum = graphqlEnum('ImportState', IMPORT_STATES, 'How far an import has come.');
export const ImportProblemEnum = graphqlEnum(
  'ImportProblem',
  IMPORT_PROBLEMS,
  'Why a file was refused, or why the last step of an import was not done.',
);
export const RowVerdictEnum = graphqlEnum('RowVerdict', ROW_VERDICTS, 'What a dry run says about a row.');
export const RowOutcomeEnum = graphqlEnum('RowOutcome', ROW_OUTCOMES, 'What became of a row.');
export const FindingCodeEnum = graphqlEnum('FindingCode', FINDING_CODES, 'Something that a dry run found in a cell or a row.');
export const SheetNameEnum = graphqlEnum('SheetName', SHEETS, 'Kinds of registers that can be imported.');
