/** Reminders (T35): which days, which hours, once a day, and only those who owe something. */
import { sendReminders } from '../../jobs/remind.ts';
import { openCampaign } from '../../src/demo/0-campaign.ts';
import { assessOneself } from '../../src/demo/1-self-assessment.ts';
import { actAs, hasSlack, inScope, someone } from '../../src/demo/stage.ts';
import { remind } from '../../src/app/remind.ts';
import { addDays, addWorkingDays, instantOf, vietnamTime } from '../../src/domain/calendar.ts';
import { officialHolidays } from '../../src/domain/holidays.ts';
import { fewPeople, momentOf, type Again, type Life } from '../support/copies.ts';
import { rest } from '../support/whole.ts';

let again: Again;
let house: Life;
let due: string;

beforeAll(async () => {
  const life = await fewPeople();
  await openCampaign(life.stage);
  again = await momentOf(life);
}, 30_000);

beforeEach(async () => {
  house = await again();
  due = (await house.store.records.find('campaign', {}))[0]?.settings.due[1] ?? '';
});

/** How many people are reminded at that moment. */
const at = (day: string, hour = 9, minute = 0): Promise<number> =>
  remind(house.world, instantOf(day, hour, minute), officialHolidays);

const staff = () => someone(house.stage, ({ id }) => id === 'SVHTT-004');
const reminders = () =>
  actAs(house.stage, staff())
    .dm()
    .filter(({ text }) => text.startsWith('Anh/chị còn việc đến hạn'));

it('T35 reminds three working days before, on the day, and one working day after, and on no day between', async () => {
  const days: string[] = [];
  for (let day = addDays(due, -12); day <= addDays(due, 12); day = addDays(day, 1))
    if ((await at(day)) > 0) days.push(day);
  expect(days).toEqual([addWorkingDays(due, -3, officialHolidays), due, addWorkingDays(due, 1, officialHolidays)]);
});

it.each([
  [7, 59, false],
  [8, 0, true],
  [16, 59, true],
  [17, 0, false],
  [23, 0, false],
  [0, 0, false],
])('T35 at %i:%i in Vietnam: %p', async (hour, minute, told) => {
  expect((await at(due, hour, minute)) > 0).toBe(told);
});

it('D10 says nothing on 24 November nor on a weekend, whatever is due then', async () => {
  const { world } = house;
  const everyDay = { ...world, records: { ...world.records, list: dueOn(world, '2026-11-24') } };
  expect(await remind(everyDay, instantOf('2026-11-24', 9), officialHolidays)).toBe(0);
  const sunday = { ...world, records: { ...world.records, list: dueOn(world, '2026-11-29') } };
  expect(await remind(sunday, instantOf('2026-11-29', 9), officialHolidays)).toBe(0);
  // Three working days before 27 November is the 23rd only because the 24th does not count… and the 24th itself is silent.
  const friday = { ...world, records: { ...world.records, list: dueOn(world, '2026-11-27') } };
  expect(await remind(friday, instantOf('2026-11-24', 9), officialHolidays)).toBe(0);
  expect(await remind(friday, instantOf('2026-11-23', 9), officialHolidays)).toBeGreaterThan(0);
});

/** The same tasks, all due on one day. */
const dueOn =
  (world: Life['world'], day: string): Life['world']['records']['list'] =>
  async (...args) =>
    (await world.records.list(...args)).map((row) => ({ ...row, due: day }));

it('T35 run twice, and by two processes at once, it sends one message', async () => {
  await house.clock.advance(instantOf(due, 9) - house.clock.now());
  await Promise.all([sendReminders(house.world, house.courier), sendReminders(house.world, house.courier)]);
  await sendReminders(house.world, house.courier);
  await rest(house);
  expect(vietnamTime(house.clock.now()).date).toBe(due);
  expect(reminders()).toHaveLength(1);
  expect(reminders()[0]?.text).toContain('Bước 1/6');
});

it('T36 reminds only those who owe something; a paper form is owed by the advisory unit', async () => {
  await assessOneself(house.stage, staff());
  await house.clock.advance(instantOf(due, 9) - house.clock.now());
  await sendReminders(house.world, house.courier);
  await rest(house);
  expect(reminders()).toEqual([]);
  const unit = inScope(house.stage).filter(({ advisoryUnit }) => advisoryUnit);
  for (const member of unit) {
    const told = actAs(house.stage, member)
      .dm()
      .filter(({ text }) => text.startsWith('Anh/chị còn việc đến hạn'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('2 việc'); // the own form, and the one on paper
  }
  expect(inScope(house.stage).some((person) => !hasSlack(house.stage, person))).toBe(true);
});

it('T45 a reminder names steps, numbers and dates, and nobody', async () => {
  await house.clock.advance(instantOf(due, 9) - house.clock.now());
  await sendReminders(house.world, house.courier);
  await rest(house);
  const said = JSON.stringify(reminders());
  for (const { fullName } of house.agency.people) expect(said).not.toContain(fullName);
});
