import { describe, expect, it } from 'vitest';
import { workerUrl } from '../../src/engine/worker-url.ts';

describe('workerUrl', () => {
  it('finds the program beside a compiled module', () => {
    const url = workerUrl('file:///app/dist/engine/training/kernel-trainer.js', './worker');
    expect(url.href).toBe('file:///app/dist/engine/training/worker.js');
  });

  it('finds the compiled program for a module under src, even in a folder called src', () => {
    const url = workerUrl('file:///src/my%20app/src/engine/training/kernel-trainer.ts', './worker');
    expect(url.href).toBe('file:///src/my%20app/dist/engine/training/worker.js');
  });
});
