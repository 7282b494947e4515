/** Sends a file to the workspace: into a field of a modal, or into a conversation. */
import { toast } from './store.ts';

/** A refusal becomes a toast and gives false. */
export async function upload(file: File, target: Record<string, string>): Promise<boolean> {
  const query = new URLSearchParams({ ...target, name: file.name });
  const response = await fetch(`/page/upload?${query.toString()}`, { method: 'POST', body: file });
  if (response.ok) return true;
  const body = (await response.json().catch(() => ({}))) as { refused?: string; detail?: string };
  toast(body.refused ?? 'upload_refused', body.detail ?? `HTTP ${response.status}`);
  return false;
}

/** Where a file is read by this person. */
export function fileAddress(as: string, id: string, name: string, save = false): string {
  return `/page/files/${as}/${id}/${encodeURIComponent(name)}${save ? '?save=1' : ''}`;
}
