import { describe, expect, it } from 'vitest';
import manifest from '../../../../package.json' with { type: 'json' };
import { EngineError } from '../../../../src/engine/errors.ts';
import { installing, loadOptional } from '../../../../src/engine/training/tfjs/optional-package.ts';
import { startTensorflow } from '../../../../src/engine/training/tfjs/tensorflow-library.ts';

const failing = (error: unknown) => () => Promise.reject(error);

describe('loadOptional', () => {
  it('gives what was loaded', async () => {
    expect(await loadOptional(['webgpu'], '', async () => 7)).toBe(7);
  });

  it('says of a package that is not there how to install all that is needed', async () => {
    // What Node itself throws.
    const packages = ['@tensorflow/tfjs-core', '@tensorflow/absent'];
    const name: string = '@tensorflow/absent';
    const loading = loadOptional(packages, 'x', () => import(/* @vite-ignore */ name));
    await expect(loading).rejects.toThrow(EngineError);
    await expect(loading).rejects.toThrow(
      /needs @tensorflow\/tfjs-core and @tensorflow\/absent, which are not installed: npm install /,
    );
  });

  it('says of one that does not load what it said, and what to do', async () => {
    const dlopen = Object.assign(new Error('libcuda.so: cannot open. \n  at x'), {
      code: 'ERR_DLOPEN_FAILED',
    });
    const loading = loadOptional(['webgpu'], 'Get a card.', failing(dlopen));
    await expect(loading).rejects.toThrow(
      'webgpu is installed but does not load (libcuda.so: cannot open). Get a card.',
    );
    // A package of its own that is missing is no reason to install it again.
    const inner = Object.assign(new Error("Cannot find package 'tar'"), {
      code: 'MODULE_NOT_FOUND',
    });
    await expect(loadOptional(['webgpu'], '', failing(inner))).rejects.toThrow(/does not load/);
  });

  it('installs the versions that package.json names as optional peers', () => {
    const { peerDependencies, peerDependenciesMeta } = manifest;
    const names = Object.keys(peerDependencies);
    expect(installing(names)).toBe(
      `npm install --no-save --save-prod ${Object.entries(peerDependencies)
        .map((each) => each.join('@'))
        .join(' ')}`,
    );
    expect(Object.keys(peerDependenciesMeta)).toEqual(names);
  });
});

describe("TensorFlow's library", () => {
  const absent = failing(
    Object.assign(new Error("Cannot find package '@tensorflow/tfjs-node-gpu' imported from x"), {
      code: 'ERR_MODULE_NOT_FOUND',
    }),
  );

  it('is installed by one command, which is named', async () => {
    await expect(startTensorflow('@tensorflow/tfjs-node-gpu', absent, '22.11.0')).rejects.toThrow(
      'It needs @tensorflow/tfjs-node-gpu, which is not installed: npm install --no-save --save-prod @tensorflow/tfjs-node-gpu@4.22.0',
    );
  });

  it('is not for a Node that has lost what its package calls', async () => {
    for (const version of ['23.0.0', '24.3.1']) {
      await expect(startTensorflow('@tensorflow/tfjs-node', absent, version)).rejects.toThrow(
        `works with Node 22 at most, and this is Node ${version}`,
      );
    }
  });
});
