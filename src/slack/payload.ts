/** Reads what listeners take from a payload; all of it is a claim until the roster agrees. */
import type { BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { Actor } from '../domain/actor.ts';
import { allow, refuse, type Outcome } from '../domain/outcome.ts';
import { readForm } from '../../views/kit/form.ts';
import { readAbout } from '../../views/kit/modal.ts';
import { asking, type Office } from './office.ts';

/** Matches an action id, alone or followed by «:value» (several of a kind in one view need different ids). */
export const action = (id: string): RegExp => new RegExp(`^${id.replaceAll('.', '\\.')}(?::.*)?$`);

export interface Pressed {
  readonly by: Actor;
  /** The button's value, usually the id of a record; empty where the payload carries none. */
  readonly value: string;
}

/** Who pressed a button, and on what. */
export async function pressed(office: Office, body: BlockAction): Promise<Outcome<Pressed>> {
  const by = await asking(office, body);
  if (!by.ok) return by;
  const [button] = body.actions;
  return allow({
    by: by.value,
    value: button?.type === 'button' && typeof button.value === 'string' ? button.value : '',
  });
}

export interface Submitted {
  readonly by: Actor;
  /** What the modal says that it is about. */
  readonly about: Readonly<Record<string, string>>;
  /** What was typed, by field. */
  readonly values: Readonly<Record<string, string>>;
  /** One submission, one command: the same one sent twice does nothing twice. */
  readonly commandId: string;
}

/** Who submitted a modal, about what, with which words; refuses where its hidden state cannot be read. */
export async function submitted(office: Office, body: ViewSubmitAction): Promise<Outcome<Submitted>> {
  const by = await asking(office, body);
  if (!by.ok) return by;
  const { view } = body;
  const about = view.private_metadata === '' ? {} : readAbout(view.private_metadata);
  if (!about) return refuse({ code: 'unreadableForm' });
  return allow({ by: by.value, about, values: readForm(view.state.values), commandId: `${view.id}:${view.hash}` });
}
