/** Acting as a person: by the words on the screen, and with clear errors when they are not there. */
import type { Json } from '../../src/workspace/index.ts';
import { answerWith, clientOf, triggerOf } from './support/client.ts';
import { emptyWorld } from './support/world.ts';
import type { World } from './support/world.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string, value: string) => ({ text: plain(text), value });
const options = [option('Tốt', 'tot'), option('Khá', 'kha')];

const input = (block_id: string, label: string, element: Json, extra: Json = {}) => ({
  type: 'input',
  block_id,
  label: plain(label),
  element: { action_id: block_id, ...element },
  ...extra,
});

const blocks = [
  input('chu', 'Nhận xét', { type: 'plain_text_input', max_length: 10 }),
  input('so', 'Điểm', { type: 'number_input', is_decimal_allowed: false, min_value: '0', max_value: '100' }),
  input('mail', 'Thư', { type: 'email_text_input' }, { optional: true }),
  input('url', 'Trang', { type: 'url_text_input' }, { optional: true }),
  input('muc', 'Mức', { type: 'radio_buttons', options }),
  input('tieu-chi', 'Tiêu chí', { type: 'checkboxes', options }, { optional: true }),
  input('nguoi', 'Người thay', { type: 'users_select' }, { optional: true }),
  input('ngay', 'Hạn', { type: 'datepicker' }, { optional: true, dispatch_action: true }),
  input('tim', 'Đơn vị', { type: 'external_select', min_query_length: 2 }, { optional: true }),
];

async function openForm(answer: (body: Json) => unknown = () => undefined): Promise<{ world: World; bodies: Json[] }> {
  const world = emptyWorld();
  const bodies = await answerWith(world, answer);
  const view = { type: 'modal', title: plain('Phiếu'), submit: plain('Gửi'), close: plain('Đóng'), blocks };
  const trigger_id = triggerOf(world, world.an.id);
  await clientOf(world).apiCall('views.open', { trigger_id, view: JSON.stringify(view) });
  return { world, bodies };
}

describe('filling a form', () => {
  it('sends what was typed, chosen and picked, and nothing for what was left', async () => {
    const { world, bodies } = await openForm(() => undefined);
    const an = world.workspace.as(world.an.id);
    await an.fill('Nhận xét', 'được');
    await an.fill('Điểm', '90');
    await an.choose('Mức', 'Tốt');
    await an.choose('Tiêu chí', ['Tốt', 'Khá']);
    await an.pickUser('Người', world.binh.id);
    expect(await an.submit()).toMatchObject({ closed: true });
    expect((bodies[0]!['view'] as Json)['state']).toMatchObject({
      values: {
        chu: { chu: { value: 'được' } },
        so: { so: { type: 'number_input', value: '90' } },
        mail: { mail: { value: null } },
        muc: { muc: { selected_option: { value: 'tot' } } },
        'tieu-chi': { 'tieu-chi': { selected_options: [{ value: 'tot' }, { value: 'kha' }] } },
        nguoi: { nguoi: { selected_user: world.binh.id } },
        ngay: { ngay: { selected_date: null } },
      },
    });
  });

  it('meets the checks of Slack’s client before the app hears of it', async () => {
    const { world, bodies } = await openForm();
    const an = world.workspace.as(world.an.id);
    await an.fill('Nhận xét', 'dài hơn mười chữ');
    await an.fill('Điểm', '101');
    await an.fill('Thư', 'không phải thư');
    await an.fill('Trang', 'javascript:alert(1)');
    const { errors, clientSide } = await an.submit();
    expect(clientSide).toBe(true);
    expect(Object.keys(errors ?? {})).toEqual(['Nhận xét', 'Điểm', 'Thư', 'Trang', 'Mức']);
    expect(an.screen('modal')).toContain('! Please enter no more than 10 characters');
    expect(bodies).toEqual([]);
  });

  it('reports a change only where dispatch_action asks for it', async () => {
    const { world, bodies } = await openForm();
    const an = world.workspace.as(world.an.id);
    await an.pickDate('Hạn', '2026-12-01');
    expect(bodies).toMatchObject([
      {
        type: 'block_actions',
        container: { type: 'view' },
        actions: [{ type: 'datepicker', block_id: 'ngay', action_id: 'ngay', selected_date: '2026-12-01' }],
      },
    ]);
  });

  it('asks the app for options, once enough was typed', async () => {
    const { world, bodies } = await openForm((body) =>
      body['type'] === 'block_suggestion' ? { options: [option('Phòng Một', '1')] } : undefined,
    );
    const an = world.workspace.as(world.an.id);
    expect(await an.suggest('Đơn vị', 'P')).toEqual([]);
    await an.choose('Đơn vị', 'Phòng');
    expect(bodies).toMatchObject([{ type: 'block_suggestion', value: 'Phòng', action_id: 'tim', block_id: 'tim' }]);
    expect(an.modal()!.state['tim']!['tim']!.selected_option?.value).toBe('1');
  });

  it('says what can be seen when the words are not there', async () => {
    const { world } = await openForm();
    const an = world.workspace.as(world.an.id);
    await expect(async () => an.fill('Họ tên', 'x')).rejects.toThrow('«Nhận xét»');
    await expect(async () => an.choose('Mức', 'Kém')).rejects.toThrow('«Tốt», «Khá»');
    await expect(async () => an.press('Duyệt')).rejects.toThrow('nothing');
  });
});

describe('pressing', () => {
  const confirm = {
    title: plain('Chắc?'),
    text: plain('Không lấy lại được'),
    confirm: plain('Vâng'),
    deny: plain('Không'),
  };
  const card = [
    { type: 'section', text: plain('Việc'), accessory: { type: 'overflow', action_id: 'them', options } },
    { type: 'actions', elements: [{ type: 'button', action_id: 'xoa', text: plain('Xoá'), value: '7', confirm }] },
  ];

  it('reads buttons, menus and confirmations; a person outside cannot see the message', async () => {
    const world = emptyWorld();
    const bodies = await answerWith(world);
    await clientOf(world).apiCall('chat.postMessage', {
      channel: world.an.id,
      text: 'Việc',
      blocks: JSON.stringify(card),
    });
    const an = world.workspace.as(world.an.id);
    const [message] = an.dm();
    expect(await an.press('Xoá', { in: message!, confirm: false })).toEqual({ ok: true, cancelled: true });
    await an.press('Xoá', { in: message! });
    await an.press('Khá', { in: message! });
    const acted = bodies.filter((body) => body['type'] === 'block_actions');
    expect(acted.map((body) => body['actions'])).toMatchObject([
      [{ type: 'button', action_id: 'xoa', value: '7' }],
      [{ type: 'overflow', action_id: 'them', selected_option: { value: 'kha' } }],
    ]);
    expect(acted[0]).toMatchObject({ message: { text: 'Việc' }, response_url: expect.any(String) as string });
    const binh = world.workspace.as(world.binh.id);
    await expect(async () => binh.press('Xoá', { in: message! })).rejects.toThrow('cannot see');
  });

  it('can be forged, with another team and user', async () => {
    const world = emptyWorld();
    const bodies = await answerWith(world);
    const actions = [{ action_id: 'duyet', type: 'button', value: '1' }];
    await world.workspace.as(world.an.id).forge({ type: 'block_actions', actions, team: { id: 'T666' } });
    expect(bodies).toMatchObject([{ user: { id: world.an.id }, team: { id: 'T666' }, actions }]);
  });
});

describe('the record', () => {
  it('holds everything that the app made visible', async () => {
    const world = emptyWorld();
    await clientOf(world).chat.postMessage({ channel: world.an.id, text: 'lời đã gửi' });
    expect(world.workspace.outgoing()).toMatchObject([{ via: 'chat.postMessage', content: { text: 'lời đã gửi' } }]);
  });
});
