/**
 * Asks the playground to do something for the person one is.
 *
 * @param {'run' | 'autocomplete' | 'use' | 'press' | 'submit' | 'say' | 'dismiss' | 'invite' | 'install' | 'speak'} deed
 * @param {object} body
 * @returns {Promise<any>}
 * @throws {Error} with a sentence for the person, where it cannot be done
 */
export async function ask(deed, body) {
  let response;
  try {
    response = await fetch(`/playground/${deed}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error(
      'The simulator does not answer. Is the process that printed this address still running?',
    );
  }
  const reply = await response.json();
  if (!response.ok) throw new Error(reply.error ?? 'That did not work.');
  return reply;
}

/**
 * Listens to what a person sees. After a lost connection the browser comes back by itself, and
 * the first event is a fresh snapshot, so nothing is missed.
 *
 * @param {string} person
 * @param {Record<string, (data: any) => void>} handlers by event name; `lost` for a lost line
 * @returns {() => void} ends it
 */
export function listen(person, handlers) {
  const source = new EventSource(`/playground/events?as=${encodeURIComponent(person)}`);
  for (const [name, handle] of Object.entries(handlers)) {
    if (name === 'lost') source.addEventListener('error', handle);
    else {
      source.addEventListener(name, (event) => handle(JSON.parse(event.data)));
    }
  }
  return () => source.close();
}
