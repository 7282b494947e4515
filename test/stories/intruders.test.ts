/** Everybody tries every button and every form, also those that they were never shown: refused in words, nothing stored, nothing seen. */
import { actionIds, deliver, formIds, press, submission } from '../support/forged.ts';
import { ids } from '../../views/kit/ids.ts';
import type { Life } from '../support/copies.ts';
import {
  allowed,
  at,
  goals,
  isRefused,
  kindNames,
  lead,
  stored,
  userOf,
  valueOf,
  wholeForm,
  type Kind,
  type Moment,
} from '../support/getting-at.ts';

let house: Life;
beforeAll(lead, 60_000);

describe.each(Object.keys(allowed) as Moment[])('at %s', (moment) => {
  // One life for all: what is refused changes nothing, and each test sees to that.
  beforeAll(async () => {
    house = await at(moment);
  });

  it.each(kindNames)(
    'T5 T27 the %s submits every form: all that is not theirs is refused and stores nothing',
    async (kind) => {
      const goal = await goals(house);
      const before = await stored(house);
      const wrong: string[] = [];
      for (const form of formIds.filter((id) => !allowed[moment][kind]?.includes(id))) {
        const about = { ...goal, page: form === ids.self.form ? 2 : 0, formId: 'forged' };
        const by = { id: userOf(house, kind) };
        const said = await deliver(house, { by, body: submission(form, about, wholeForm(goal)) });
        if (!isRefused(said)) wrong.push(`${form}: ${said.slice(0, 200)}`);
      }
      expect(wrong).toEqual([]);
      expect(await stored(house)).toBe(before);
      expect(house.logged.filter((line) => line.includes('a listener failed'))).toEqual([]);
    },
  );

  it.each(kindNames)(
    'T14 T22 T24 T34 the %s presses every button: nothing is stored, nothing is shown that is not theirs',
    async (kind) => {
      const goal = await goals(house);
      const before = await stored(house);
      const shown: string[] = [];
      for (const id of actionIds.filter((each) => !allowed[moment][kind]?.includes(each))) {
        const said = await deliver(house, {
          by: { id: userOf(house, kind) },
          body: press(id, valueOf(id, goal)),
        });
        shown.push(`${id}: ${said}`);
      }
      expect(await stored(house)).toBe(before);
      expect(house.logged.filter((line) => line.includes('a listener failed'))).toEqual([]);
      for (const words of hiddenFrom(kind, moment)) expect(shown.filter((said) => said.includes(words))).toEqual([]);
    },
  );
});

/** Beginnings of what people wrote (src/demo/words.ts), by who must not see it. */
function hiddenFrom(kind: Kind, moment: Moment): readonly string[] {
  const self = 'Ưu điểm của Bùi Đức Thịnh';
  const opinions = 'Ý kiến của ';
  const proposal = 'Đề xuất đối với';
  const meeting = 'nhất trí với đề xuất';
  switch (kind) {
    case 'staff':
    case 'superiorOfAnother':
      return [self, opinions, proposal, meeting];
    case 'person':
    case 'superior':
      return [opinions, proposal, meeting];
    case 'meetingMember':
      // Before the meeting is called nobody of it has a dossier; at it, nobody has the words of the others.
      return ['step 1', 'step 2', 'step 3', 'step 4'].includes(moment) ? [self, opinions, proposal] : [];
    case 'authority':
      return moment === 'step 1' ? [self] : moment === 'meeting' ? ['Tốt: 1', 'nhiệm vụ 3', 'nhiệm vụ 4'] : [];
    case 'advisoryUnit':
      return moment === 'step 1' ? [self] : [];
  }
}
