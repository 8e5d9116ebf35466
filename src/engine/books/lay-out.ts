/** Where the tunes of a book stand: pure arithmetic, in points (72 to an inch). */

/** A4, with margins for binding and a thumb. */
export const PAPER = { width: 595.28, height: 841.89, side: 42, top: 46, bottom: 56 } as const;
export const ROOM = {
  width: PAPER.width - 2 * PAPER.side,
  height: PAPER.height - PAPER.top - PAPER.bottom,
} as const;

/** Height of the line that names a set, with the room around it. */
export const SET_HEADING = 26;
/** Between two tunes. */
const GAP = 4;
/** So much smaller than the others a set may be that it stands on one page. */
const SMALLEST = 0.8;

export interface Block {
  /** Of the engraving, in any unit: only their proportion counts. */
  readonly width: number;
  readonly height: number;
  /** Belongs to one set with the block before it. */
  readonly joined: boolean;
}

type Size = Pick<Block, 'width' | 'height'>;

export interface Placed extends Size {
  /** Of the pages with music, from 0. */
  readonly page: number;
  /** From the top of the paper. */
  readonly y: number;
  /** The heading of a set stands above it. */
  readonly headsSet: boolean;
}

/**
 * As many tunes to a page as fit. A set that fits onto one page, a little smaller if need be, is not broken; a longer one begins on
 * a new page. A tune that is higher than a page is made smaller.
 */
export function layOut(blocks: readonly Block[]): readonly Placed[] {
  const placed: Placed[] = [];
  let page = 0;
  let y = 0;
  for (const set of setsOf(blocks)) {
    const heading = set.length > 1 ? SET_HEADING : 0;
    const sizes = onOnePage(set, heading);
    const whole = heading + heightOf(sizes);
    if (y > 0 && y + GAP + Math.min(whole, ROOM.height) > ROOM.height) {
      page += 1;
      y = 0;
    }
    sizes.forEach(({ width, height }, at) => {
      const above = at === 0 ? heading : 0;
      const from = y === 0 ? 0 : y + GAP;
      // A set that was made to fit may be over by a rounding.
      const fits = from + above + height <= ROOM.height + 0.01;
      if (!fits) page += 1;
      const top = fits ? from : 0;
      placed.push({ page, y: PAPER.top + top + above, width, height, headsSet: above > 0 });
      y = top + above + height;
    });
  }
  return placed;
}

/** The sizes of a set's tunes, smaller by as much as it takes to have them on one page, unless that is too much. */
function onOnePage(set: readonly Block[], heading: number): readonly Size[] {
  const sizes = set.map((block) => sizeOf(block, heading));
  const gaps = GAP * (sizes.length - 1);
  const scale = Math.min(1, (ROOM.height - heading - gaps) / (heightOf(sizes) - gaps));
  if (scale < SMALLEST) return sizes;
  return sizes.map(({ width, height }) => ({ width: width * scale, height: height * scale }));
}

function setsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sets: Block[][] = [];
  for (const block of blocks) {
    const last = sets.at(-1);
    if (block.joined && last !== undefined) last.push(block);
    else sets.push([block]);
  }
  return sets;
}

/** As wide as the page allows, unless it would then be higher than a page. */
function sizeOf({ width, height }: Block, heading: number): Size {
  const scale = Math.min(ROOM.width / width, (ROOM.height - heading) / height);
  return { width: width * scale, height: height * scale };
}

/** Of tunes under each other. */
const heightOf = (sizes: readonly Size[]): number =>
  sizes.reduce((all, { height }) => all + GAP + height, -GAP);
