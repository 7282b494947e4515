/** The procedure told once: everybody of the fictional agency through all six steps, over Slack payloads only (B1). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentNo } from '../../src/demo/5-decision.ts';
import { playCampaign } from '../../src/demo/play.ts';
import { actAs, advisor, hasSlack, head, inScope, someone } from '../../src/demo/stage.ts';
import { answerTo, conclusion, levelOf, meetingRemark, proposalOf, remarkOf } from '../../src/demo/words.ts';
import { criteriaLabels } from '../../src/domain/criteria.ts';
import { ratingLabels } from '../../src/domain/rating.ts';
import { vi } from '../../src/text/vi.ts';
import type { StoredFile } from '../../src/workspace/index.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;

beforeAll(async () => {
  house = await openHouse();
  await playCampaign(house.stage);
}, 120_000);

it('B1 takes everybody in scope through all six steps to the public post', async () => {
  const files = await house.store.records.find('review', { excluded: false });
  expect(files).toHaveLength(inScope(house.stage).length);
  for (const { published, decision, person } of files) {
    expect(published).toBeDefined();
    expect(decision).toMatchObject({ level: levelOf(person), documentNo });
  }
});

it('T21 keeps five ratings apart: self, superiors, proposal, meeting, decision', async () => {
  const files = await house.store.records.find('review', { excluded: false });
  for (const { selfAssessment, opinions, superiors, proposal, meeting, finalProposal, decision } of files) {
    expect(Object.keys(opinions)).toHaveLength(superiors.length);
    for (const part of [selfAssessment, ...Object.values(opinions), proposal, meeting, finalProposal, decision])
      expect(part).toHaveProperty('level');
  }
});

it('S35 S36 posts every decided person once, with the level, in the channel of all staff', () => {
  const reader = actAs(house.stage, head(house.stage));
  const posts = reader.messages(house.agency.allStaff);
  expect(posts).toHaveLength(1);
  const [post] = posts;
  const shown = reader
    .thread(house.agency.allStaff, post?.ts ?? '')
    .map((message) => reader.screen(message))
    .join('\n');
  for (const person of inScope(house.stage)) {
    const row = `${person.fullName}, ${person.post}: ${ratingLabels[levelOf(person)]}`;
    const namesakes = inScope(house.stage).filter(
      (other) => other.fullName === person.fullName && other.post === person.post,
    );
    expect(shown.split(row)).toHaveLength(namesakes.length + 1);
  }
});

it('T33 everybody with Slack gets the own result privately; whoever has none stands on the paper list', async () => {
  for (const person of inScope(house.stage).filter((each) => hasSlack(house.stage, each))) {
    const told = actAs(house.stage, person)
      .dm()
      .filter(({ text }) => text.includes('Kết quả đánh giá, xếp loại chất lượng của anh/chị'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain(ratingLabels[levelOf(person)]);
  }
  const [campaign] = await house.store.records.find('campaign', {});
  const onPaper = await house.store.deliveries.list(campaign?.id ?? '', 'onPaper');
  const without = inScope(house.stage).filter((each) => !hasSlack(house.stage, each));
  expect(onPaper.filter(({ card }) => card.card === 'ownResult')).toHaveLength(without.length);
});

it('S04 nothing was ever sent to the excluded title about a file of his own', () => {
  const director = actAs(
    house.stage,
    someone(house.stage, ({ managedBy }) => managedBy === 'cityPartyStandingCommittee'),
  );
  expect(director.dm().filter(({ text }) => text.includes('Bước 1/6') || text.includes('Kết quả đánh giá'))).toEqual(
    [],
  );
});

it('T45 no assessment text, remark or vote stands in any message', () => {
  const people = house.agency.people;
  const typed = people.flatMap((person) => [
    ...[...Object.values(criteriaLabels), vi.modals.self.strengths, vi.modals.self.shortcomings].map((label) =>
      answerTo(label, person),
    ),
    ...person.directSuperiors.flatMap((id) =>
      people.filter((each) => each.id === id).map((superior) => remarkOf(superior, person, 'G1').slice(0, 40)),
    ),
    proposalOf(person),
    ...people.map((member) => meetingRemark(member, person.fullName)),
  ]);
  const messages = house.agency.workspace
    .outgoing()
    .filter(({ via }) => via.startsWith('chat.') || via.startsWith('files.'));
  const said = JSON.stringify(messages.map(({ content }) => content)).normalize('NFC');
  expect(messages.length).toBeGreaterThan(200);
  expect([...typed, conclusion].filter((text) => said.includes(text))).toEqual([]);
});

it('T34 T37 no level stands in a message before the publication', () => {
  const before = house.agency.workspace.outgoing().filter(({ via }) => via.startsWith('chat.'));
  const first = before.findIndex(({ content }) => JSON.stringify(content).includes(vi.messages.publication.title));
  const said = JSON.stringify(before.slice(0, first).map(({ content }) => content));
  expect(Object.values(ratingLabels).filter((level) => said.includes(level))).toEqual([]);
});

it('T44 every message has a text, and Slack refused nothing', () => {
  const { workspace } = house.agency;
  const posted = workspace.traffic.calls.filter(
    ({ method }) => method === 'chat.postMessage' || method === 'chat.update',
  );
  for (const { args } of posted) expect((args['text'] as string | undefined)?.length ?? 0).toBeGreaterThan(0);
  expect(workspace.traffic.calls.filter(({ ok }) => !ok)).toEqual([]);
  expect(workspace.violations).toEqual([]);
});

it('B14 every record is an unbroken chain of hashed events', async () => {
  const { records } = house.store;
  for (const { id } of await records.find('review', {}))
    expect(await records.firstAltered('review', id)).toBeUndefined();
});

it('logs no fault and no name', () => {
  expect(house.logged.filter((line) => line.includes('"error"'))).toEqual([]);
  for (const { fullName } of house.agency.people) expect(house.logged.join('\n')).not.toContain(fullName);
});

describe('the papers', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'binhxet-papers-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const papers = (): readonly StoredFile[] =>
    [...house.agency.workspace.core.files.values()].filter(({ name }) => name.endsWith('.pdf'));
  /** The words of a paper in one line, without the line breaks that the layout made. */
  function words({ name, bytes }: StoredFile): string {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 64e6 })
      .normalize('NFC')
      .replaceAll(/\s+/g, ' ');
  }

  it('are one dossier for each file, the minutes, the decision and the announcement', () => {
    const kinds = papers().map(({ name }) => name.split('-').slice(0, 2).join('-'));
    const count = (kind: string): number => kinds.filter((each) => each === kind).length;
    expect([count('ho-so'), count('bien-ban'), count('quyet-dinh'), count('thong-bao')]).toEqual([
      inScope(house.stage).length,
      1,
      1,
      1,
    ]);
  });

  it('S24 D06 the dossier holds what the person and the superiors wrote, letter for letter', () => {
    for (const person of inScope(house.stage).slice(0, 3)) {
      const paper = papers().find(({ name }) => name.startsWith('ho-so') && name.includes(`-${person.id}-`));
      if (!paper) throw new Error(`no dossier of ${person.fullName}`);
      const said = words(paper);
      for (const label of [criteriaLabels.G1, criteriaLabels.G4, vi.modals.self.strengths])
        expect(said).toContain(answerTo(label, person));
      const [first] = person.directSuperiors;
      expect(said).toContain(
        remarkOf(
          someone(house.stage, ({ id }) => id === first),
          person,
          'G2',
        ),
      );
      expect(said).toContain(proposalOf(person));
    }
  });

  it('S37 T32 the announcement holds name, post, unit and level and nothing that anybody wrote', () => {
    const paper = papers().find(({ name }) => name.startsWith('thong-bao'));
    if (!paper) throw new Error('no announcement');
    const said = words(paper);
    for (const { fullName } of inScope(house.stage)) expect(said).toContain(fullName);
    for (const secret of ['Ưu điểm của', 'Hạn chế của', 'Ý kiến của', 'Đề xuất đối với', 'nhất trí'])
      expect(said).not.toContain(secret);
  });
});

it('T22 the dossiers went to the private channel of the advisory unit, and nowhere else', () => {
  const hr = actAs(house.stage, advisor(house.stage));
  for (const post of hr.messages(house.agency.allStaff)) {
    const said = JSON.stringify(hr.thread(house.agency.allStaff, post.ts));
    expect(said).not.toContain('ho-so-');
  }
});
