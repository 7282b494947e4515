/** Who acts and what is open, as it stands in the address: #/U1, #/U1/C1, #/U1/C1/<ts of a thread>, #/U1/A1 (an app's Home). */

export interface Route {
  as: string;
  channel?: string;
  thread?: string;
  app?: string;
}

/** Reads the part of the address after `#`. */
export function readRoute(hash: string): Route {
  const [, as = '', place, thread] = hash.replace(/^#/, '').split('/');
  if (!place) return { as };
  if (place.startsWith('A')) return { as, app: place };
  return { as, channel: place, ...(thread ? { thread } : {}) };
}

export function hashOf({ as, channel, thread, app }: Route): string {
  return `#/${[as, app ?? channel, thread].filter(Boolean).join('/')}`;
}
