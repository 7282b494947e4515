/** Where the embedded engine has no build, a mongod beside the process takes its place. */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { opened, refused, startOffice } from './processes/start-office.ts';
import { tempFolder } from './processes/temp-folder.ts';

/** As on a machine for which the package has no build: its loader finds nothing that it can load. */
const noBuild = { NAPI_RS_NATIVE_LIBRARY_PATH: '/nowhere/engine.node', MONGOMS_RUNTIME_DOWNLOAD: 'false' };

function standInMongod(): string {
  const program = join(tempFolder(), 'mongod');
  const source = join(__dirname, 'processes/mongod-stand-in.ts');
  writeFileSync(
    program,
    `#!/bin/sh\nunset NAPI_RS_NATIVE_LIBRARY_PATH\nexec "${process.execPath}" --import tsx "${source}" "$@"\n`,
  );
  chmodSync(program, 0o755);
  return program;
}

jest.setTimeout(60_000);

test('its data is on the disk and there again at the next start; a second process is told that the folder is in use', async () => {
  const folder = tempFolder();
  const env = { ...noBuild, MONGOMS_SYSTEM_BINARY: standInMongod() };
  const first = startOffice({ folder, env, write: 3, stay: true });
  expect(await first.hears(opened)).toMatchObject({ opened: 'memory-server', found: [] });

  const second = startOffice({ folder, env });
  expect(await second.hears(refused)).toMatchObject({ fault: 'folderInUse', exitCode: 69 });
  expect(await first.end()).toBe(0);

  const third = startOffice({ folder, env });
  expect(await third.hears(opened)).toMatchObject({ opened: 'memory-server', found: [1, 2, 3] });
  expect(await third.ended).toBe(0);
});

test('where neither can be had the operator is told the three ways out', async () => {
  const office = startOffice({ folder: tempFolder(), env: { ...noBuild, MONGOMS_SYSTEM_BINARY: '/nowhere/mongod' } });
  const { fault, hint, exitCode } = await office.hears(refused);

  expect({ fault, exitCode }).toEqual({ fault: 'noEngine', exitCode: 69 });
  expect(hint).toMatch(/MONGODB_URI.*MONGOMS_SYSTEM_BINARY.*fastdl\.mongodb\.org/s);
});
