/** One thing wrong with a request's body: where, Discord's name for it, and a sentence. */
export interface FormFault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** A request that Discord turns down, with the status and code that it turns it down with. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly faults: readonly FormFault[];
  readonly headers: Readonly<Record<string, string>>;
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: number,
    message: string,
    more: {
      faults?: readonly FormFault[];
      headers?: Readonly<Record<string, string>>;
      extra?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
    this.extra = more.extra ?? {};
  }

  /** The reply's body: message, code and, for a bad form, the tree of faults. */
  body(): Record<string, unknown> {
    return {
      message: this.message,
      code: this.code,
      ...this.extra,
      ...(this.faults.length > 0 && { errors: faultTree(this.faults) }),
    };
  }
}

/** Discord's refusals by name (developer docs, Opcodes and Status Codes, JSON error codes). */
export const refusals = {
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  methodNotAllowed: () => new Refusal(405, 0, '405: Method Not Allowed'),
  unknownApplication: () => new Refusal(404, 10002, 'Unknown Application'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new Refusal(404, 10004, 'Unknown Guild'),
  unknownMember: () => new Refusal(404, 10007, 'Unknown Member'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10063, 'Unknown application command'),
  notYourApplication: () =>
    new Refusal(403, 20012, 'You are not authorized to perform this action on this application'),
  tooManyCommands: (most: number) =>
    new Refusal(400, 30032, `Maximum number of application commands reached (${most})`),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  alreadyAcknowledged: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () =>
    new Refusal(400, 40094, 'This interaction has hit the maximum number of follow up messages'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notYourMessage: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  cannotMessageUser: () => new Refusal(403, 50007, 'Cannot send messages to this user'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  invalidWebhookToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  invalidForm: (faults: readonly FormFault[]) =>
    new Refusal(400, 50035, 'Invalid Form Body', { faults }),
  invalidJson: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
};

/** `[{path: ['data', 'content'], ...}]` as Discord nests it: `{data: {content: {_errors: []}}}`. */
function faultTree(faults: readonly FormFault[]): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const { path, code, message } of faults) {
    let node = root;
    for (const step of path) {
      node[step] ??= {};
      node = node[step] as Record<string, unknown>;
    }
    node._errors ??= [];
    (node._errors as unknown[]).push({ code, message });
  }
  return root;
}
