import type { WrittenTune } from '../engine/index.ts';

/** What someone who starts Lilt without a Discord account reads: a tune, where to try it, how to go on from there. */
export function welcome(tune: WrittenTune, origin: string, gallery: string | null): string {
  return `
A ${tune.type} in ${tune.key}, written just now (seed ${tune.seed}, model ${tune.modelId}):

${tune.abc.trimEnd()}

Try it in the browser, in a Discord that runs on this machine alone:

    ${origin}
${gallery === null ? '' : `\n${aboutGallery(gallery)}\n`}
To connect a real server:
  1. Create an application at https://discord.com/developers/applications and copy its token (Bot, Reset Token).
  2. Put the line DISCORD_TOKEN=<the token> into a file named .env in this folder.
  3. Start again, and open the invitation link that is printed then.
`;
}

/** What is printed for the keeper of a real bot. */
export function invitation(botName: string, inviteUrl: string, gallery: string | null): string {
  return `${botName} is on Discord. To bring it to a server, open ${inviteUrl}
The link asks for what the bot needs there: to see channels, send messages, embed links and attach files. Without these it
answers commands, but cannot report on a training that takes longer than 15 minutes.${gallery === null ? '' : `\n${aboutGallery(gallery)}`}`;
}

/** Where the gallery is, and why there may be nothing in it. */
function aboutGallery(url: string): string {
  return `The gallery, with the tunes of servers that chose to show them (/settings gallery), is at ${url}`;
}
