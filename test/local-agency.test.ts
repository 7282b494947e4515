/** The fictional agency over a restart: nobody and nothing is there twice. */
import { createLocalAgency } from '../src/local-agency.ts';
import { SnapshotError } from '../src/workspace/index.ts';

describe('the fictional agency', () => {
  it('finds its people, channels and app again in a snapshot', async () => {
    const first = await createLocalAgency();
    await first.workspace.as([...first.users.values()][0]!).say('#toan-the', 'Chào');
    const second = await createLocalAgency({ snapshot: first.workspace.snapshot() });
    expect(second.users).toEqual(first.users);
    expect(second.installed).toEqual(first.installed);
    expect([second.allStaff, second.advisoryUnit]).toEqual([first.allStaff, first.advisoryUnit]);
    const { core } = second.workspace;
    expect([core.users.size, core.channels.size, core.apps.size]).toEqual([first.users.size + 1, 2, 1]);
    expect(core.channels.get(second.allStaff)?.messages).toMatchObject([{ text: 'Chào' }]);
  });

  it('adds who is new in the roster, to the channels too, and does not bring back who left', async () => {
    const { workspace, users, allStaff } = await createLocalAgency();
    const [newcomer, leaver] = [...users.values()];
    workspace.core.users.delete(newcomer!);
    workspace.core.channels.get(allStaff)!.members.delete(newcomer!);
    workspace.leave(allStaff, leaver!);
    const again = await createLocalAgency({ snapshot: workspace.snapshot() });
    const account = [...again.users.values()][0]!;
    expect(account).not.toBe(newcomer);
    const members = again.workspace.core.channels.get(allStaff)!.members;
    expect([members.has(account), members.has(leaver!)]).toEqual([true, false]);
  });

  it('gives the installed app what this version asks for', async () => {
    const { workspace, installed } = await createLocalAgency();
    installed.scopes.delete('chat:write');
    const again = await createLocalAgency({ snapshot: workspace.snapshot() });
    expect(again.installed.scopes.has('chat:write')).toBe(true);
    expect(again.installed.botToken).toBe(installed.botToken);
  });

  it('refuses a damaged snapshot', async () => {
    await expect(createLocalAgency({ snapshot: '{"kind":' })).rejects.toThrow(SnapshotError);
  });
});
