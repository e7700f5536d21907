import { OperatorProblem } from '../kernel/operator-problem.ts';

/** Why a backup or restore cannot be done; the message is for the operator. */
export class BackupProblem extends OperatorProblem {}
