/** What stands between angle brackets in mrkdwn: links, mentions, dates. */
import { unescape } from './unescape.ts';

export type Entity =
  | { kind: 'link'; url: string; text: string }
  | { kind: 'user'; id: string; label: string }
  | { kind: 'channel'; id: string; label: string }
  | { kind: 'group'; id: string; label: string }
  | { kind: 'broadcast'; range: string }
  | { kind: 'date'; seconds: number; format: string; url: string; fallback: string }
  | { kind: 'text'; text: string };

/** The inside of `<…>`; what is nothing known stays the text that it is. */
export function readEntity(inside: string): Entity {
  const bar = inside.indexOf('|');
  const target = bar === -1 ? inside : inside.slice(0, bar);
  const label = bar === -1 ? '' : unescape(inside.slice(bar + 1));
  if (/^@[UW]\w+$/.test(target)) return { kind: 'user', id: target.slice(1), label };
  if (/^#[CGD]\w+$/.test(target)) return { kind: 'channel', id: target.slice(1), label };
  if (/^!(?:here|channel|everyone)$/.test(target)) return { kind: 'broadcast', range: target.slice(1) };
  if (target.startsWith('!subteam^')) return { kind: 'group', id: target.slice(9), label };
  const date = /^!date\^(\d+)\^([^^]*)(?:\^(.*))?$/.exec(target);
  if (date) {
    const [, seconds, format = '', url = ''] = date;
    return { kind: 'date', seconds: Number(seconds), format, url, fallback: label };
  }
  if (/^(?:https?:\/\/|mailto:|tel:)/i.test(target)) {
    const url = unescape(target);
    return { kind: 'link', url, text: label || url.replace(/^mailto:/i, '') };
  }
  return { kind: 'text', text: `<${unescape(inside)}>` };
}
