import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError, readConfig, SETTINGS } from '../src/config.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'lilt-config-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env, cwd);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  test('has a default for everything', () => {
    expect(readConfig({}, cwd)).toEqual({
      discordToken: null,
      discordApiUrl: 'https://discord.com/api',
      databaseUrl: null,
      dataDir: join(cwd, 'data'),
      blobs: null,
      modelDir: resolve(import.meta.dirname, '../models'),
      trainingThreads: null,
      port: 8080,
      gallery: { port: 8090, exact: false, host: '127.0.0.1', url: null },
      logLevel: 'info',
    });
  });

  test('takes what the environment says', () => {
    expect(
      readConfig(
        {
          DISCORD_TOKEN: 'a.b-c.d_e',
          DISCORD_API_URL: 'http://127.0.0.1:9000/api/v10/',
          DATABASE_URL: 'postgresql://me:secret@db:5432/lilt',
          LILT_DATA: 'kept',
          LILT_BLOBS: 'files',
          LILT_MODEL: '/models/other',
          LILT_TRAINING_THREADS: '0',
          PORT: '0',
          LILT_GALLERY_PORT: '8095',
          LILT_GALLERY_HOST: '0.0.0.0',
          LILT_GALLERY_URL: 'https://Tunes.example.org/',
          LOG_LEVEL: 'debug',
          PATH: '/usr/bin',
        },
        cwd,
      ),
    ).toEqual({
      discordToken: 'a.b-c.d_e',
      discordApiUrl: 'http://127.0.0.1:9000/api',
      databaseUrl: 'postgresql://me:secret@db:5432/lilt',
      dataDir: join(cwd, 'kept'),
      blobs: { kind: 'folder', path: join(cwd, 'files') },
      modelDir: '/models/other',
      trainingThreads: 0,
      port: 0,
      gallery: { port: 8095, exact: true, host: '0.0.0.0', url: 'https://tunes.example.org' },
      logLevel: 'debug',
    });
  });

  test('reads .env, and the environment wins unless it is empty', () => {
    writeFileSync(
      join(cwd, '.env'),
      '# a comment\nDISCORD_TOKEN="from-file"\nPORT=1234\nLOG_LEVEL=warn\nLILT_DATA=\n',
    );
    const config = readConfig({ PORT: '99', LOG_LEVEL: '' }, cwd);
    expect(config.discordToken).toBe('from-file');
    expect(config.port).toBe(99);
    expect(config.logLevel).toBe('warn');
    expect(config.dataDir).toBe(join(cwd, 'data'));
  });

  test('says so when .env cannot be read', () => {
    mkdirSync(join(cwd, '.env'));
    expect(problemsOf({})).toEqual([expect.stringContaining('.env')]);
  });

  test('refuses unknown LILT_ names, in the environment and in .env, with a suggestion', () => {
    expect(problemsOf({ LILT_MODLE: 'x' })).toEqual([
      'LILT_MODLE is not a setting of Lilt. Did you mean LILT_MODEL?',
    ]);
    writeFileSync(join(cwd, '.env'), 'LILT_DATABASE_FOLDER=x\n');
    expect(problemsOf({})).toEqual([
      'LILT_DATABASE_FOLDER is not a setting of Lilt. Those that begin so are LILT_DATA, LILT_BLOBS, LILT_MODEL, LILT_TRAINING_THREADS, LILT_GALLERY_PORT, LILT_GALLERY_HOST and LILT_GALLERY_URL.',
    ]);
  });

  test('names every problem at once', () => {
    const problems = problemsOf({
      PORT: '80800',
      LOG_LEVEL: 'loud',
      DISCORD_API_URL: 'discord.com',
      LILT_DATE: 'x',
    });
    expect(problems).toHaveLength(4);
    for (const name of ['PORT', 'LOG_LEVEL', 'DISCORD_API_URL', 'LILT_DATE']) {
      expect(problems.filter((text) => text.startsWith(`${name} `))).toHaveLength(1);
    }
  });

  test.each(['-1', '1.5', '0x10', '65536', '8080 ', 'http'])('refuses PORT %j', (port) => {
    expect(problemsOf({ PORT: port })).toEqual(['PORT must be a whole number from 0 to 65535.']);
  });

  test.each(['-1', 'all', '1.5', '257'])('refuses LILT_TRAINING_THREADS %j', (threads) => {
    expect(problemsOf({ LILT_TRAINING_THREADS: threads })).toEqual([
      'LILT_TRAINING_THREADS must be a whole number from 0 to 256.',
    ]);
  });

  test.each([
    ['LILT_GALLERY_PORT', '65536'],
    ['LILT_GALLERY_PORT', 'none'],
    ['LILT_GALLERY_HOST', 'a b'],
    ['LILT_GALLERY_URL', 'tunes.example.org'],
    ['LILT_GALLERY_URL', 'https://example.org/tunes'],
    ['LILT_GALLERY_URL', 'https://me:secret@example.org'],
    ['LILT_GALLERY_URL', 'javascript:alert(1)'],
  ])('refuses %s %j', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(`^${name} must be `)]);
  });

  test('has no gallery where it is off', () => {
    expect(readConfig({ LILT_GALLERY_PORT: 'off' }, cwd).gallery).toBeNull();
    expect(readConfig({ LILT_GALLERY_PORT: '0' }, cwd).gallery).toMatchObject({ exact: false });
  });

  test.each(['mysql://h/d', 'postgres', '/var/lib/db', 'postgresql://u:p%zz w@h:port/d'])(
    'refuses DATABASE_URL %j',
    (url) => {
      expect(problemsOf({ DATABASE_URL: url })).toEqual([expect.stringMatching(/^DATABASE_URL /)]);
    },
  );

  test.each(['Bot abcdefgh.secret', 'abcdefgh secret', 'abcdefgh\nsecret', 'abcdefghsecreté'])(
    'refuses DISCORD_TOKEN %j, without showing it',
    (token) => {
      const problems = problemsOf({ DISCORD_TOKEN: token });
      expect(problems).toHaveLength(1);
      expect(problems[0]).not.toMatch(/abcdefgh|secret/);
    },
  );

  test('shows no password', () => {
    const error = new ConfigError(
      problemsOf({ DATABASE_URL: 'mysql://me:secret@db/lilt', DISCORD_API_URL: 'x:secret' }),
    );
    expect(error.problems).toHaveLength(2);
    expect(error.message).not.toContain('secret');
  });
});

describe('LILT_BLOBS', () => {
  const key = { AWS_ACCESS_KEY_ID: 'AKIAKEY', AWS_SECRET_ACCESS_KEY: 'se/cr+et' };
  const blobsOf = (env: Record<string, string>) => readConfig(env, cwd).blobs;

  test.each([
    ['/srv/files', '/srv/files'],
    ['file:///srv/the%20files', '/srv/the files'],
  ])('may be a folder: %s', (text, path) => {
    expect(blobsOf({ LILT_BLOBS: text })).toEqual({ kind: 'folder', path });
  });

  test('may be a bucket of Amazon’s', () => {
    const env = { ...key, LILT_BLOBS: 's3://my-bucket', AWS_REGION: 'eu-west-1' };
    expect(blobsOf(env)).toEqual({
      ...{ kind: 's3', bucket: 'my-bucket', prefix: '', region: 'eu-west-1', endpoint: null },
      ...{ accessKeyId: 'AKIAKEY', secretAccessKey: 'se/cr+et', sessionToken: null },
    });
  });

  test('may be a bucket of another server, with a prefix', () => {
    const env = {
      ...{ ...key, LILT_BLOBS: 's3://my.bucket/a/b', AWS_SESSION_TOKEN: 'token' },
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9000/',
    };
    expect(blobsOf(env)).toMatchObject({
      ...{ bucket: 'my.bucket', prefix: 'a/b/', region: 'us-east-1', sessionToken: 'token' },
      endpoint: 'http://127.0.0.1:9000',
    });
    expect(blobsOf({ ...env, LILT_BLOBS: 's3://my.bucket/a/b/' })).toEqual(blobsOf(env));
  });

  test.each([
    's3://',
    's3://x',
    's3://My-Bucket',
    's3://bucket/../other',
    's3://bucket/a//b',
    's3://bucket/a?b',
    'gs://bucket',
    'file://host/share',
    'file:///a%2Fb',
    'https://secret@bucket.s3.amazonaws.com',
  ])('is refused as %j, without showing it', (text) => {
    const problems = problemsOf({ ...key, AWS_REGION: 'eu-west-1', LILT_BLOBS: text });
    expect(problems).toEqual([expect.stringMatching(/^LILT_BLOBS must be a folder, .*s3:\/\//)]);
    expect(problems[0]).not.toContain('secret');
  });

  test('as a bucket needs a key, its secret and a region, and nothing of it is shown', () => {
    const problems = problemsOf({ LILT_BLOBS: 's3://bucket' });
    expect(problems.map((text) => text.split(' ')[0])).toEqual([
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
      'AWS_REGION',
    ]);
    const wrong = {
      ...{ AWS_ACCESS_KEY_ID: 'hidden key', AWS_SECRET_ACCESS_KEY: 'hidden\nsecret' },
      ...{ AWS_SESSION_TOKEN: 'hiddené', AWS_REGION: 'Hidden' },
      AWS_ENDPOINT_URL: 'https://me:hidden@host',
    };
    const all = problemsOf({ ...wrong, LILT_BLOBS: 's3://bucket' });
    expect(all).toHaveLength(5);
    expect(all.join()).not.toMatch(/hidden/i);
    // Without a bucket they are another program's.
    expect(blobsOf({ ...wrong, LILT_BLOBS: '/srv' })).not.toBeNull();
  });
});

test('.env.example names every setting', () => {
  const example = readFileSync(resolve(import.meta.dirname, '../.env.example'), 'utf8');
  for (const { name } of SETTINGS) expect(example).toMatch(new RegExp(`^(# )?${name}=`, 'm'));
});
