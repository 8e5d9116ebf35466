import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * The log: one JSON line an event, on standard output. No line holds a token: `secrets` are replaced wherever they stand,
 * and so are interaction tokens, which are in the addresses that discord.js puts into its errors.
 */
export function createLog(
  level: string,
  secrets: readonly string[],
  destination: DestinationStream = pino.destination({ dest: 1, sync: true }),
): Logger {
  return pino(
    { level, base: null, serializers: { err: describeError } },
    { write: (line) => destination.write(withoutSecrets(line, secrets)) },
  );
}

interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly cause?: unknown;
}

/**
 * What helps to find a fault. discord.js hangs whole requests onto its errors, uploaded files among them; those stay out.
 */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const described: DescribedError = {
    type: name,
    message,
    stack,
    ...('code' in error ? { code: error.code } : {}),
    ...('status' in error ? { status: error.status } : {}),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
  return described;
}

function withoutSecrets(line: string, secrets: readonly string[]): string {
  let clean = line.replace(
    /\/(webhooks|interactions)\/(\d+)\/[^/?\s"'\\]+/g,
    (_, what, id) => `/${what}/${id}/[token]`,
  );
  for (const secret of secrets) if (secret !== '') clean = clean.replaceAll(secret, '[token]');
  return clean;
}
