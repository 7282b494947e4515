/** Every id is written once, and every button or form that a person can see has somebody who listens (T41). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '@slack/bolt';
import { action } from '../../src/slack/payload.ts';
import { registerCampaign } from '../../src/slack/campaign.ts';
import { registerCommand } from '../../src/slack/command.ts';
import { registerHome } from '../../src/slack/home.ts';
import { registerSelfAssessment } from '../../src/slack/steps/1-self-assessment.ts';
import { registerSuperiorReview } from '../../src/slack/steps/2-superior-review.ts';
import { registerDossier } from '../../src/slack/steps/3-dossier.ts';
import { registerMeeting } from '../../src/slack/steps/4-meeting.ts';
import { registerOpinions } from '../../src/slack/steps/4-opinions.ts';
import { registerAuthority } from '../../src/slack/steps/5-authority.ts';
import { registerDecision } from '../../src/slack/steps/5-decision.ts';
import { registerPublication } from '../../src/slack/steps/6-publication.ts';
import { vi } from '../../src/text/vi.ts';
import { ids } from '../../views/kit/ids.ts';

const all = (node: object): readonly string[] =>
  Object.values(node).flatMap((each: string | object) => (typeof each === 'string' ? [each] : all(each)));

const isForm = (id: string): boolean => /form$/i.test(id);

/** What the listeners asked Bolt for. */
function registered() {
  const [actions, views, commands]: [RegExp[], string[], string[]] = [[], [], []];
  const app = {
    action: (pattern: RegExp) => void actions.push(pattern),
    view: (id: string) => void views.push(id),
    command: (id: string) => void commands.push(id),
    event: () => undefined,
  } as unknown as App;
  const office = { text: vi, world: {}, teamId: 'T' } as unknown as Parameters<typeof registerHome>[1];
  for (const register of [
    registerCommand,
    registerHome,
    registerCampaign,
    registerSelfAssessment,
    registerSuperiorReview,
    registerDossier,
    registerMeeting,
    registerOpinions,
    registerDecision,
    registerAuthority,
    registerPublication,
  ])
    register(app, office);
  return { actions, views, commands };
}

describe('T41 the ids', () => {
  const { actions, views, commands } = registered();

  it('are all different', () => {
    expect(new Set(all(ids)).size).toBe(all(ids).length);
  });

  it('are at most 255 characters with the longest value behind them, and none is the beginning of another', () => {
    for (const id of all(ids)) expect(id.length).toBeLessThan(100);
    for (const id of all(ids)) expect(all(ids).filter((other) => action(id).test(other))).toEqual([id]);
  });

  it.each(all(ids).filter((id) => !isForm(id) && id !== ids.command))('%s is heard by exactly one listener', (id) => {
    expect(actions.filter((pattern) => pattern.test(id))).toHaveLength(1);
    expect(actions.filter((pattern) => pattern.test(`${id}:dot-1.SNV-012`))).toHaveLength(1);
  });

  it.each(all(ids).filter(isForm))('%s is taken by exactly one listener', (id) => {
    expect(views.filter((view) => view === id)).toHaveLength(1);
  });

  it('have the one command', () => {
    expect(commands).toEqual([ids.command]);
  });

  it('are written nowhere else in views and listeners', () => {
    const folder = join(__dirname, '..', '..');
    // The command may be named in a comment for people.
    const comments = /\/\*\*[^]*?\*\/|\/\/.*/g;
    const files = ['src/slack', 'src/slack/steps', 'views'].flatMap((path) =>
      readdirSync(join(folder, path))
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, path, name)),
    );
    const literal = all(ids).flatMap((id) => [`'${id}'`, `"${id}"`, `\`${id}\``]);
    const found = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8').replaceAll(comments, '');
      return literal.filter((each) => text.includes(each)).map((each) => `${file}: ${each}`);
    });
    expect(found).toEqual([]);
  });
});
