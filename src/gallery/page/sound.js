/** Fetched at once, and no more: other visitors want notes too. */
const AT_ONCE = 4;
/** Quieter than this is the silence before a note, which an encoder of sound puts there. */
const SILENCE = 0.004;
/** How long a note takes to die away when it is over, and what is left between it and the next; seconds. */
const RELEASE = 0.07;
const BREATH = 0.02;
const MIX = { melody: 0.8, chords: 0.3, bass: 0.5 };

/**
 * Instruments made of single notes, fetched from here.
 *
 * @param {string} base address of the notes
 */
export function soundOf(base) {
  const context = new AudioContext();
  const master = context.createGain();
  const limiter = context.createDynamicsCompressor();
  master.connect(limiter).connect(context.destination);
  /** @type {Map<string, Promise<{ buffer: AudioBuffer, offset: number } | null>>} */
  const fetched = new Map();
  /** @type {Map<string, { buffer: AudioBuffer, offset: number }>} */
  const ready = new Map();
  /** @type {Set<AudioBufferSourceNode>} */
  const sounding = new Set();
  let underWay = 0;
  /** @type {(() => void)[]} */
  const line = [];

  /** @param {string} name */
  async function fetchNote(name) {
    if (underWay >= AT_ONCE) await new Promise((resolve) => line.push(() => resolve(null)));
    underWay += 1;
    try {
      const response = await fetch(`${base}/${name}.mp3`);
      if (!response.ok) return null;
      const buffer = await context.decodeAudioData(await response.arrayBuffer());
      const note = { buffer, offset: silenceBefore(buffer) };
      ready.set(name, note);
      return note;
    } catch {
      return null;
    } finally {
      underWay -= 1;
      line.shift()?.();
    }
  }

  return {
    context,
    /**
     * Fetches notes that are not there yet.
     *
     * @param {Iterable<string>} names `fiddle/67`
     * @returns {Promise<boolean>} whether every one is there
     */
    async fetch(names) {
      const notes = [...new Set(names)].map((name) => {
        const note = fetched.get(name) ?? fetchNote(name);
        fetched.set(name, note);
        // What failed is asked for again another time.
        note.then((found) => found ?? fetched.delete(name));
        return note;
      });
      return (await Promise.all(notes)).every((note) => note !== null);
    },
    /**
     * @param {string} name of a note; nothing happens where it is not there
     * @param {number} when in the context's time
     * @param {number} seconds
     * @param {number} loudness 0 to 1
     * @param {keyof typeof MIX} role
     */
    play(name, when, seconds, loudness, role) {
      const note = ready.get(name);
      if (!note) return;
      const source = context.createBufferSource();
      source.buffer = note.buffer;
      const gain = context.createGain();
      const level = MIX[role] * loudness ** 1.4;
      const end = when + Math.max(0.06, seconds - BREATH);
      gain.gain.setValueAtTime(level, when);
      gain.gain.setValueAtTime(level, end);
      gain.gain.linearRampToValueAtTime(0, end + RELEASE);
      source.connect(gain).connect(master);
      source.start(when, note.offset);
      source.stop(end + RELEASE);
      sounding.add(source);
      source.onended = () => sounding.delete(source);
    },
    hush() {
      const now = context.currentTime;
      master.gain.cancelScheduledValues(now);
      master.gain.setTargetAtTime(0, now, 0.015);
      master.gain.setValueAtTime(1, now + 0.08);
      for (const source of sounding) source.stop(now + 0.08);
      sounding.clear();
    },
  };
}

/** @param {AudioBuffer} buffer */
function silenceBefore(buffer) {
  const samples = buffer.getChannelData(0);
  const first = samples.findIndex((sample) => Math.abs(sample) > SILENCE);
  return Math.max(0, first) / buffer.sampleRate;
}
