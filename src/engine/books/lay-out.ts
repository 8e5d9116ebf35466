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
const GAP = 10;

export interface Block {
  /** Of the engraving, in any unit: only their proportion counts. */
  readonly width: number;
  readonly height: number;
  /** Belongs to one set with the block before it. */
  readonly joined: boolean;
}

export interface Placed {
  /** Of the pages with music, from 0. */
  readonly page: number;
  /** From the top of the paper. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The heading of a set stands above it. */
  readonly headsSet: boolean;
}

/**
 * As many tunes to a page as fit. A set that fits onto one page is not broken; a longer one begins on a new page. A tune that is
 * higher than a page is made smaller.
 */
export function layOut(blocks: readonly Block[]): readonly Placed[] {
  const placed: Placed[] = [];
  let page = 0;
  let y = 0;
  for (const set of setsOf(blocks)) {
    const heading = set.length > 1 ? SET_HEADING : 0;
    const sizes = set.map((block) => sizeOf(block, heading));
    const whole = heading + sum(sizes.map(({ height }) => height)) + GAP * (sizes.length - 1);
    if (y > 0 && y + GAP + Math.min(whole, ROOM.height) > ROOM.height) {
      page += 1;
      y = 0;
    }
    sizes.forEach(({ width, height }, at) => {
      const above = at === 0 ? heading : 0;
      const from = y === 0 ? 0 : y + GAP;
      const fits = from + above + height <= ROOM.height;
      if (!fits) page += 1;
      const top = fits ? from : 0;
      placed.push({ page, y: PAPER.top + top + above, width, height, headsSet: above > 0 });
      y = top + above + height;
    });
  }
  return placed;
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
function sizeOf({ width, height }: Block, heading: number): { width: number; height: number } {
  const scale = Math.min(ROOM.width / width, (ROOM.height - heading) / height);
  return { width: width * scale, height: height * scale };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
