/** The procedure told once: 30 people through all six steps, over Slack payloads only (B1). */
import { ratingLabels } from '../../src/domain/rating.ts';
import { head, inScope } from '../../src/demo/stage.ts';
import { playCampaign } from '../../src/demo/play.ts';
import { levelOf } from '../../src/demo/words.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

describe('a whole campaign of the fictional agency', () => {
  let house: TestHouse;

  beforeAll(async () => {
    house = await openHouse();
    await playCampaign(house.stage);
  }, 120_000);

  it('B1 takes everybody in scope through all six steps to the public post', async () => {
    const { store, stage } = house;
    const files = await store.records.find('review', { excluded: false });
    expect(files).toHaveLength(inScope(stage).length);
    for (const { published, decision, person } of files) {
      expect(published).toBeDefined();
      expect(decision?.level).toBe(levelOf(person));
    }
  });

  it('S35 S36 posts every decided person once, with the level, in the channel of all staff', () => {
    const { agency, stage } = house;
    const hr = agency.workspace.as(agency.users.get(head(stage).id) ?? '');
    const [post] = hr.messages(agency.allStaff);
    const thread = post ? hr.thread(agency.allStaff, post.ts) : [];
    const shown = thread.map((message) => hr.screen(message)).join('\n');
    for (const person of inScope(stage)) expect(shown).toContain(`${person.fullName}, ${person.post}: ${ratingLabels[levelOf(person)]}`);
  });
});
