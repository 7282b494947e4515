/** Files: the upload in three steps, who may read them, and files that people attach to a modal. */
import { answerWith, clientOf, codeOf, triggerOf } from './support/client.ts';
import { emptyWorld } from './support/world.ts';
import type { World } from './support/world.ts';

const bytes = Buffer.from('%PDF-1.7 hồ sơ');
const plain = (text: string) => ({ type: 'plain_text' as const, text });

async function begin(world: World): Promise<{ id: string; put: (body: Buffer) => Promise<number> }> {
  const ask = { filename: 'ho-so.pdf', length: bytes.length };
  const answer = await clientOf(world).files.getUploadURLExternal(ask);
  const put = async (body: Buffer): Promise<number> =>
    (await world.workspace.fetch(String(answer.upload_url), { method: 'POST', body: new Uint8Array(body) })).status;
  return { id: String(answer.file_id), put };
}

describe('the external upload flow', () => {
  it('shares the file once, in the thread, after its bytes came', async () => {
    const world = emptyWorld();
    const client = clientOf(world);
    const an = world.workspace.as(world.an.id);
    const { id, put } = await begin(world);
    const complete = (): Promise<unknown> =>
      client.files.completeUploadExternal({
        files: [{ id, title: 'Hồ sơ' }],
        channel_id: an.id,
        initial_comment: 'Đây',
      });
    expect(await codeOf(complete())).toBe('file_not_found');
    expect(await put(bytes.subarray(1))).toBe(400);
    expect(await put(bytes)).toBe(200);
    expect(await codeOf(complete())).toBe('ok');
    expect(await codeOf(complete())).toBe('file_not_found');
    const [message] = an.dm();
    expect(message).toMatchObject({ text: 'Đây', files: [id] });
    expect(Buffer.from(await an.download(message!))).toEqual(bytes);
    await expect(async () => world.workspace.as(world.binh.id).download(id)).rejects.toThrow('cannot open');
  });

  it('works through filesUploadV2 of the official client', async () => {
    const world = emptyWorld();
    const channel = world.workspace.addChannel({
      name: 'kin',
      isPrivate: true,
      members: [world.an.id, world.installed.botUserId],
    });
    await clientOf(world).filesUploadV2({ channel_id: channel.id, filename: 'a.pdf', file: bytes });
    const [message] = world.workspace.as(world.an.id).messages('kin');
    expect(Buffer.from(await world.workspace.as(world.an.id).download(message!))).toEqual(bytes);
  });
});

describe('a file in a modal', () => {
  const view = {
    type: 'modal' as const,
    title: plain('Minh chứng'),
    submit: plain('Gửi'),
    blocks: [
      {
        type: 'input' as const,
        block_id: 'tep',
        label: plain('Tệp'),
        element: { type: 'file_input' as const, action_id: 'f', filetypes: ['pdf'], max_files: 2 },
      },
    ],
  };

  it('reaches the app, which downloads it with its token only', async () => {
    const world = emptyWorld();
    const bodies = await answerWith(world);
    await clientOf(world).views.open({ trigger_id: triggerOf(world, world.an.id), view });
    const an = world.workspace.as(world.an.id);
    await an.attach('Tệp', [{ name: 'bang-khen.pdf', bytes, mimetype: 'application/pdf' }]);
    expect(await an.submit()).toMatchObject({ closed: true });
    type Values = {
      view: { state: { values: Record<string, Record<string, { files: { url_private_download: string }[] }>> } };
    };
    const [file] = (bodies[0] as unknown as Values).view.state.values['tep']!['f']!.files;
    const get = (token: string): Promise<Response> =>
      world.workspace.fetch(file!.url_private_download, { headers: { authorization: `Bearer ${token}` } });
    const good = await get(world.installed.botToken);
    expect(good.headers.get('content-type')).toBe('application/pdf');
    expect(Buffer.from(await good.arrayBuffer())).toEqual(bytes);
    const bad = await get('xoxb-sai');
    expect([bad.status, bad.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it.each([
    ['another type', [{ name: 'a.exe', bytes }], 'only pdf'],
    ['too many', ['1', '2', '3'].map((name) => ({ name: `${name}.pdf`, bytes })), 'more than 2'],
    ['too large', [{ name: 'a.pdf', bytes: Buffer.alloc(10 * 1024 * 1024 + 1) }], '10 MB'],
  ])('is refused by the client: %s', async (_name, files, reason) => {
    const world = emptyWorld();
    await clientOf(world).views.open({ trigger_id: triggerOf(world, world.an.id), view });
    await expect(async () => world.workspace.as(world.an.id).attach('Tệp', files)).rejects.toThrow(reason);
  });
});

describe('files.info, files.list and files.delete', () => {
  it('know only what the app may see, and delete only its own', async () => {
    const world = emptyWorld();
    const client = clientOf(world);
    const channel = world.workspace.addChannel({ name: 'chung', members: [world.an.id, world.installed.botUserId] });
    const apart = world.workspace.addChannel({ name: 'kin', isPrivate: true, members: [world.an.id] });
    const an = world.workspace.as(world.an.id);
    const {
      files: [seen],
    } = await an.say(channel.id, 'đây', { files: [{ name: 'a.txt', bytes: 'a' }] });
    const {
      files: [hidden],
    } = await an.say(apart.id, 'đây', { files: [{ name: 'b.txt', bytes: 'b' }] });
    expect(await codeOf(client.files.info({ file: seen! }))).toBe('ok');
    expect(await codeOf(client.files.info({ file: hidden! }))).toBe('file_not_found');
    expect((await client.files.list({})).files?.map((file) => file.id)).toEqual([seen]);
    expect(await codeOf(client.files.delete({ file: seen! }))).toBe('cant_delete_file');
  });
});
