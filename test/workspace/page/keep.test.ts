/** What the page's server keeps and hides: read marks, masks, a clock that can be moved. */
import { realClock } from '../../../src/workspace/index.ts';
import { masked } from '../../../src/workspace/page/mask.ts';
import { createReads } from '../../../src/workspace/page/reads.ts';
import { emptyWorld } from '../support/world.ts';

describe('unread messages', () => {
  it('counts those of others, and in threads those that concern the person', async () => {
    const { workspace, an, binh, installed } = emptyWorld();
    const channel = workspace.addChannel({ name: 'chung', members: [an.id, binh.id, installed.botUserId] });
    const reads = createReads();
    const say = workspace.as(binh.id);
    const parent = await say.say('chung', 'một');
    await say.say('chung', `<@${an.id}> hai`);
    expect(reads.unread(an.id, channel)).toEqual({ unread: 2, mentions: 1 });
    expect(reads.unread(binh.id, channel)).toEqual({ unread: 0, mentions: 0 });
    reads.markRead(an.id, channel);
    await say.say('chung', 'trả lời', { threadTs: parent.ts });
    expect(reads.unread(an.id, channel)).toEqual({ unread: 0, mentions: 0 });
    await workspace.as(an.id).say('chung', 'tôi cũng vậy', { threadTs: parent.ts });
    expect(reads.unread(an.id, channel).unread).toBe(1);
    expect(reads.unread(binh.id, channel)).toMatchObject({ unread: 3 - 2 });
  });
});

describe('the mask', () => {
  it('takes out tokens, tickets and addresses that act, wherever they stand', () => {
    const { workspace, installed } = emptyWorld();
    const value = {
      token: installed.verificationToken,
      trigger_id: '1.2.abc',
      deep: [{ text: `Bearer ${installed.botToken} xoxp-1-2-khac` }],
      response_url: 'https://hooks.slack.com/actions/T1/0123456789abcdef0123',
      body: 'https://hooks.slack.com/commands/T1/0123456789abcdef0123 hết',
      url: 'ws://127.0.0.1/link/?ticket=1',
      link: { url: 'https://example.com/a' },
    };
    const text = JSON.stringify(masked(workspace.core, value));
    expect(text).not.toContain(installed.botToken);
    expect(text).not.toMatch(/xox|0123456789abcdef|1\.2\.abc|ticket=1/);
    expect(text).toContain('https://example.com/a');
    expect(text).toContain('hết');
  });
});

describe('the real clock', () => {
  it('runs ahead when it is shifted, and rings at once what has fallen due', async () => {
    const clock = realClock();
    const rung: string[] = [];
    const at = clock.now();
    clock.after(3_600_000, () => rung.push('một giờ'));
    clock.after(90_000_000, () => rung.push('25 giờ'));
    const cancel = clock.after(60_000, () => rung.push('không'));
    cancel();
    clock.shift(86_400_000);
    expect(clock.now() - at).toBeGreaterThanOrEqual(86_400_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rung).toEqual(['một giờ']);
    clock.shift(86_400_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rung).toEqual(['một giờ', '25 giờ']);
  });
});
