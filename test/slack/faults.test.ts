/** A fault is told where the person looks, with a code that the log has, and without a word of what was written (T42). */
import { openCampaign } from '../../src/demo/0-campaign.ts';
import { actAs, advisor, someone } from '../../src/demo/stage.ts';
import { vi } from '../../src/text/vi.ts';
import { ids } from '../../views/kit/ids.ts';
import { fewPeople, momentOf, type Again, type Life } from '../support/copies.ts';
import { deliver, submission, typed } from '../support/forged.ts';

const secret = 'điều mà ai đó đã viết\n    và viết tiếp ở dòng sau';
let again: Again;
let house: Life;
let broken = false;

beforeAll(async () => {
  const life = await fewPeople();
  await openCampaign(life.stage);
  again = await momentOf(life);
}, 30_000);

beforeEach(async () => {
  broken = false;
  // The database is away: every record that is asked for throws, with words in the message.
  house = await again((ports) => {
    const { records, roster } = ports.store;
    const guard = <T extends object>(port: T): T =>
      Object.fromEntries(
        Object.entries(port).map(([name, call]) => [
          name,
          async (...args: unknown[]) => {
            if (broken) throw new TypeError(secret);
            return (call as (...given: unknown[]) => unknown)(...args);
          },
        ]),
      ) as T;
    return { ...ports, store: { ...ports.store, records: guard(records), roster: guard(roster) } };
  });
});

const codeIn = (said: string): string => /mã ([0-9A-F]{8})/.exec(said)?.[1] ?? 'no code';
const staff = () => someone(house.stage, ({ id }) => id === 'SVHTT-004');

/** What the log says of the one fault, by its code. */
function loggedUnder(code: string): string {
  const lines = house.logged.filter((line) => line.includes('a listener failed'));
  return lines.length === 1 && lines[0]?.includes(`"code":"${code}"`) ? lines[0] : 'not under that code';
}

/** A line with the kind of the fault, and nothing of its words. */
const asItShould = /^(?!.*(ai đó|viết tiếp)).*TypeError/;

it('of a form: over the form, so that nothing typed is lost', async () => {
  broken = true;
  const by = { id: house.agency.users.get(staff().id) ?? '' };
  const said = await deliver(house, {
    by,
    body: submission(ids.self.form, { reviewId: 'x', page: 0 }, typed('G1', secret)),
  });
  expect(said).toContain('"response_action":"push"');
  expect(loggedUnder(codeIn(said))).toMatch(asItShould);
});

it('of a button: in a direct message', async () => {
  const driver = actAs(house.stage, staff());
  const [card] = driver.dm();
  if (!card) throw new Error('no card');
  broken = true;
  await driver.press(vi.messages.selfAssessment.button, { in: card });
  expect(loggedUnder(codeIn(driver.dm().at(-1)?.text ?? ''))).toMatch(asItShould);
});

it.each(['', 'mo-dot', 'tro-giup'])('of the command «%s»: in its answer, and Slack gets one', async (word) => {
  broken = true;
  const { ok, ephemeral } = await actAs(house.stage, advisor(house.stage)).run(ids.command, word);
  expect(ok).toBe(true);
  expect(loggedUnder(codeIn(ephemeral?.text ?? ''))).toMatch(asItShould);
});

it('of Home: on Home', async () => {
  broken = true;
  const driver = actAs(house.stage, staff());
  await driver.openHome();
  expect(loggedUnder(codeIn(driver.screen('home')))).toMatch(asItShould);
});

it('T41 once the database is back the same button works', async () => {
  const driver = actAs(house.stage, staff());
  const [card] = driver.dm();
  if (!card) throw new Error('no card');
  broken = true;
  await driver.press(vi.messages.selfAssessment.button, { in: card });
  broken = false;
  await driver.press(vi.messages.selfAssessment.button, { in: card });
  expect(driver.modal()).toBeDefined();
});
