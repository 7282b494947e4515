/** A file as Slack shows it. */
import type { Json } from './block.ts';
import type { Core } from './core.ts';
import type { StoredFile } from './model.ts';

/** The JSON of a file, with addresses that need a token. */
export function fileJson(core: Core, file: StoredFile): Json {
  const path = `${core.urls.files}/files-pri/${core.team.id}-${file.id}`;
  const shares: { public: Json; private: Json } = { public: {}, private: {} };
  for (const [channelId, list] of file.shares) {
    const group = core.channels.get(channelId)?.kind === 'public' ? shares.public : shares.private;
    group[channelId] = list.map((ts) => ({ ts, channel_name: core.channels.get(channelId)?.name ?? '' }));
  }
  const idsOf = (kinds: readonly string[]): string[] =>
    [...file.shares.keys()].filter((id) => kinds.includes(core.channels.get(id)?.kind ?? ''));
  return {
    id: file.id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.filetype,
    pretty_type: file.filetype.toUpperCase(),
    user: file.user,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    is_public: idsOf(['public']).length > 0,
    url_private: `${path}/${encodeURIComponent(file.name)}`,
    url_private_download: `${path}/download/${encodeURIComponent(file.name)}`,
    permalink: `https://${core.team.domain}.slack.com/files/${file.user}/${file.id}`,
    channels: idsOf(['public']),
    groups: idsOf(['private', 'mpim']),
    ims: idsOf(['im']),
    shares,
    file_access: 'visible',
  };
}
