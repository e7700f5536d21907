// Loaded into the server before its own code: when the launcher is killed the server drains and ends,
// instead of keeping the port and the database from the next start.
if (process.connected) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
