/** Step 3: everything gathered so far beside the advisory unit's proposal; and the dossier to read only. */
import type { ModalView } from '@slack/types';
import type { Text } from '../src/text/vi.ts';
import { fileBlocks, type FileProps } from './file-parts.ts';
import { divider, header, section } from './kit/blocks.ts';
import { fieldAbout, levelField, longText } from './kit/form.ts';
import { ids } from './kit/ids.ts';
import { modal } from './kit/modal.ts';

export interface DossierProps {
  readonly reviewId: string;
  readonly file: FileProps;
}

export function dossierView({ reviewId, file }: DossierProps, text: Text): ModalView {
  const { dossier } = text.modals;
  return modal({
    callbackId: ids.dossier.form,
    title: dossier.title,
    blocks: [
      ...fileBlocks(file, text),
      section(dossier.documents),
      divider,
      header(dossier.proposalPart),
      longText(fieldAbout('content', reviewId), dossier.content),
      levelField(fieldAbout('level', reviewId), dossier.level, text),
    ],
    submit: dossier.submit,
    close: text.common.close,
    about: { reviewId },
  });
}

export const readDossierView = (file: FileProps, text: Text): ModalView =>
  modal({
    callbackId: ids.dossier.read,
    title: text.modals.dossier.title,
    blocks: fileBlocks(file, text),
    close: text.common.close,
  });
