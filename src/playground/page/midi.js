/**
 * @typedef {{ at: number, for: number, pitch: number, velocity: number }} Note times in seconds,
 *   pitch as a MIDI number, velocity 0 to 1
 */

/** More events than any tune has: a hostile file ends here. */
const MOST_EVENTS = 200_000;
const DRUMS = 9;

/**
 * Reads a standard MIDI file (formats 0 and 1) into its notes in order of time.
 *
 * @param {ArrayBuffer} buffer
 * @returns {{ notes: Note[], seconds: number }}
 * @throws {Error} for anything that is no MIDI file
 */
export function readMidi(buffer) {
  const view = new DataView(buffer);
  if (buffer.byteLength < 14 || tag(view, 0) !== 'MThd') throw new Error('not a MIDI file');
  const division = view.getUint16(12);
  if (division & 0x8000) throw new Error('a MIDI file in film time, which is not read here');
  /** @type {{ tick: number, order: number, tempo?: number, on?: boolean, key?: number, velocity?: number }[]} */
  const events = [];
  let at = 8 + view.getUint32(4);
  while (at + 8 <= buffer.byteLength && events.length < MOST_EVENTS) {
    const length = view.getUint32(at + 4);
    const end = Math.min(buffer.byteLength, at + 8 + length);
    if (tag(view, at) === 'MTrk') readTrack(view, at + 8, end, events);
    at = end;
  }
  // Of events on one tick, note-offs come first: a repeated note must end before it begins.
  events.sort(
    (a, b) => a.tick - b.tick || Number(a.on ?? -1) - Number(b.on ?? -1) || a.order - b.order,
  );
  return play(events, division || 480);
}

/**
 * @param {DataView} view
 * @param {number} at
 */
function tag(view, at) {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}

/**
 * @param {DataView} view
 * @param {number} start
 * @param {number} end
 * @param {{ tick: number, order: number, tempo?: number, on?: boolean, key?: number, velocity?: number }[]} events
 */
function readTrack(view, start, end, events) {
  let at = start;
  let tick = 0;
  let status = 0;
  const byte = () => (at < end ? view.getUint8(at++) : 0);
  const variable = () => {
    let value = 0;
    for (let i = 0; i < 4; i += 1) {
      const next = byte();
      value = value * 128 + (next & 0x7f);
      if (next < 0x80) break;
    }
    return value;
  };
  while (at < end && events.length < MOST_EVENTS) {
    tick += variable();
    const next = view.getUint8(Math.min(at, end - 1));
    // Without a status byte of its own, an event has that of the one before ("running status").
    if (next >= 0x80) status = byte();
    const order = events.length;
    if (status === 0xff) {
      const kind = byte();
      const length = variable();
      if (kind === 0x51 && length === 3 && at + 3 <= end) {
        events.push({ tick, order, tempo: (view.getUint16(at) << 8) | view.getUint8(at + 2) });
      }
      at += length;
    } else if (status === 0xf0 || status === 0xf7) {
      at += variable();
    } else {
      const kind = status >> 4;
      const first = byte();
      const second = kind === 0xc || kind === 0xd ? 0 : byte();
      if ((kind === 8 || kind === 9) && (status & 15) !== DRUMS) {
        const on = kind === 9 && second > 0;
        events.push({ tick, order, on, key: (status & 15) * 128 + first, velocity: second / 127 });
      }
    }
  }
}

/**
 * @param {{ tick: number, tempo?: number, on?: boolean, key?: number, velocity?: number }[]} events
 * @param {number} division ticks in a quarter note
 */
function play(events, division) {
  /** @type {Note[]} */
  const notes = [];
  /** @type {Map<number, Note>} */
  const sounding = new Map();
  let perTick = 0.5 / division;
  let now = 0;
  let last = 0;
  for (const event of events) {
    now += (event.tick - last) * perTick;
    last = event.tick;
    if (event.tempo !== undefined) perTick = event.tempo / 1e6 / division;
    if (event.key === undefined) continue;
    const open = sounding.get(event.key);
    if (open) open.for = now - open.at;
    sounding.delete(event.key);
    if (event.on) {
      const note = { at: now, for: 0.5, pitch: event.key % 128, velocity: event.velocity ?? 0.8 };
      sounding.set(event.key, note);
      notes.push(note);
    }
  }
  const seconds = notes.reduce((most, note) => Math.max(most, note.at + note.for), 0);
  return { notes, seconds };
}
