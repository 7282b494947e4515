/** B1 in the browser: the smallest agency, three people in scope, all six steps by clicks alone. `SCREENSHOTS=folder` keeps pictures. */
import { join } from 'node:path';
import { LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { Browser } from 'playwright-core';
import { head, inScope, someone, type Stage } from '../../src/demo/stage.ts';
import { levelOf } from '../../src/demo/words.ts';
import type { Person } from '../../src/domain/person.ts';
import { ratingLabels } from '../../src/domain/rating.ts';
import type { LocalAgency } from '../../src/local-agency.ts';
import { serve, servePage, type Served } from '../../src/workspace/index.ts';
import { describeInBrowser, openBrowser, openPageAs } from '../support/browser.ts';
import {
  agree,
  assessOneself,
  become,
  giveBack,
  openCampaign,
  sendAgain,
  toldTo,
  writeOpinion,
  type Clicks,
} from '../support/clicks.ts';
import {
  approveMinutes,
  callMeeting,
  closeMeeting,
  decide,
  proposeInARow,
  publish,
  speak,
  submitSheet,
  takeAttendance,
} from '../support/clicks-later.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { watched } from '../support/watched.ts';

const { SCREENSHOTS, WIDTH } = process.env;
const rosterFile = join(__dirname, 'three-people.csv');

describeInBrowser('a campaign of three people by clicks alone', () => {
  let served: Served;
  let house: TestHouse;
  let browser: Browser;
  let clicks: Clicks;

  beforeAll(async () => {
    house = await openHouse(undefined, overSocketMode, rosterFile);
    browser = await openBrowser();
    clicks = await clicksOf(house.stage);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await house.app.stop();
    await served.close();
  });

  async function overSocketMode({ workspace, installed }: LocalAgency) {
    served = await serve(workspace, { port: 0, pages: servePage(workspace) });
    const clientOptions = { slackApiUrl: served.apiUrl };
    const { appToken } = installed;
    const receiver = new SocketModeReceiver({
      appToken,
      logLevel: LogLevel.ERROR,
      installerOptions: { clientOptions },
    });
    return { receiver: watched(receiver, workspace), apiUrl: served.apiUrl };
  }

  async function clicksOf(stage: Stage): Promise<Clicks> {
    const width = Number(WIDTH ?? 1280);
    const hands = await openPageAs(browser, served.url, stage.agency.users.get(head(stage).id) ?? '', { width });
    const picture = async (name: string): Promise<void> => {
      if (SCREENSHOTS) await hands.screenshot(join(SCREENSHOTS, `${name}-${width}.png`));
    };
    return { hands, stage, picture };
  }

  const people = (): readonly [Person, Person, Person, Person] => {
    const each = (id: string): Person => someone(house.stage, (person) => person.id === id);
    return [each('B-1'), each('B-2'), each('B-3'), each('B-4')];
  };

  it('B1 leads everybody in scope from the opening to the public post', async () => {
    const [director, deputy, chief, clerk] = people();
    await become(clicks, chief);
    await openCampaign(clicks);
    for (const person of inScope(house.stage)) {
      await become(clicks, person);
      await assessOneself(clicks, person);
    }
    await become(clicks, chief);
    await giveBack(clicks, clerk, 'Đề nghị nêu rõ sản phẩm của từng năm.');
    await become(clicks, clerk);
    await sendAgain(clicks);
    await become(clicks, director);
    for (const person of [deputy, chief]) await writeOpinion(clicks, person);
    await become(clicks, deputy);
    await writeOpinion(clicks, clerk);
    await become(clicks, chief);
    await agree(clicks, clerk);

    await proposeInARow(clicks, 'dossier', [deputy, clerk]);
    await become(clicks, clerk);
    await proposeInARow(clicks, 'dossier', [chief]);

    await become(clicks, chief);
    await callMeeting(clicks, 3);
    await takeAttendance(clicks);
    for (const member of [director, deputy, chief]) {
      await become(clicks, member);
      await speak(
        clicks,
        inScope(house.stage).filter(({ id }) => id !== member.id),
      );
    }
    await closeMeeting(clicks);
    await become(clicks, director);
    await approveMinutes(clicks);

    await become(clicks, chief);
    await proposeInARow(clicks, 'final', [deputy, clerk]);
    await become(clicks, clerk);
    await proposeInARow(clicks, 'final', [chief]);
    await submitSheet(clicks, director, 3);
    await become(clicks, director);
    await decide(clicks);
    await become(clicks, chief);
    await publish(clicks);
    expect(await house.store.records.count('review', { published: true })).toBe(3);
  }, 240_000);

  it('S35 everybody reads every result in the channel of all staff, and the own one privately', async () => {
    const { hands } = clicks;
    const [director, ...others] = people();
    await become(clicks, others[2]);
    await hands.openChannel('toan-the');
    await clicks.picture('6-post');
    await hands.openThread('Thông báo công khai');
    await clicks.picture('6-thread');
    const list = await hands.text('thread');
    for (const person of others) {
      expect(list).toContain(`${person.fullName}, ${person.post}: ${ratingLabels[levelOf(person)]}`);
      expect(toldTo(clicks, person).filter((text) => text.includes('Kết quả đánh giá, xếp loại'))).toHaveLength(1);
    }
    expect(toldTo(clicks, director).join('\n')).not.toContain('Kết quả đánh giá, xếp loại');
  }, 30_000);

  it('the page met no fault, and Slack would have refused nothing', () => {
    expect(house.agency.workspace.violations).toEqual([]);
    expect(house.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  });
});
