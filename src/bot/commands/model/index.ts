import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { grouped } from '../command.ts';
import { exportModel } from './export.ts';
import { importModel } from './import.ts';
import { info } from './info.ts';
import { list } from './list.ts';
import { reinstate } from './reinstate.ts';
import { rename } from './rename.ts';
import { retire } from './retire.ts';
import { rollback } from './rollback.ts';
import { use } from './use.ts';

/**
 * `/model`: looking is for everybody, changing for those whom the server lets. It is not hidden from anybody, for Discord
 * does not know which role that is; the engine asks.
 */
export const model = grouped(
  {
    name: 'model',
    description: 'The models that write the tunes of this server',
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  },
  [list, info, use, rollback, rename, retire, reinstate, exportModel, importModel],
);
