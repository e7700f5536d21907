// Loaded into a started process before its own code: when the launcher is killed it drains and ends, instead of keeping the port and the
// database from the next start.
if (process.connected) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening counts as work, which would keep a stopped process alive for as long as its launcher waits for it.
  process.channel?.unref();
}
