export type Settings = Record<string, string>;

/** For one machine that also runs the application. */
const defaults: Settings = {
  shared_buffers: '256MB',
  max_connections: '60',
  fsync: 'on',
  synchronous_commit: 'on',
  wal_compression: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // One file per weekday, overwritten each week, inside the cluster.
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
};

/** Not configurable: only this machine, only by password. */
const fixed = (port: number): Settings => ({ listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' });

export const settingArguments = (port: number, settings: Settings): string[] =>
  Object.entries({ ...defaults, ...settings, ...fixed(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

export const isDurable = (settings: Settings): boolean => (settings['fsync'] ?? defaults['fsync']) === 'on';
