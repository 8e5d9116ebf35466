import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { BLOB_PLACES, blobPlaceOf, isBlobPlace, problemsOfBucket } from './app/blob-setting.ts';
import type { BlobPlace } from './storage/open-blobs.ts';

/** Everything that can be set from outside, checked and complete. */
export interface Config {
  /** Null: no Discord; the playground opens instead. */
  readonly discordToken: string | null;
  /** Base without version and trailing slash: `https://discord.com/api`. */
  readonly discordApiUrl: string;
  /** `postgresql://...`, `memory:`, or null for a database in `<dataDir>/db`. */
  readonly databaseUrl: string | null;
  /** Absolute. */
  readonly dataDir: string;
  /** Where rendered files, weights and checkpoints are kept; null: `<dataDir>/blobs`. */
  readonly blobs: BlobPlace | null;
  /** Absolute. */
  readonly modelDir: string;
  /** Threads that a training takes; null: as many as is usual; 0: none, for this process trains nothing. */
  readonly trainingThreads: number | null;
  /** Port of the playground; 0: any that is free. */
  readonly port: number;
  /** Where the gallery is served; null: nowhere. */
  readonly gallery: GalleryPlace | null;
  readonly logLevel: LogLevel;
}

export interface GalleryPlace {
  /** 0: any that is free. */
  readonly port: number;
  /** The port was set: no other will do. */
  readonly exact: boolean;
  readonly host: string;
  /** What links begin with, without a slash at the end; null: host and port. */
  readonly url: string | null;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A variable that Lilt reads, as the README's table shows it. */
export interface Setting {
  readonly name: string;
  /** In words; null where there is none. */
  readonly default: string | null;
  readonly meaning: string;
}

export const SETTINGS = [
  {
    name: 'DISCORD_TOKEN',
    default: null,
    meaning:
      "The bot's token, from Discord's developer portal. Without it, `npm start` opens the playground.",
  },
  {
    name: 'DISCORD_API_URL',
    default: 'https://discord.com/api',
    meaning: "Base of Discord's API, without its version. For a proxy, or for tests.",
  },
  {
    name: 'DATABASE_URL',
    default: 'a folder, `db` in `LILT_DATA`',
    meaning:
      '`postgresql://user:password@host:port/database` keeps everything but files in PostgreSQL; `memory:` keeps nothing.',
  },
  {
    name: 'LILT_DATA',
    default: './data',
    meaning: 'Folder for the database and for rendered files. One process at a time may use it.',
  },
  {
    name: 'LILT_BLOBS',
    default: 'a folder, `blobs` in `LILT_DATA`',
    meaning:
      'Where rendered files, weights and checkpoints are kept: a folder or `file:` URL, which several machines may share, or `s3://bucket/prefix`.',
  },
  {
    name: 'AWS_ACCESS_KEY_ID',
    default: null,
    meaning:
      'For `s3://`: the key. It needs to get, put and delete objects, and to list the bucket.',
  },
  {
    name: 'AWS_SECRET_ACCESS_KEY',
    default: null,
    meaning: "For `s3://`: the key's secret.",
  },
  {
    name: 'AWS_SESSION_TOKEN',
    default: null,
    meaning: 'For `s3://`: where the key is a temporary one, the token that came with it.',
  },
  {
    name: 'AWS_REGION',
    default: '`us-east-1` where `AWS_ENDPOINT_URL` is set',
    meaning: "For `s3://`: the bucket's region.",
  },
  {
    name: 'AWS_ENDPOINT_URL',
    default: "Amazon's",
    meaning: 'For `s3://`: address of another server that speaks as S3 does.',
  },
  {
    name: 'LILT_MODEL',
    default: 'the model that ships with Lilt',
    meaning: 'Folder of the model that writes: `manifest.json` and its weights.',
  },
  {
    name: 'LILT_TRAINING_THREADS',
    default: 'one for each processor, 8 at most',
    meaning:
      'How many threads a training takes, on whichever machine. 0: the bot trains nothing itself, and `lilt worker` does.',
  },
  {
    name: 'PORT',
    default: '8080',
    meaning:
      "The playground's port on 127.0.0.1; 0 takes any that is free. When it is taken, the next free one is used; the address is printed.",
  },
  {
    name: 'LILT_GALLERY_PORT',
    default: '8090, or the next that is free',
    meaning:
      "The gallery's port: a web page with the tunes and playlists of servers that chose to show them. 0 takes any that is free; `off`: no gallery.",
  },
  {
    name: 'LILT_GALLERY_HOST',
    default: '127.0.0.1',
    meaning:
      'The address that the gallery listens on. `0.0.0.0` lets other machines in; for the world, put a web server with HTTPS before it.',
  },
  {
    name: 'LILT_GALLERY_URL',
    default: 'the address that it listens on',
    meaning:
      'How people reach the gallery, for links to it: `https://tunes.example.org`, without a path.',
  },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    meaning: `How much is logged: ${LOG_LEVELS.map((level) => `\`${level}\``).join(', ')}.`,
  },
] as const satisfies readonly Setting[];

type Name = (typeof SETTINGS)[number]['name'];

/** Every problem of a configuration at once, one sentence each. No sentence holds a token, a password or a URL's. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((text) => `  - ${text}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** The folder that holds models/ and package.json, whether this runs from src/ or from dist/. */
const PACKAGE = resolve(import.meta.dirname, '..');

// Messages never quote the value: it may be a secret in the wrong place.
const Shape = z.object({
  DISCORD_TOKEN: z
    .string()
    .refine((text) => !/^Bot\s/i.test(text), 'holds the token alone, without "Bot " before it')
    .refine((text) => /^[\x21-\x7e]+$/.test(text.replace(/^Bot\s+/i, '')), {
      message:
        'has spaces or characters that no token has; copy it again from the developer portal',
    })
    .optional(),
  DISCORD_API_URL: z
    .string()
    .refine((text) => /^https?:$/.test(protocolOf(text)), {
      message: 'must be a http:// or https:// address, such as https://discord.com/api',
    })
    .optional(),
  DATABASE_URL: z
    .string()
    .refine((text) => /^(postgres(ql)?|memory):$/.test(protocolOf(text)), {
      message:
        'must begin with postgresql:// (special characters of the password written as %XX), or be memory:; leave it out to use a folder',
    })
    .optional(),
  LILT_DATA: z.string().optional(),
  LILT_BLOBS: z.string().refine(isBlobPlace, { message: BLOB_PLACES }).optional(),
  // What is in these matters for s3:// only; elsewhere they may stand there for another program.
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  AWS_SESSION_TOKEN: z.string().optional(),
  AWS_REGION: z.string().optional(),
  AWS_ENDPOINT_URL: z.string().optional(),
  LILT_MODEL: z.string().optional(),
  LILT_TRAINING_THREADS: z
    .string()
    .refine((text) => /^\d{1,3}$/.test(text) && Number(text) <= 256, {
      message: 'must be a whole number from 0 to 256',
    })
    .optional(),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
      message: 'must be a whole number from 0 to 65535',
    })
    .optional(),
  LILT_GALLERY_PORT: z
    .string()
    .refine((text) => text === 'off' || (/^\d{1,5}$/.test(text) && Number(text) <= 65_535), {
      message: 'must be a whole number from 0 to 65535, or off',
    })
    .optional(),
  LILT_GALLERY_HOST: z
    .string()
    .refine((text) => /^[\w.:-]{1,253}$/.test(text), {
      message: 'must be the address of a network interface, such as 127.0.0.1 or 0.0.0.0',
    })
    .optional(),
  LILT_GALLERY_URL: z
    .string()
    .refine(isOrigin, {
      message:
        'must be a http:// or https:// address without a path, such as https://tunes.example.org',
    })
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).optional(),
} satisfies Record<Name, z.ZodType>);

/**
 * Reads the configuration once and whole: from `env`, and for what is not there from the file `.env` in `cwd`. An empty
 * value counts as not set.
 * @throws ConfigError naming every problem: unknown `LILT_` names, and values that cannot be meant
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): Config {
  const given = { ...withoutEmpty(readDotEnv(cwd)), ...withoutEmpty(env) };
  const problems = Object.keys(given)
    .filter((name) => name.startsWith('LILT_') && !SETTINGS.some((known) => known.name === name))
    .map((name) => `${name} is not a setting of Lilt.${suggestion(name)}`);

  const parsed = Shape.safeParse(given);
  for (const issue of parsed.error?.issues ?? []) {
    problems.push(`${issue.path.join('.')} ${issue.message}.`);
  }
  if (parsed.success) problems.push(...problemsOfBucket(parsed.data));
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);

  const values = parsed.data;
  return {
    discordToken: values.DISCORD_TOKEN ?? null,
    discordApiUrl: (values.DISCORD_API_URL ?? 'https://discord.com/api').replace(
      /(\/v\d+)?\/*$/,
      '',
    ),
    databaseUrl: values.DATABASE_URL ?? null,
    dataDir: resolve(cwd, values.LILT_DATA ?? 'data'),
    blobs: blobPlaceOf(values, cwd),
    modelDir: values.LILT_MODEL ? resolve(cwd, values.LILT_MODEL) : join(PACKAGE, 'models'),
    trainingThreads:
      values.LILT_TRAINING_THREADS === undefined ? null : Number(values.LILT_TRAINING_THREADS),
    port: Number(values.PORT ?? 8080),
    gallery: galleryPlaceOf(values),
    logLevel: values.LOG_LEVEL ?? 'info',
  };
}

function galleryPlaceOf(values: z.infer<typeof Shape>): GalleryPlace | null {
  const { LILT_GALLERY_PORT: port, LILT_GALLERY_HOST: host, LILT_GALLERY_URL: url } = values;
  if (port === 'off') return null;
  return {
    port: Number(port ?? 8090),
    exact: port !== undefined && port !== '0',
    host: host ?? '127.0.0.1',
    url: url === undefined ? null : new URL(url).origin,
  };
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin, href } = new URL(text);
  return /^https?:$/.test(protocol) && href === `${origin}/`;
}

function readDotEnv(cwd: string): Record<string, string | undefined> {
  try {
    return parseEnv(readFileSync(join(cwd, '.env'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new ConfigError([
      `The file .env in ${cwd} cannot be read (${(error as NodeJS.ErrnoException).code}). Mend or remove it.`,
    ]);
  }
}

/** Compose files and CI pass unset variables on as empty ones; those must not hide what .env says. */
function withoutEmpty(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value) kept[name] = value;
  return kept;
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : '';
}

function suggestion(name: string): string {
  const best = SETTINGS.map((known) => ({
    name: known.name,
    distance: editDistance(name, known.name),
  }))
    .filter(({ distance }) => distance <= 4)
    .sort((a, b) => a.distance - b.distance)[0];
  const known = SETTINGS.map((setting) => setting.name).filter((own) => own.startsWith('LILT_'));
  return best
    ? ` Did you mean ${best.name}?`
    : ` Those that begin so are ${known.slice(0, -1).join(', ')} and ${known.at(-1)}.`;
}

/** Levenshtein's: how many letters to insert, remove or change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
