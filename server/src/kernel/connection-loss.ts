const LOST_STATE = /^(57P0[123]|08\w{3}|53300|ECONN\w+|EPIPE|ETIMEDOUT)$/;
const LOST_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;
const STALLED_MESSAGE = 'Query read timeout';

/**
 * Whether the database has stopped answering on a connection: the outcome of the statement is unknown, and the connection
 * cannot be used again.
 */
export const isStalled = (error: unknown): error is Error => error instanceof Error && error.message === STALLED_MESSAGE;

/** Whether an error only means that the database is unreachable for the moment. */
export const isConnectionLoss = (error: unknown): boolean =>
  isStalled(error) ||
  (error instanceof Error &&
    (LOST_MESSAGE.test(error.message) || ('code' in error && typeof error.code === 'string' && LOST_STATE.test(error.code))));
