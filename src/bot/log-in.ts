import { type Client, DiscordjsError, DiscordjsErrorCodes, Events } from 'discord.js';
import { EngineError } from '../engine/index.ts';

/** Connects to the gateway and resolves when it is up. Throws EngineError 'bad-request' for a token that is refused. */
export async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  try {
    await client.login(token);
  } catch (cause) {
    if (cause instanceof DiscordjsError && cause.code === DiscordjsErrorCodes.TokenInvalid) {
      throw new EngineError(
        'bad-request',
        'Discord refuses DISCORD_TOKEN. Copy the token anew from https://discord.com/developers/applications: your application, Bot, Reset Token.',
        {},
        { cause },
      );
    }
    throw new Error(
      'Discord cannot be reached. Is this machine connected, and DISCORD_API_URL right?',
      {
        cause,
      },
    );
  }
  return ready;
}
