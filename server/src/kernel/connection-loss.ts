const LOST_STATE = /^(57P0[123]|08\w{3}|53300|ECONN\w+|EPIPE|ETIMEDOUT)$/;
const LOST_MESSAGE = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;

/** Whether an error says no more than that the database is away for the moment. */
export const isConnectionLoss = (error: unknown): boolean =>
  error instanceof Error && (LOST_MESSAGE.test(error.message) || ('code' in error && typeof error.code === 'string' && LOST_STATE.test(error.code)));
