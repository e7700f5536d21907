import { readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from './project.mjs';

const noReport = { passed: 0, failed: 1, skipped: 0, failures: [] };

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The beginning of what a test said: a summary names the failure, the output above shows all of it. */
const begun = (message = '') => message.replace(colours, '').split('\n').slice(0, 6).join('\n');

const failuresOfVitest = ({ name, message, assertionResults }) => {
  const failed = assertionResults.filter((test) => test.status === 'failed');
  const file = relative(root, name);
  if (assertionResults.length === 0 && message) return [`${file}\n${begun(message)}`];
  return failed.map((test) => `${file} > ${test.fullName}\n${begun(test.failureMessages[0])}`);
};

/** Suites hold suites: describes, files and projects alike. */
const failuresOfPlaywright = ({ suites = [], specs = [] }) => [
  ...specs
    .filter((spec) => !spec.ok)
    .map(
      (spec) =>
        `${spec.file} > ${spec.title}\n${begun(spec.tests.flatMap((test) => test.results).find((one) => one.error)?.error.message)}`,
    ),
  ...suites.flatMap(failuresOfPlaywright),
];

const ofVitest = (report) => ({
  passed: report.numPassedTests,
  // A file that cannot even be loaded reports no failing tests.
  failed:
    report.numFailedTests + report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
  skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  failures: report.testResults.filter((file) => file.status === 'failed').flatMap(failuresOfVitest),
});

const ofPlaywright = ({ stats, errors, suites }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
  failures: [...failuresOfPlaywright({ suites }), ...errors.map((error) => begun(error.message))],
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
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
      failures: [...total.failures, ...one.failures],
    }),
    { passed: 0, failed: 0, skipped: 0, failures: [] },
  );
