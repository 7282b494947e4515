/** Submitting and closing a modal: what the app gets and what its answer does. */
import type { Json } from '../../src/workspace/index.ts';
import { answerWith, clientOf, triggerOf } from './support/client.ts';
import { form } from './support/small-app.ts';
import { emptyWorld } from './support/world.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const section = (text: string) => ({ type: 'section' as const, text: plain(text) });
const page = (title: string) => ({ type: 'modal' as const, title: plain(title), blocks: [section(title)] });
const textForm = (blockId: string, initial: string) => ({
  ...page('Phiếu'),
  submit: plain('Gửi'),
  blocks: [
    {
      type: 'input' as const,
      block_id: blockId,
      label: plain('Chữ'),
      element: { type: 'plain_text_input' as const, action_id: 'a', initial_value: initial },
    },
  ],
});

describe('an answer to a submission', () => {
  async function submitted(
    answer: unknown,
  ): Promise<{ world: ReturnType<typeof emptyWorld>; bodies: Json[]; result: unknown }> {
    const world = emptyWorld();
    const bodies = await answerWith(world, () => answer);
    await clientOf(world).views.open({ trigger_id: triggerOf(world, world.an.id), view: textForm('b', 'sẵn') });
    return { world, bodies, result: await world.workspace.as(world.an.id).submit() };
  }

  it('gets initial values that nobody touched', async () => {
    const { bodies } = await submitted(undefined);
    expect(bodies[0]).toMatchObject({
      type: 'view_submission',
      view: { state: { values: { b: { a: { type: 'plain_text_input', value: 'sẵn' } } } } },
    });
  });

  it.each([
    ['nothing', undefined, { closed: true }, 0],
    ['clear', { response_action: 'clear' }, { closed: true }, 0],
    ['update', { response_action: 'update', view: page('Xong') }, { updated: true }, 1],
    ['push', { response_action: 'push', view: page('Tiếp') }, { pushed: true }, 2],
    ['errors', { response_action: 'errors', errors: { b: 'Sai' } }, { errors: { Chữ: 'Sai' }, closed: false }, 1],
  ])('follows %s', async (_name, answer, expected, open) => {
    const { world, result } = await submitted(answer);
    expect(result).toMatchObject(expected);
    expect(world.workspace.as(world.an.id).modals()).toHaveLength(open);
    expect(world.workspace.violations).toEqual([]);
  });

  it.each([
    ['an unknown response_action', { response_action: 'close' }, 'bad_response_action'],
    ['errors for what is no input', { response_action: 'errors', errors: { khac: 'Sai' } }, 'errors_for_unknown_block'],
    ['errors without any', { response_action: 'errors', errors: {} }, 'bad_response_action'],
    ['a Home view', { response_action: 'update', view: { type: 'home', blocks: [] } }, 'invalid_view_in_ack'],
  ])('shows an error to the person for %s', async (_name, answer, violation) => {
    const { world, result } = await submitted(answer);
    expect(result).toMatchObject({ closed: false, error: expect.any(String) as string });
    expect(world.workspace.violations).toMatchObject([{ kind: violation }]);
    expect(world.workspace.as(world.an.id).modals()).toHaveLength(1);
  });

  it('is not asked for when a required field is empty', async () => {
    const world = emptyWorld();
    const bodies = await answerWith(world);
    await clientOf(world).views.open({ trigger_id: triggerOf(world, world.an.id), view: form });
    const result = await world.workspace.as(world.an.id).submit();
    expect(result).toMatchObject({ clientSide: true, rawErrors: { 'noi-dung': expect.any(String) as string } });
    expect(bodies).toEqual([]);
  });
});

describe('closing', () => {
  it('is told only to apps that asked, for the cross with the root and is_cleared', async () => {
    const world = emptyWorld();
    const bodies = await answerWith(world);
    const client = clientOf(world);
    const an = world.workspace.as(world.an.id);
    await client.views.open({ trigger_id: triggerOf(world, an.id), view: page('im lặng') });
    await an.closeModal();
    expect(bodies).toEqual([]);
    await client.views.open({ trigger_id: triggerOf(world, an.id), view: { ...page('gốc'), notify_on_close: true } });
    const root = an.modal()!.id;
    await client.views.push({ trigger_id: triggerOf(world, an.id, root), view: page('trên') });
    await an.closeModal({ all: true });
    expect(bodies).toMatchObject([{ type: 'view_closed', is_cleared: true, view: { id: root } }]);
    expect(an.modals()).toEqual([]);
  });
});
