/** files.*: the external upload flow (address, bytes, complete), reading about files and deleting them. */
import { validateMessage } from '../block-kit/validate.ts';
import { textOf } from '../engine/block.ts';
import type { Block, Json } from '../engine/block.ts';
import { fileJson } from '../engine/file-json.ts';
import { addFile, appMayRead, deleteFile, shareFiles } from '../engine/files.ts';
import { postMessage } from '../engine/messages.ts';
import { messageJson } from '../engine/message-json.ts';
import type { Channel, StoredFile } from '../engine/model.ts';
import { refuse, refuseContent } from '../engine/refusal.ts';
import type { Call, Method } from './method.ts';
import { jsonArg, listArg, numberArg, refuseArgument, requiredArg, textArg } from './method.ts';
import { cursorPart, page } from './paging.ts';
import { postableChannel } from './places.ts';

const MAX_BYTES = 1_073_741_824;
const MAX_CHANNELS = 100;

const getUploadUrl: Method = {
  scopes: ['files:write'],
  run({ core, app, args }) {
    const name = requiredArg(args, 'filename');
    const size = numberArg(args, 'length') ?? refuseArgument('missing required field: length');
    if (size < 1 || size > MAX_BYTES) refuse(size < 1 ? 'invalid_arguments' : 'file_upload_size_restricted');
    const file = addFile(core, { name, user: app.botUserId, bytes: new Uint8Array(), size, complete: false });
    const ticket = core.ids.secret('upload', 32);
    core.uploads.set(ticket, file.id);
    return { upload_url: `${core.urls.files}/upload/v1/${ticket}`, file_id: file.id };
  },
};

/** The uploaded file that is to be completed: only once, and only after its bytes came. */
function uploaded({ core, app }: Call, item: Json): StoredFile {
  const file = core.files.get(textOf(item['id']));
  const ready = file && file.user === app.botUserId && !file.complete && !file.deleted && file.bytes.byteLength > 0;
  return ready ? file : refuse('file_not_found');
}

function share(call: Call, channel: Channel, files: readonly StoredFile[], blocks: Block[] | undefined): void {
  const { core, app, args } = call;
  const threadTs = textArg(args, 'thread_ts');
  if (threadTs !== undefined && !channel.byTs.has(threadTs)) refuse('thread_not_found');
  const text = textArg(args, 'initial_comment');
  const message = postMessage(core, channel, {
    user: app.botUserId,
    appId: app.id,
    botId: app.botId,
    files: files.map(({ id }) => id),
    ...(threadTs ? { threadTs } : {}),
    // Slack shows either the comment or the blocks; the comment wins.
    ...(text ? { text } : blocks ? { blocks } : {}),
  });
  shareFiles(core, channel, message.ts, message.files);
  core.traffic.sent('files.completeUploadExternal', app.id, messageJson(core, channel, message), channel.id);
}

const complete: Method = {
  scopes: ['files:write'],
  run(call) {
    const items = jsonArg(call.args, 'files');
    if (!Array.isArray(items) || items.length === 0) return refuseArgument('missing required field: files');
    const places = [...listArg(call.args, 'channels'), ...listArg(call.args, 'channel_id')];
    if (places.length > MAX_CHANNELS) refuse('too_many_channels');
    const blocks = jsonArg(call.args, 'blocks', 'invalid_blocks_format') as Block[] | undefined;
    if (blocks) refuseContent(validateMessage({ text: 'file', blocks }, 'post'));
    const channels = places.map((place) => postableChannel(call, place));
    const files = (items as Json[]).map((item) => uploaded(call, item));
    for (const [index, file] of files.entries()) {
      file.title = textOf((items as Json[])[index]?.['title']) || file.name;
      file.complete = true;
      call.core.changes.note();
    }
    for (const channel of channels) share(call, channel, files, blocks);
    return { files: files.map((file) => fileJson(call.core, file)) };
  },
};

function readable(call: Call): StoredFile {
  const file = call.core.files.get(requiredArg(call.args, 'file'));
  if (file?.deleted) return refuse('file_deleted');
  return file && appMayRead(call.core, file, call.app) ? file : refuse('file_not_found');
}

const info: Method = {
  scopes: ['files:read'],
  run: (call) => ({ file: fileJson(call.core, readable(call)), comments: [], ...cursorPart('') }),
};

const remove: Method = {
  scopes: ['files:write'],
  run(call) {
    const file = readable(call);
    if (file.user !== call.app.botUserId) refuse('cant_delete_file');
    deleteFile(call.core, file);
    return {};
  },
};

const list: Method = {
  scopes: ['files:read'],
  run(call) {
    const channel = textArg(call.args, 'channel');
    const user = textArg(call.args, 'user');
    const seen = [...call.core.files.values()].filter((file) => {
      const inChannel = channel === undefined || file.shares.has(channel);
      return appMayRead(call.core, file, call.app) && inChannel && (user === undefined || file.user === user);
    });
    const { items } = page(call.args, seen, { fallback: 100, max: 1000 });
    const paging = { count: items.length, total: seen.length, page: 1, pages: 1 };
    return { files: items.map((file) => fileJson(call.core, file)), paging };
  },
};

export const fileMethods: Record<string, Method> = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': complete,
  'files.info': info,
  'files.delete': remove,
  'files.list': list,
};
