import { OperatorProblem } from '../kernel/operator-problem.ts';

/** What keeps a backup or a restore from being done; its message is for the operator. */
export class BackupProblem extends OperatorProblem {}
