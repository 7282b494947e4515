/** Scratch: prints what people see. */
import { writeFileSync } from 'node:fs';
import { assessOneself } from '../../src/demo/1-self-assessment.ts';
import { actAs, advisor, finish, head, inScope, send, someone } from '../../src/demo/stage.ts';
import { openCampaign } from '../../src/demo/0-campaign.ts';
import { playStepsOneToThree } from '../../src/demo/play.ts';
import { approveMinutes, callMeeting, closeMeeting, giveOpinions, members, takeAttendance } from '../../src/demo/4-meeting.ts';
import { proposeAfterMeeting } from '../../src/demo/3-dossier.ts';
import { decide, submitSheet } from '../../src/demo/5-decision.ts';
import { publish } from '../../src/demo/6-publication.ts';
import { openHouse } from '../support/house.ts';

const out: string[] = [];
const say = (title: string, text: string) => out.push(`\n===== ${title}\n${text}`);

it('prints', async () => {
  const house = await openHouse();
  const { stage } = house;
  try {
    const hr = actAs(stage, advisor(stage));
    await hr.openHome();
    say('HR home before', hr.screen('home'));
    await hr.run('/danhgia', 'mo-dot');
    say('campaign modal', hr.screen('modal'));
    await hr.closeModal({ all: true });
    await openCampaign(stage);
    const someoneIn = inScope(stage)[5]!;
    const me = actAs(stage, someoneIn);
    await me.openHome();
    say('person home', me.screen('home'));
    say('person dm', me.dm().map((m) => me.screen(m)).join('\n--\n'));
    await me.press('Mở phiếu', { in: me.dm()[0]! });
    say('self p1', me.screen('modal'));
    await me.closeModal({ all: true });
    const director = actAs(stage, head(stage));
    await director.openHome();
    say('director home', director.screen('home'));
    await assessOneself(stage, someoneIn);
    await me.openHome();
    say('person home after', me.screen('home'));
    const sup = actAs(stage, someone(stage, ({ id }) => id === someoneIn.directSuperiors[0]));
    say('superior dm', sup.dm().flatMap((m) => [m, ...sup.thread(m.channel, m.ts).slice(1)]).map((m) => sup.screen(m)).join('\n--\n'));
    const root = sup.dm().find(({ text }) => text.startsWith('Bước 2/6'))!;
    const card = sup.thread(root.channel, root.ts)[1]!;
    await sup.press('Mở hồ sơ, cho ý kiến', { in: card });
    say('superior modal', sup.screen('modal'));
    await sup.closeModal({ all: true });
    const others = inScope(stage).filter(({ id }) => id !== someoneIn.id);
    for (const p of others) await assessOneself(stage, p);
    await hr.openHome();
    say('HR home at 2', hr.screen('home'));
  } finally {
    writeFileSync('/tmp/f2/screens1.txt', out.join('\n'));
  }
}, 180_000);

it('prints the rest', async () => {
  out.length = 0;
  const house = await openHouse();
  const { stage } = house;
  try {
    await openCampaign(stage);
    await playStepsOneToThree(stage);
    const hr = actAs(stage, advisor(stage));
    await hr.openHome();
    say('HR home at 4', hr.screen('home'));
    await hr.press({ actionId: 'meeting.call' }, { in: 'home' });
    say('call', hr.screen('modal'));
    await hr.closeModal({ all: true });
    await callMeeting(stage);
    for (const m of members(stage)) {
      const d = actAs(stage, m);
      const c = d.dm().find(({ text }) => text.startsWith('Bước 4/6'));
      if (c) say(`called card ${m.fullName}`, d.screen(c));
    }
    const chair = actAs(stage, head(stage));
    const inv = () => chair.dm().find(({ text }) => text.startsWith('Bước 4/6'))!;
    const hrInv = hr.dm().find(({ text }) => text.startsWith('Bước 4/6'))!;
    await hr.press('Điểm danh, khai mạc', { in: hrInv });
    say('attendance', hr.screen('modal'));
    await hr.closeModal({ all: true });
    await takeAttendance(stage);
    say('open card chair', chair.screen(inv()));
    const plain = members(stage).find(({ id, advisoryUnit }) => id !== head(stage).id && !advisoryUnit)!;
    const pd = actAs(stage, plain);
    say('open card member', pd.screen(pd.dm().find(({ text }) => text.startsWith('Bước 4/6'))!));
    await chair.press('Cho ý kiến', { in: inv() });
    say('opinions', chair.screen('modal'));
    await chair.closeModal({ all: true });
    for (const m of members(stage)) await giveOpinions(stage, m);
    await closeMeeting(stage);
    say('closed card chair', chair.screen(inv()));
    say('closed card member', pd.screen(pd.dm().find(({ text }) => text.startsWith('Bước 4/6'))!));
    await chair.press('Thông qua biên bản', { in: inv() });
    say('approve', chair.screen('modal'));
    await chair.closeModal({ all: true });
    await approveMinutes(stage);
    for (const p of inScope(stage)) await proposeAfterMeeting(stage, p);
    await hr.openHome();
    say('HR home at 5', hr.screen('home'));
    await submitSheet(stage);
    const root = chair.dm().find(({ text }) => text.startsWith('Bước 5/6'))!;
    const card = chair.thread(root.channel, root.ts)[1]!;
    say('sheet card', chair.screen(root) + '\n' + chair.screen(card));
    await chair.press('Xem tờ trình, quyết định', { in: card });
    say('sheet', chair.screen('modal'));
    while (!chair.screen('modal').includes('Danh sách quyết định')) await send(chair);
    say('issue', chair.screen('modal'));
    await chair.closeModal({ all: true });
    await decide(stage);
    await hr.openHome();
    say('HR home at 6', hr.screen('home'));
    await hr.press({ actionId: 'publish.open' }, { in: 'home' });
    say('publish', hr.screen('modal'));
    await hr.closeModal({ all: true });
    await publish(stage);
    await hr.openHome();
    say('HR home after', hr.screen('home'));
    const posts = hr.messages(stage.agency.allStaff);
    say('post', posts.map((m) => hr.screen(m)).join('\n'));
    const p = inScope(stage)[5]!;
    const me = actAs(stage, p);
    await me.openHome();
    say('person home end', me.screen('home'));
    say('person dms end', me.dm().map((m) => me.screen(m)).join('\n--\n'));
    say('HR channel', hr.messages(stage.agency.advisoryUnit).slice(0, 6).map((m) => hr.screen(m)).join('\n--\n'));
    await finish(stage, hr);
  } finally {
    writeFileSync('/tmp/f2/screens2.txt', out.join('\n'));
  }
}, 300_000);
