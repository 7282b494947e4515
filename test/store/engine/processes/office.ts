/**
 * A process of its own with its own engine (one engine is allowed in a process): opens the database of the folder given,
 * says how many documents it finds, writes as many as asked, and says after each that the database has answered.
 * Arguments: folder, number to write, «stay» to keep the folder open until it is told to end, least free bytes.
 */
import { DatabaseFault } from '../../../../src/store/engine/fault.ts';
import { openDatabase } from '../../../../src/store/engine/open.ts';

export type Said =
  | { readonly opened: string; readonly found: readonly number[]; readonly variableIsSet: boolean }
  | { readonly answered: number }
  | { readonly fault: string; readonly hint: string; readonly exitCode: number };

const say = (said: Said) => new Promise<void>((done) => process.send?.(said, () => done()));
const [dataFolder = '', toWrite = '0', stay = '', leastFreeBytes] = process.argv.slice(2);
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function work(): Promise<void> {
  // Only after its own files are loaded: another user may not be allowed to read the project.
  if (process.env['OFFICE_UID'] !== undefined) process.setuid?.(Number(process.env['OFFICE_UID']));
  const free = leastFreeBytes === undefined ? {} : { leastFreeBytes: Number(leastFreeBytes) };
  const database = await openDatabase({ dataFolder, dbName: 'office', log: silent, ...free });
  const papers = database.connection.collection<{ number: number }>('papers');
  const found = await papers.find().sort({ number: 1 }).toArray();
  const variableIsSet = process.env['NAPI_RS_NATIVE_LIBRARY_PATH'] !== undefined;
  await say({ opened: database.kind, found: found.map((paper) => paper.number), variableIsSet });
  const next = (found.at(-1)?.number ?? 0) + 1;
  for (let number = next; number < next + Number(toWrite); number += 1) {
    await papers.insertOne({ number });
    void say({ answered: number });
  }
  if (stay === 'stay') await new Promise((ended) => process.once('message', ended));
  await database.close();
}

work().then(
  () => process.disconnect?.(),
  async (fault: unknown) => {
    if (!(fault instanceof DatabaseFault)) throw fault;
    await say({ fault: fault.code, hint: fault.hint, exitCode: fault.exitCode });
    process.exit(fault.exitCode);
  },
);
