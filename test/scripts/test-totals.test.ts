import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../scripts/test-totals.mjs');

function totalsOf(report: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'lilt-totals-'));
  try {
    writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
    return execFileSync(process.execPath, [script, join(folder, 'report.json')]).toString();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const passed = { status: 'passed', assertionResults: [{}] };
const counts = { numPassedTests: 12, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

test('one plain line', () => {
  expect(totalsOf({ ...counts, testResults: [passed] })).toBe('12 passed, 0 failed\n');
});

test('skipped tests are told', () => {
  const report = { ...counts, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(totalsOf({ ...report, testResults: [passed] })).toBe('12 passed, 1 failed, 3 skipped\n');
});

test('a file that could not be loaded is a failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  expect(totalsOf({ ...counts, testResults: [passed, broken] })).toBe('12 passed, 1 failed\n');
});
