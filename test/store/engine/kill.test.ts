/** What the embedded engine has answered is on the disk, whatever happens to the process. */
import { answered, opened, startOffice } from './processes/start-office.ts';
import { tempFolder } from './processes/temp-folder.ts';

test('a process killed three times while it writes loses nothing that the database had answered', async () => {
  const folder = tempFolder();
  const promised: number[] = [];
  for (let life = 0; life < 3; life += 1) {
    const office = startOffice({ folder, write: 100_000 });
    const { found } = await office.hears(opened);
    expect(found).toEqual(expect.arrayContaining(promised));
    while (office.said.filter(answered).length < 100) await new Promise((later) => setTimeout(later, 5));
    office.process.kill('SIGKILL');
    expect(await office.ended).toBe('SIGKILL');
    promised.push(...office.said.filter(answered).map((said) => said.answered));
  }
  const last = startOffice({ folder });
  const { found } = await last.hears(opened);

  expect(await last.ended).toBe(0);
  expect(promised.length).toBeGreaterThanOrEqual(300);
  expect(found.filter((number) => promised.includes(number))).toEqual(promised);
}, 30_000);
