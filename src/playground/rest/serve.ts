import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Limits } from '../limits.ts';
import type { PublishedSchemas } from '../published-schemas.ts';
import { Refusal, refusals } from '../refusal.ts';
import type { Traffic } from '../traffic.ts';
import { isWire, wireOf } from '../wire.ts';
import { type Fault, takeFault } from './faults.ts';
import { RateLimits } from './rate-limits.ts';
import { type Body, readBody } from './read-body.ts';
import { type Call, matchPattern, type Reply, type RestParts, type Route } from './route.ts';
import { ROUTES } from './routes/index.ts';

export interface RestContext extends RestParts {
  readonly token: string;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly traffic: Traffic;
  readonly schemas: PublishedSchemas;
  readonly faults: Fault[];
}

const PREFIX = /^\/api\/v10(?=\/)/;

/** Whether a path belongs to the API (any version of it: others are refused there). */
export function isApiPath(path: string): boolean {
  return path.startsWith('/api/');
}

/** Serves `/api/v10`: reads, counts, checks, routes, records, replies. */
export function restApi(context: RestContext) {
  const rates = new RateLimits(context.limits.buckets, context.limits.globalPerSecond, () =>
    context.clock.now(),
  );
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const method = request.method ?? 'GET';
    const path = decodePath(url.pathname.replace(PREFIX, ''));
    const problems: string[] = [];
    let body: Body = { json: undefined, uploads: [] };
    let reply: Reply = { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
    let headers: Record<string, string> = {};
    try {
      if (!PREFIX.test(url.pathname)) throw new Refusal(400, 50041, 'Invalid API version');
      body = await readBody(request, context.limits);
      const fault = takeFault(context.faults, `${method} ${path}`);
      if (fault?.delayMs) await wait(fault.delayMs);
      if (fault?.hangUp) {
        problems.push('the connection was cut, as asked for');
        request.socket.destroy();
        return;
      }
      if (fault?.status !== undefined) {
        reply = { status: fault.status, body: fault.body };
        headers = { ...fault.headers };
      } else {
        headers = rates.count(`${method} ${path}`);
        reply = route(method, path, url, request, body, problems, context);
      }
    } catch (error) {
      if (!(error instanceof Refusal)) {
        // A fault of the playground's own: say so where tests and the page look.
        problems.push(`playground failed: ${error instanceof Error ? error.stack : error}`);
        return;
      }
      for (const one of error.faults) problems.push(`${one.path.join('.')}: ${one.message}`);
      if (problems.length === 0) problems.push(`${error.code} ${error.message}`);
      reply = { status: error.status, body: error.body() };
      headers = { ...headers, ...error.headers };
    } finally {
      context.traffic.add({
        kind: 'request',
        method,
        path: path + url.search,
        body: body.json,
        files: body.uploads.map(({ field, name, bytes }) => ({ field, name, size: bytes.length })),
        status: reply.status,
        reply: reply.body,
        problems,
      });
      if (!request.socket.destroyed) send(response, reply, headers);
    }
  };
}

function route(
  method: string,
  path: string,
  url: URL,
  request: IncomingMessage,
  body: Body,
  problems: string[],
  context: RestContext,
): Reply {
  const fitting = ROUTES.flatMap((one) => {
    const params = matchPattern(one.pattern, path);
    return params ? [{ route: one, params }] : [];
  });
  const found = fitting.find((one) => one.route.method === method);
  const authorised = request.headers.authorization === `Bot ${context.token}`;
  if (!found?.route.open && !authorised) throw refusals.unauthorized();
  if (fitting.length === 0) throw refusals.notFound();
  if (!found) throw refusals.methodNotAllowed();
  const call: Call = {
    params: found.params,
    query: url.searchParams,
    body: wireOf(body.json),
    raw: body.json,
    uploads: body.uploads,
  };
  checkRequest(found.route, call, problems, context.schemas);
  const reply = found.route.handle(call, context);
  checkReply(found.route, call, reply, problems, context.schemas);
  return reply;
}

/** Notes what breaks the published schema. Our own rules, which come next, are what refuses. */
function checkRequest(
  route: Route,
  call: Call,
  problems: string[],
  schemas: PublishedSchemas,
): void {
  const name = typeof route.asks === 'function' ? route.asks(call) : route.asks;
  if (!name) return;
  for (const one of Array.isArray(call.raw) ? call.raw : [call.raw]) {
    for (const fault of schemas.check(name, asPublished(one))) {
      problems.push(`${name} ${fault.path.join('.')}: ${fault.message}`);
    }
  }
}

/** A reply of ours that breaks the schema is noted too: then the playground is what is wrong. */
function checkReply(
  route: Route,
  call: Call,
  reply: Reply,
  problems: string[],
  schemas: PublishedSchemas,
): void {
  const name = typeof route.answers === 'function' ? route.answers(call) : route.answers;
  if (!name || reply.body === undefined) return;
  for (const one of Array.isArray(reply.body) ? reply.body : [reply.body]) {
    for (const fault of schemas.check(name, one)) {
      problems.push(`playground's reply: ${name} ${fault.path.join('.')}: ${fault.message}`);
    }
  }
}

/** The schema says number where Discord's own documentation, and every client, says text. */
function asPublished(value: unknown): unknown {
  if (!isWire(value) || typeof value.default_member_permissions !== 'string') return value;
  return { ...value, default_member_permissions: Number(value.default_member_permissions) };
}

function send(response: ServerResponse, reply: Reply, headers: Record<string, string>): void {
  if (reply.body === undefined) {
    response.writeHead(reply.status, headers).end();
    return;
  }
  response
    .writeHead(reply.status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(reply.body));
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Real time on purpose: a delay is there for the bot, which lives by the real clock. */
function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
