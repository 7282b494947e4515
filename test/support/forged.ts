/** Payloads that nobody was shown a button for, straight to the app, as anybody or as nobody. */
import { ids } from '../../views/kit/ids.ts';
import type { TestHouse } from './house.ts';

type Json = Record<string, unknown>;

export interface Forged {
  readonly by: { readonly id?: string; readonly team?: string | null };
  readonly body: Json;
}

/** What the app answered, and everything that it made visible because of it, as one text. */
export async function deliver(house: TestHouse, { by, body }: Forged): Promise<string> {
  const { workspace, installed } = house.agency;
  const { core } = workspace;
  await house.clock.advance(1_000); // nobody clicks faster, and Slack would not let them
  const before = workspace.outgoing().length;
  const team = by.team === undefined ? core.team.id : by.team;
  const who = {
    ...(team === null ? { team: null } : { team: { id: team, domain: 'x' } }),
    ...(by.id === undefined
      ? {}
      : { user: { id: by.id, username: 'x', name: 'x', ...(team ? { team_id: team } : {}) } }),
    ...(by.id && core.users.has(by.id) ? { trigger_id: core.tickets.issueTrigger(installed.id, by.id) } : {}),
  };
  const answered = await core.dispatcher.send({
    kind: 'interaction',
    appId: installed.id,
    body: { api_app_id: installed.id, ...who, ...body },
  });
  await workspace.idle();
  const shown = workspace.outgoing().slice(before);
  const user = by.id;
  if (user && core.users.has(user)) {
    const driver = workspace.as(user, { app: installed.id });
    if (driver.modal()) await driver.closeModal({ all: true });
  }
  return JSON.stringify([answered.body ?? null, shown.map(({ content }) => content)]).normalize('NFC');
}

export const press = (actionId: string, value: unknown): Json => ({
  type: 'block_actions',
  container: { type: 'view' },
  actions: [{ type: 'button', action_id: actionId, block_id: 'b', value, action_ts: '1' }],
});

let views = 0;
export const submission = (callbackId: string, about: unknown, values: unknown): Json => ({
  type: 'view_submission',
  view: {
    id: `VFORGED${(views += 1)}`,
    hash: 'h',
    type: 'modal',
    callback_id: callbackId,
    private_metadata: typeof about === 'string' ? about : JSON.stringify(about),
    blocks: [],
    state: { values },
  },
});

export const typed = (field: string, value: unknown) => ({ [field]: { [field]: { type: 'plain_text_input', value } } });
export const chosen = (field: string, value: unknown) => ({
  [field]: { [field]: { type: 'radio_buttons', selected_option: { value } } },
});

const flat = (node: object): readonly string[] =>
  Object.values(node).flatMap((each: string | object) => (typeof each === 'string' ? [each] : flat(each)));
const all = flat(ids);
export const formIds = all.filter((id) => /form$/i.test(id));
export const actionIds = all.filter((id) => !/form$/i.test(id) && id !== ids.command);
