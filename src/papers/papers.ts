/** The papers of the procedure as PDF files; the same record gives the same bytes. */
import type { Papers } from '../app/ports.ts';
import type { Instant } from '../domain/calendar.ts';
import { announcement } from './announcement.ts';
import { decision } from './decision.ts';
import { dossier } from './dossier.ts';
import { openFaces, type Faces } from './fonts.ts';
import { minutes } from './minutes.ts';
import { createPage, type Page } from './page.ts';
import { createPen } from './pen.ts';
import { draft, forSignature } from './words.ts';

interface Sheet {
  readonly title: string;
  readonly at: Instant;
  readonly hash: string;
  readonly status?: string;
  readonly draw: (page: Page) => void;
}

/** Renders from recorded facts only. The typefaces are read with the first paper and kept. */
export function createPapers(): Papers {
  let faces: Faces | undefined;
  const render = async ({ title, at, hash, draw, status = forSignature }: Sheet): Promise<Buffer> => {
    faces ??= openFaces();
    const pen = createPen(faces, { title, at, hash });
    draw(createPage(pen, { hash, status }));
    return pen.finish();
  };
  return {
    dossier: ({ campaign, review, hash }) =>
      render({
        title: `Hồ sơ đánh giá: ${review.person.fullName}`,
        at: review.proposal?.at ?? review.selfAssessment?.at ?? campaign.openedAt,
        hash,
        draw: (page) => dossier(page, campaign, review),
      }),
    minutes: ({ campaign, meeting, hash }) =>
      render({
        title: 'Biên bản cuộc họp nhận xét, đánh giá cán bộ, công chức, viên chức',
        at: meeting.approvedAt ?? meeting.closedAt ?? meeting.openedAt ?? meeting.at,
        hash,
        status: meeting.approvedAt === undefined ? draft : forSignature,
        draw: (page) => minutes(page, campaign, meeting),
      }),
    decision: ({ campaign, sheet, meetings, hash }) =>
      render({
        title: 'Quyết định công nhận kết quả đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức',
        at: sheet.issuedAt ?? sheet.submittedAt,
        hash,
        draw: (page) => decision(page, campaign, sheet, meetings),
      }),
    announcement: ({ campaign, publication, hash }) =>
      render({
        title: 'Thông báo kết quả đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức',
        at: publication.publishedAt,
        hash,
        draw: (page) => announcement(page, campaign, publication),
      }),
  };
}
