/** What becomes of a message that Slack refuses: what somebody can put right waits, and nothing is lost meanwhile. */
import { openCampaign } from '../../src/demo/0-campaign.ts';
import { assessOneself } from '../../src/demo/1-self-assessment.ts';
import { actAs, someone } from '../../src/demo/stage.ts';
import { escaped } from '../../views/kit/blocks.ts';
import { fewPeople } from '../support/copies.ts';
import { rest } from '../support/whole.ts';

it('a bot that was put out of the channel posts there once it is back', async () => {
  const house = await fewPeople();
  const { workspace, installed, advisoryUnit } = house.agency;
  await openCampaign({
    ...house.stage,
    settle: async () => {
      workspace.leave(advisoryUnit, installed.botUserId);
      for (let round = 0; round < 5; round += 1) {
        await house.courier.sweep();
        await house.clock.advance(5_000);
      }
    },
  });
  const [campaign] = await house.store.records.find('campaign', {});
  expect(await house.store.deliveries.list(campaign?.id ?? '', 'failed')).toEqual([]);
  const waiting = await house.store.deliveries.list(campaign?.id ?? '', 'pending');
  expect(waiting.map(({ lastError }) => lastError)).toContain('channel_not_found');
  workspace.join(advisoryUnit, installed.botUserId);
  await rest(house);
  expect(await house.store.deliveries.unfinished()).toBe(0);
  const hr = someone(house.stage, ({ id }) => id === 'SVHTT-010');
  expect(actAs(house.stage, hr).messages(advisoryUnit)).toHaveLength(1);
}, 30_000);

it('a message that Slack will never take is given up, said in the log, and holds up nothing else', async () => {
  const house = await fewPeople();
  const { workspace } = house.agency;
  await openCampaign(house.stage);
  const staff = someone(house.stage, ({ id }) => id === 'SVHTT-004');
  const [first] = staff.directSuperiors;
  const account = house.agency.users.get(first ?? '') ?? '';
  workspace.changeUser(account, { deleted: true });
  await assessOneself({ ...house.stage, settle: () => rest(house) }, staff);
  const [campaign] = await house.store.records.find('campaign', {});
  const failed = await house.store.deliveries.list(campaign?.id ?? '', 'failed');
  expect(failed.length).toBeGreaterThan(0);
  expect(failed.every(({ to }) => 'person' in to && to.person === first)).toBe(true);
  expect(house.logged.filter((line) => line.includes('given up')).length).toBeGreaterThan(0);
  expect(await house.store.deliveries.unfinished()).toBe(0);
}, 30_000);

it('escapes the three characters of Slack and no other', () => {
  expect(escaped('<!channel> & "ư" \'>')).toBe('&lt;!channel&gt; &amp; "ư" \'&gt;');
});
