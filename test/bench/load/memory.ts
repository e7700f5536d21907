import { readFileSync } from 'node:fs';

/** Resident memory of a process, MB; null where the system has no `/proc`. */
export const memoryOf = (pid: number): number | null => {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1_000;
  } catch {
    return null;
  }
};
