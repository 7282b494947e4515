/** Who is nobody here, and payloads made by hand: refused in words, nothing stored, no fault. */
import { vi } from '../../src/text/vi.ts';
import { ids } from '../../views/kit/ids.ts';
import type { Life } from '../support/copies.ts';
import { actionIds, deliver, formIds, press, submission, type Forged } from '../support/forged.ts';
import { at, goals, isRefused, kinds, lead, stored, userOf, valueOf, wholeForm } from '../support/getting-at.ts';

let house: Life;
beforeAll(lead, 60_000);

describe('people who are nobody here', () => {
  const strangers = (): readonly [string, Forged['by'], string][] => {
    const { workspace } = house.agency;
    const unknown = vi.refusals.unknownPerson({ code: 'unknownPerson' });
    const foreign = vi.refusals.foreignWorkspace({ code: 'foreignWorkspace' });
    const hr = userOf(house, 'advisoryUnit');
    return [
      [
        'an account that the roster does not know',
        { id: workspace.addUser({ name: 'la', realName: 'Lạ' }).id },
        unknown,
      ],
      ['a guest', { id: workspace.addUser({ name: 'khach', realName: 'K', isRestricted: true }).id }, unknown],
      ['the right id from another workspace', { id: hr, team: 'T0OTHER' }, foreign],
      ['the right id without a workspace', { id: hr, team: null }, foreign],
      ['an id that nobody has', { id: 'U0UNKNOWN' }, unknown],
    ];
  };

  it('every button and every form, as each of them: refused by who they are, nothing stored, no fault', async () => {
    house = await at('step 5');
    const goal = await goals(house);
    const before = await stored(house);
    const wrong: string[] = [];
    for (const [who, by, sentence] of strangers()) {
      for (const form of formIds) {
        const said = await deliver(house, { by, body: submission(form, { ...goal, page: 0 }, wholeForm(goal)) });
        if (!said.includes(sentence)) wrong.push(`${who}, ${form}: ${said.slice(0, 160)}`);
      }
      // Whom the workspace does not know cannot be shown anything either.
      for (const id of house.agency.workspace.core.users.has(by.id ?? '') ? actionIds : []) {
        const said = await deliver(house, { by, body: press(id, valueOf(id, goal)) });
        if (!said.includes(sentence)) wrong.push(`${who}, ${id}: ${said.slice(0, 160)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await stored(house)).toBe(before);
  });

  it('a payload without any user is never acknowledged as done, and nothing is stored', async () => {
    house = await at('step 5');
    const goal = await goals(house);
    const before = await stored(house);
    for (const form of formIds) {
      const said = await deliver(house, { by: {}, body: submission(form, goal, wholeForm(goal)) });
      expect(said).not.toContain(vi.common.doneTitle);
      expect(said).not.toBe('[null,[]]');
    }
    expect(await stored(house)).toBe(before);
  });

  it('T5 who loses the part in the advisory unit between opening and sending is refused, and nothing is stored', async () => {
    house = await at('step 3');
    const goal = await goals(house);
    const before = await stored(house);
    const { people } = await house.store.roster.current();
    await house.store.roster.replace(
      people.map((each) => (each.id === kinds.advisoryUnit ? { ...each, advisoryUnit: false } : each)),
    );
    const by = { id: userOf(house, 'advisoryUnit') };
    const said = await deliver(house, { by, body: submission(ids.dossier.form, goal, wholeForm(goal)) });
    expect(said).toContain(vi.refusals.notTheAdvisoryUnit({ code: 'notTheAdvisoryUnit' }));
    expect(await stored(house)).toBe(before);
  });

  it('who leaves the roster is nobody from that moment on', async () => {
    house = await at('step 2');
    const goal = await goals(house);
    const { people } = await house.store.roster.current();
    await house.store.roster.replace(people.filter(({ id }) => id !== kinds.superior));
    const by = { id: userOf(house, 'superior') };
    const said = await deliver(house, { by, body: submission(ids.superior.form, goal, wholeForm(goal)) });
    expect(said).toContain(vi.refusals.unknownPerson({ code: 'unknownPerson' }));
  });
});

describe('payloads made by hand', () => {
  const strange: readonly [string, unknown][] = [
    ['an operator of the database', { $where: '1', reviewId: { $ne: null } }],
    ['a prototype', '{"__proto__":{"reviewId":"x"},"reviewId":"__proto__"}'],
    ['the name of a method', { reviewId: 'constructor', meetingId: 'toString', sheetId: 'hasOwnProperty', page: 0 }],
    [
      'a megabyte',
      { reviewId: 'x'.repeat(1_000_000), meetingId: 'x'.repeat(1_000_000), sheetId: 'x'.repeat(1_000_000) },
    ],
    ['a list', ['reviewId']],
    ['a list for a text', { reviewId: ['a', 'b'] }],
    ['a text that is no JSON', '{"reviewId"'],
    ['nothing', ''],
    ['a page that is none', { page: 'NaN' }],
    ['a page far away', { page: 1e9 }],
  ];

  it.each(strange)('%s in the hidden part of every form', async (_what, about) => {
    house = await at('step 5');
    const goal = await goals(house);
    const before = await stored(house);
    const wrong: string[] = [];
    for (const form of formIds.filter((id) => id !== ids.campaign.form && id !== ids.publish.form))
      for (const kind of ['advisoryUnit', 'authority'] as const) {
        const by = { id: userOf(house, kind) };
        const said = await deliver(house, { by, body: submission(form, about, wholeForm(goal)) });
        if (!isRefused(said)) wrong.push(`${form} as ${kind}: ${said.slice(0, 160)}`);
      }
    expect(wrong).toEqual([]);
    expect(await stored(house)).toBe(before);
    expect(house.logged.filter((line) => line.includes('a listener failed'))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['lists for texts', { level: { level: { type: 'plain_text_input', value: ['a'] } }, G1: ['x'] }],
    ['numbers for texts', { content: { content: { type: 'plain_text_input', value: 7 } } }],
    ['an unknown kind of element', { content: { content: { type: 'rich_text_input', rich_text_value: {} } } }],
    ['a prototype as a field', JSON.parse('{"__proto__":{"__proto__":{"type":"plain_text_input","value":"x"}}}')],
    ['no fields at all', {}],
    ['no values', undefined],
    ['a null', null],
    ['a text', 'values'],
  ])('%s in place of what was typed', async (_what, values) => {
    house = await at('step 3');
    const goal = await goals(house);
    const before = await stored(house);
    const by = { id: userOf(house, 'advisoryUnit') };
    const said = await deliver(house, { by, body: submission(ids.dossier.form, goal, values) });
    expect(isRefused(said)).toBe(true);
    expect(await stored(house)).toBe(before);
    expect(house.logged.filter((line) => line.includes('a listener failed'))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a list', ['x']],
    ['an object', { $gt: '' }],
    ['a number', 5],
    ['nothing', undefined],
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['a prototype', '__proto__'],
  ])('%s as the value of every button', async (_what, value) => {
    house = await at('step 5');
    const before = await stored(house);
    for (const kind of ['advisoryUnit', 'authority', 'staff'] as const)
      for (const id of actionIds) await deliver(house, { by: { id: userOf(house, kind) }, body: press(id, value) });
    expect(await stored(house)).toBe(before);
    expect(house.logged.filter((line) => line.includes('a listener failed'))).toEqual([]);
  });
});
