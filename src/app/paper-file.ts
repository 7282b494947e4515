/** The paper of a record: rendered once from recorded facts, stored with its sha256, and from then on always those bytes. */
import type { Card, PaperKind } from '../domain/notice.ts';
import type { World } from './world.ts';

export type PaperCard = Extract<Card, { card: 'paper' }>;
export interface PaperFile {
  readonly name: string;
  readonly title: string;
  readonly bytes: Buffer;
}

const titles: Readonly<Record<PaperKind, string>> = {
  dossier: 'Hồ sơ đánh giá',
  minutes: 'Biên bản cuộc họp nhận xét, đánh giá',
  decision: 'Quyết định công nhận kết quả đánh giá, xếp loại chất lượng',
  announcement: 'Thông báo kết quả đánh giá, xếp loại chất lượng',
};

const fileNames: Readonly<Record<PaperKind, string>> = {
  dossier: 'ho-so',
  minutes: 'bien-ban',
  decision: 'quyet-dinh',
  announcement: 'thong-bao',
};

export async function paperFile(world: World, card: PaperCard): Promise<PaperFile> {
  const { paper, source, version, subject } = card;
  const id = paperId(card);
  const name = `${fileNames[paper]}-${(source.split('.').at(-1) ?? source).replaceAll(/[^\w-]/g, '-')}-${version}.pdf`;
  const title = subject ? `${titles[paper]}: ${subject}` : titles[paper];
  const stored = await world.files.get(id);
  if (stored) return { name, title, bytes: stored.bytes };
  const bytes = await render(world, paper, source);
  await world.files.put(id, name, bytes);
  return { name, title, bytes };
}

const paperId = ({ paper, source, version }: Pick<PaperCard, 'paper' | 'source' | 'version'>): string =>
  `${paper}/${source}/${version}`;

async function render(world: World, paper: PaperKind, source: string): Promise<Buffer> {
  const { papers } = world;
  switch (paper) {
    case 'dossier': {
      const { state: review, hash } = await load(world, 'review', source);
      const { state: campaign } = await load(world, 'campaign', review.campaignId);
      return papers.dossier({ campaign, review, hash });
    }
    case 'minutes': {
      const { state: meeting, hash } = await load(world, 'meeting', source);
      const { state: campaign } = await load(world, 'campaign', meeting.campaignId);
      return papers.minutes({ campaign, meeting, hash });
    }
    case 'decision': {
      const { state: sheet, hash } = await load(world, 'decisionSheet', source);
      const { state: campaign } = await load(world, 'campaign', sheet.campaignId);
      const meetings = await world.records.find('meeting', { campaign: sheet.campaignId, phase: 'approved' });
      return papers.decision({ campaign, sheet, meetings, hash });
    }
    case 'announcement': {
      const { state: publication, hash } = await load(world, 'publication', source);
      const { state: campaign } = await load(world, 'campaign', publication.campaignId);
      return papers.announcement({ campaign, publication, hash });
    }
  }
}

async function load<K extends 'campaign' | 'review' | 'meeting' | 'decisionSheet' | 'publication'>(
  world: World,
  kind: K,
  id: string,
) {
  const stored = await world.records.load(kind, id);
  if (!stored) throw new Error(`no ${kind} ${id}`);
  return stored;
}
