/** Gateway opcodes (developer docs, Opcodes and Status Codes). */
export const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voiceState: 4,
  resume: 6,
  reconnect: 7,
  requestMembers: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;

const NAMES: Readonly<Record<number, string>> = {
  0: 'DISPATCH',
  1: 'HEARTBEAT',
  2: 'IDENTIFY',
  3: 'PRESENCE UPDATE',
  4: 'VOICE STATE UPDATE',
  6: 'RESUME',
  7: 'RECONNECT',
  8: 'REQUEST GUILD MEMBERS',
  9: 'INVALID SESSION',
  10: 'HELLO',
  11: 'HEARTBEAT ACK',
};

export function nameOf(op: number): string {
  return NAMES[op] ?? `OPCODE ${op}`;
}

/** Close codes with Discord's words (same page). */
export const CLOSE = {
  unknownOpcode: [4001, 'Unknown opcode.'],
  decodeError: [4002, 'Error while decoding payload.'],
  notAuthenticated: [4003, 'Not authenticated.'],
  authenticationFailed: [4004, 'Authentication failed.'],
  alreadyAuthenticated: [4005, 'Already authenticated.'],
  rateLimited: [4008, 'Rate limited.'],
  sessionTimedOut: [4009, 'Session timed out.'],
  invalidShard: [4010, 'Invalid shard.'],
  invalidVersion: [4012, 'Invalid API version.'],
  invalidIntents: [4013, 'Invalid intent(s).'],
} as const satisfies Record<string, readonly [number, string]>;

/** After these a session cannot be resumed; after all other codes it can. */
export const ENDS_SESSION: readonly number[] = [
  1000, 1001, 4004, 4007, 4009, 4010, 4012, 4013, 4014,
];

/** Gateway intents that the playground has events for. */
export const INTENT = {
  guilds: 1 << 0,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** All intents that exist today: anything beyond is refused. */
export const EVERY_INTENT = (1 << 26) - 1;
