/** A real Bolt App on the in-process transport. */
import { playScenario } from './support/scenario.ts';
import { runningWorld } from './support/world.ts';

describe('in-process', () => {
  it('plays the small scenario', async () => {
    const { workspace, an } = await runningWorld();
    expect(await playScenario(workspace, an.id)).toEqual([]);
  });

  it('publishes the Home when it is opened', async () => {
    const { workspace, an } = await runningWorld();
    const person = workspace.as(an.id);
    await person.openHome();
    expect(person.screen('home')).toBe(`Chào ${an.id}`);
  });
});
