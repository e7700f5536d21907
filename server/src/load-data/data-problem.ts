import { OperatorProblem } from '../kernel/operator-problem.ts';

/** One problem in the data files, named so that it can be found and corrected. */
export interface DataProblem {
  readonly file: string;
  readonly row: string | null;
  readonly field: string | null;
  readonly message: string;
}

const describeProblem = ({ file, row, field, message }: DataProblem): string => {
  const place = [file, row === null ? '' : `row ${row}`, field === null ? '' : `field ${field}`].filter((part) => part !== '');
  return `${place.join(', ')}: ${message}.`;
};

/** Thrown before the database is touched; its message has one line per problem. */
export class DataRefused extends OperatorProblem {
  public constructor(public readonly problems: readonly DataProblem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.name = 'DataRefused';
  }
}
