// Prints the totals of a vitest report (--reporter=json) as one plain line: `123 passed, 0 failed, 4 skipped`.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// A file that cannot be loaded has no tests of its own to count, and is a failure all the same.
const brokenFiles = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
).length;
const skipped = report.numPendingTests + report.numTodoTests;
const tail = skipped > 0 ? `, ${skipped} skipped` : '';
process.stdout.write(
  `${report.numPassedTests} passed, ${report.numFailedTests + brokenFiles} failed${tail}\n`,
);
