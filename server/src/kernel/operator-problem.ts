/** Something that the operator has to change; the message is one sentence that says what. Ends a command without a stack. */
export class OperatorProblem extends Error {}
