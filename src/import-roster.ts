/** `npm run roster -- FILE`: imports a roster (CSV or XLSX), all or nothing, and says every fault with its row and column. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { ignoredColumnsText, nothingImportedText, rosterFaultText } from './roster/fault-text.ts';
import { readRoster } from './roster/read.ts';
import { DatabaseFault } from './store/engine/fault.ts';
import { openDatabase } from './store/engine/open.ts';
import { createStore } from './store/store.ts';

/** EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_CONFIG of sysexits.h. */
const codes = { usage: 64, badData: 65, noInput: 66, badConfig: 78 } as const;

async function importRoster(file: string | undefined): Promise<number> {
  if (!file) return end(codes.usage, 'Cách dùng: npm run roster -- TỆP.csv (hoặc TỆP.xlsx)');
  const config = readConfig(process.env);
  if (!config.ok) return end(codes.badConfig, config.faults.map(({ name, reason }) => `${name}: ${reason}`).join('\n'));
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return end(codes.noInput, `Không đọc được tệp ${file}. Hãy kiểm tra đường dẫn.`);
  const roster = await readRoster(bytes, basename(file));
  if ('faults' in roster)
    return end(
      codes.badData,
      [...roster.faults.map(rosterFaultText), nothingImportedText(roster.faults.length)].join('\n'),
    );
  const { uri, name: dbName, dataFolder } = config.config.database;
  const log = createLog('error');
  const database = await openDatabase({ ...(uri ? { mongodbUri: uri } : {}), dataFolder, dbName, log });
  try {
    const { roster: people } = await createStore(database.connection, { now: Date.now, log });
    const version = await people.replace(roster.people);
    const ignored = roster.ignoredColumns.length > 0 ? [ignoredColumnsText(roster.ignoredColumns)] : [];
    return end(0, [`Đã nhập ${roster.people.length} người (danh sách lần ${version}).`, ...ignored].join('\n'));
  } finally {
    await database.close();
  }
}

function end(code: number, lines: string): number {
  process.stdout.write(`${lines}\n`);
  return code;
}

importRoster(process.argv[2]).then(
  (code) => process.exit(code),
  (fault: unknown) => {
    const known = fault instanceof DatabaseFault;
    process.exit(end(known ? fault.exitCode : 1, known ? fault.hint : 'Không nhập được danh sách: lỗi không rõ.'));
  },
);
