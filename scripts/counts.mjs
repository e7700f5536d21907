import { readFileSync, rmSync } from 'node:fs';

const noReport = { passed: 0, failed: 1, skipped: 0 };

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const ofVitest = (report) => ({
  passed: report.numPassedTests,
  // A file that cannot even be loaded reports no failing tests.
  failed:
    report.numFailedTests + report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
  skipped: report.numPendingTests + (report.numTodoTests ?? 0),
});

const ofPlaywright = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
});

/** Reads a runner's report; a runner without a report has failed. */
export const countsIn = (file) => {
  const report = read(file);
  if (report === undefined) return noReport;
  return 'stats' in report ? ofPlaywright(report) : ofVitest(report);
};

/** So that a runner that crashes is not judged by its former report. */
export const forget = (file) => rmSync(file, { force: true });

export const sum = (all) =>
  all.reduce(
    (total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed, skipped: total.skipped + one.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );
