/** Something the operator has to change; the message says what in one sentence. Ends a command without a stack. */
export class OperatorProblem extends Error {}
