/** A workspace that holds one of everything that a snapshot keeps. */
import type { Workspace } from '../../../src/workspace/index.ts';
import { clientOf, triggerOf } from './client.ts';
import { form } from './small-app.ts';
import { emptyWorld } from './world.ts';
import type { World } from './world.ts';

export const scopes = [
  'commands',
  'chat:write',
  'im:write',
  'users:read',
  'files:read',
  'files:write',
  'reactions:write',
  'pins:write',
];

/** A workspace with one of everything. */
export async function fullWorld(): Promise<World & { general: string; root: string; fileId: string }> {
  const world = emptyWorld({ scopes });
  const { workspace, installed, an, binh, clock } = world;
  const client = clientOf(world);
  const general = workspace.addChannel({ name: 'chung', isPrivate: true, members: [an.id, installed.botUserId] }).id;
  const root = (
    await client.chat.postMessage({
      channel: general,
      text: 'Gốc',
      metadata: { event_type: 'thu', event_payload: { so: 1 } },
    })
  ).ts!;
  await client.chat.postMessage({ channel: general, thread_ts: root, text: 'Trả lời' });
  await clock.advance(2000);
  const edited = (await client.chat.postMessage({ channel: an.id, text: 'Cũ' })) as { channel: string; ts: string };
  await client.chat.update({ ...edited, text: 'Mới' });
  await client.reactions.add({ channel: general, timestamp: root, name: 'eyes' });
  await client.pins.add({ channel: general, timestamp: root });
  await client.chat.postEphemeral({ channel: general, user: an.id, text: 'Chỉ An thấy' });
  await client.views.publish({
    user_id: an.id,
    view: { type: 'home', blocks: [{ type: 'divider' }], private_metadata: 'x' },
  });
  await client.views.open({ trigger_id: triggerOf(world, an.id), view: form });
  const said = await workspace
    .as(an.id)
    .say('#chung', 'Kèm tệp', { files: [{ name: 'a.bin', bytes: new Uint8Array([0, 255, 7]) }] });
  workspace.changeUser(binh.id, { deleted: true });
  return { ...world, general, root, fileId: said.files[0]! };
}

/** What a snapshot holds, without the counts of ids: those move without being a change. */
export const stateIn = (workspace: Workspace): Record<string, unknown> => {
  const { state, bytes } = JSON.parse(workspace.snapshot()) as { state: Record<string, unknown>; bytes: unknown };
  return { ...state, ids: 'not compared', bytes };
};
