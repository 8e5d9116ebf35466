/** The door of the playground. */
export type { Clock } from './clock.ts';
export { NotPossible, type OptionFile } from './interactions/options.ts';
export { DISCORD_LIMITS, type Limits } from './limits.ts';
export type { Message } from './messages/post-office.ts';
export { openPlayground, type PlaygroundOptions } from './open-playground.ts';
export type { ChannelRef, GuildRef, PersonRef, Playground, Seen } from './playground.ts';
export type { Fault } from './rest/faults.ts';
export type { GatewayEntry, RequestEntry, TrafficEntry } from './traffic.ts';
export type { Channel, Guild, Person } from './world/world.ts';
