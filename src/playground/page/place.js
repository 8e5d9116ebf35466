/**
 * Who one is and where, kept in the address so that a reload, a bookmark or a second window
 * finds it again: `#as=aoife&in=kitchen/tunes&wire=1`.
 *
 * @returns {{ as: string, in: string, wire: boolean }}
 */
export function readPlace() {
  const parts = new URLSearchParams(location.hash.slice(1));
  return {
    as: parts.get('as') ?? '',
    in: parts.get('in') ?? '',
    wire: parts.get('wire') === '1',
  };
}

/**
 * The address of a place.
 *
 * @param {{ as?: string, in?: string, wire?: boolean }} change what is different from now
 */
export function placeHref(change) {
  const next = { ...readPlace(), ...change };
  const wire = next.wire ? '&wire=1' : '';
  return `#as=${encodeURIComponent(next.as)}&in=${next.in.split('/').map(encodeURIComponent).join('/')}${wire}`;
}

/** @param {{ as?: string, in?: string, wire?: boolean }} change */
export function goTo(change) {
  location.hash = placeHref(change);
}
