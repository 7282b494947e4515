/** Files over HTTP: opened by those who may, uploaded into a field of a modal or into a conversation. */
import type { Request, Response } from 'express';
import type { Core } from '../engine/core.ts';
import { createHands } from '../driver/hands.ts';
import { labelOf } from '../driver/labels.ts';
import { SlackRefusal } from '../engine/refusal.ts';
import { openFile, sayAs } from '../people/say.ts';
import type { Upload } from '../people/say.ts';
import type { Place } from './protocol.ts';
import { channelFor, elementFor } from './sight.ts';

/** Only these are shown by the browser; anything else is saved, whatever it says it is. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/gif']);

function disposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name.replaceAll(/[^\w.-]/g, '_');
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** GET /page/files/:user/:file – `?save=1` saves instead of showing. Refuses with 404 who may not open it. */
export function answerFile(core: Core, request: Request, response: Response): void {
  const { user = '', file: id = '' } = request.params as { user?: string; file?: string };
  const file = core.files.get(id);
  let bytes: Uint8Array;
  try {
    bytes = openFile(core, user, id);
  } catch {
    response.status(404).end('not found');
    return;
  }
  const mimetype = file?.mimetype ?? '';
  const shown = SHOWN.has(mimetype) && request.query['save'] === undefined;
  response.set('content-type', SHOWN.has(mimetype) ? mimetype : 'application/octet-stream');
  response.set('content-disposition', disposition(shown ? 'inline' : 'attachment', file?.name ?? id));
  response.end(Buffer.from(bytes));
}

interface UploadQuery {
  as: string;
  name: string;
  type?: string;
  /** A field of a modal … */
  view?: string;
  block?: string;
  action?: string;
  /** … or a conversation. */
  channel?: string;
  thread?: string;
  text?: string;
}

function take(core: Core, query: UploadQuery, upload: Upload): void {
  if (query.channel !== undefined) {
    const channel = channelFor(core, query.as, query.channel);
    const thread = query.thread ? { threadTs: query.thread } : {};
    sayAs(core, query.as, channel.id, query.text ?? '', { files: [upload], ...thread });
    return;
  }
  const place: Place = { kind: 'view', id: query.view ?? '' };
  const where = { place, block: query.block ?? '', action: query.action ?? '' };
  const { surface, located } = elementFor(core, query.as, where);
  const candidate = { ...located, label: labelOf(located.block, located.element) };
  createHands(core, query.as).attach(surface, candidate, [upload], false);
}

/** POST /page/upload – the bytes are the body. What Slack's client refuses is answered with 422 and its words. */
export function answerUpload(core: Core, request: Request, response: Response): void {
  const query = request.query as unknown as UploadQuery;
  const bytes = Buffer.isBuffer(request.body) ? request.body : new Uint8Array();
  const upload: Upload = { name: query.name.normalize('NFC'), bytes };
  try {
    take(core, query, upload);
    response.json({ ok: true });
  } catch (error) {
    const code = error instanceof SlackRefusal ? error.code : 'upload_refused';
    response.status(422).json({ refused: code, detail: error instanceof Error ? error.message : '' });
  }
}
