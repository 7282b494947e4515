/** Takes secrets out of what the developers' drawer shows: tokens, tickets, addresses that act for whoever has them. */
import type { Core } from '../engine/core.ts';

const MASK = '•••';
const SECRET_KEYS = new Set(['token', 'trigger_id', 'response_url', 'upload_url', 'url', 'ticket']);
const SECRET_SHAPES = /\bx(?:ox[a-z]|app)-[\w-]+/g;
const TICKET_ADDRESSES = /((?:\/actions|\/commands|\/upload\/v1|\/link)\/?[^\s"]*?)([0-9a-f]{16,}|ticket=\w+)/g;

function secretsOf(core: Core): string[] {
  return [...core.apps.values()].flatMap((app) => [
    app.botToken,
    app.appToken,
    app.signingSecret,
    app.verificationToken,
  ]);
}

function isSecret(key: string, value: string): boolean {
  // `url` is a secret only where it opens a socket; the links of a message are what people see.
  if (key === 'url') return value.startsWith('ws');
  return SECRET_KEYS.has(key);
}

/** A copy without secrets. */
export function masked(core: Core, value: unknown): unknown {
  const secrets = secretsOf(core);
  const text = (given: string): string => {
    let shown = given;
    for (const secret of secrets) shown = shown.replaceAll(secret, MASK);
    return shown.replaceAll(SECRET_SHAPES, MASK).replaceAll(TICKET_ADDRESSES, `$1${MASK}`);
  };
  const walk = (given: unknown): unknown => {
    if (typeof given === 'string') return text(given);
    if (Array.isArray(given)) return given.map(walk);
    if (typeof given !== 'object' || given === null) return given;
    return Object.fromEntries(
      Object.entries(given).map(([key, content]) => [
        key,
        typeof content === 'string' && isSecret(key, content) ? MASK : walk(content),
      ]),
    );
  };
  return walk(value);
}
