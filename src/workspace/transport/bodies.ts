/** Reads request bodies as the official client sends them: forms, JSON, multipart. */
import type { Json } from '../engine/block.ts';

export interface WebRequest {
  path: string;
  query: URLSearchParams;
  authorization: string | undefined;
  contentType: string;
  body: Uint8Array | string;
}

const asText = (body: Uint8Array | string): string => (typeof body === 'string' ? body : Buffer.from(body).toString());
const asBytes = (body: Uint8Array | string): Uint8Array => (typeof body === 'string' ? Buffer.from(body) : body);

async function formOf(request: WebRequest): Promise<FormData> {
  const headers = { 'content-type': request.contentType };
  return new Response(new Uint8Array(asBytes(request.body)), { headers }).formData();
}

/** The arguments in a body; an unreadable one gives none. */
export async function readBody(request: WebRequest): Promise<Json> {
  const { contentType, body } = request;
  if (contentType.startsWith('multipart/form-data')) {
    const form = await formOf(request);
    return Object.fromEntries([...form.entries()].filter(([, value]) => typeof value === 'string'));
  }
  const text = asText(body);
  if (text === '') return {};
  if (contentType.startsWith('application/json')) {
    try {
      return JSON.parse(text) as Json;
    } catch {
      return {};
    }
  }
  return Object.fromEntries(new URLSearchParams(text));
}

/** The bytes of an upload: the raw body, or the one file of a multipart form. */
export async function uploadedBytes(request: WebRequest): Promise<Uint8Array> {
  if (!request.contentType.startsWith('multipart/form-data')) return asBytes(request.body);
  for (const value of (await formOf(request)).values()) {
    if (typeof value !== 'string') return new Uint8Array(await value.arrayBuffer());
  }
  return new Uint8Array();
}
