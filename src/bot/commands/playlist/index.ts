import { grouped } from '../command.ts';
import { EVERYWHERE } from '../places.ts';
import { add } from './add.ts';
import { copy } from './copy.ts';
import { create } from './create.ts';
import { deletePlaylist } from './delete.ts';
import { exportPlaylist } from './export.ts';
import { join } from './join.ts';
import { list } from './list.ts';
import { move } from './move.ts';
import { part } from './part.ts';
import { play } from './play.ts';
import { remove } from './remove.ts';
import { rename } from './rename.ts';
import { share } from './share.ts';
import { show } from './show.ts';

/** `/playlist`: tunes that belong together. */
export const playlist = grouped(
  {
    name: 'playlist',
    description: 'Keep tunes together, play them, make a book of them',
    ...EVERYWHERE,
  },
  [
    create,
    list,
    show,
    add,
    remove,
    move,
    join,
    part,
    play,
    exportPlaylist,
    share,
    rename,
    copy,
    deletePlaylist,
  ],
);
