/** What a person does to elements: the part of the payload that a press adds, values put in, files attached. */
import type { Json } from '../engine/block.ts';
import type { Core } from '../engine/core.ts';
import { fileJson } from '../engine/file-json.ts';
import type { StateValue } from '../engine/view.ts';
import { uploadBy } from '../people/say.ts';
import type { Upload } from '../people/say.ts';
import { ownerOf, putValue, valueAt } from '../people/surface.ts';
import type { Surface } from '../people/surface.ts';
import type { Candidate } from './labels.ts';

const MOST_FILES = 10;
const MOST_BYTES = 10 * 1024 * 1024;

export interface Hands {
  pressPart(candidate: Candidate): Json;
  put(surface: Surface, candidate: Candidate, value: StateValue): void;
  attach(surface: Surface, candidate: Candidate, files: readonly Upload[], anyType: boolean): void;
}

function refuseUpload(candidate: Candidate, upload: Upload, anyType: boolean): void {
  const { filetypes } = candidate.element;
  const extension = (upload.name.split('.').at(-1) ?? '').toLowerCase();
  if (!anyType && filetypes && !filetypes.includes(extension)) {
    throw new Error(`Slack's client refuses ${upload.name}: only ${filetypes.join(', ')}`);
  }
  const size = typeof upload.bytes === 'string' ? Buffer.byteLength(upload.bytes) : upload.bytes.byteLength;
  if (size > MOST_BYTES) throw new Error(`Slack's client refuses ${upload.name}: larger than 10 MB`);
}

/** The hands of one user. */
export function createHands(core: Core, userId: string): Hands {
  return {
    pressPart({ element, option }) {
      if (option) return { selected_option: option };
      return {
        text: element.text,
        ...(element.value === undefined ? {} : { value: element.value }),
        ...(element['style'] === undefined ? {} : { style: element['style'] }),
        ...(element.url === undefined ? {} : { url: element.url }),
      };
    },
    put(surface, candidate, value) {
      putValue(surface, userId, candidate, value);
      core.changes.note();
    },
    attach(surface, candidate, uploads, anyType) {
      const { element } = candidate;
      if (element.type !== 'file_input') throw new Error(`A ${element.type} takes no files`);
      const most = element.max_files ?? MOST_FILES;
      const already = valueAt(surface, userId, candidate)?.files ?? [];
      if (already.length + uploads.length > most)
        throw new Error(`Slack's client refuses more than ${most} files here`);
      for (const upload of uploads) refuseUpload(candidate, upload, anyType);
      const app = ownerOf(core, surface);
      if (!app.scopes.has('files:read')) throw new Error(`${app.name} lacks files:read, which file_input needs`);
      const files = uploads.map((upload) => {
        const file = uploadBy(core, userId, upload);
        file.givenTo.add(app.id);
        return fileJson(core, file);
      });
      putValue(surface, userId, candidate, { type: element.type, files: [...already, ...files] });
    },
  };
}
