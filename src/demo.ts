/** `npm run demo`: plays a whole campaign of the fictional agency and leaves its papers in a folder (B25). */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInProcess } from './demo/in-process.ts';
import { playCampaign } from './demo/play.ts';
import { createLog } from './log.ts';
import { createPapers } from './papers/papers.ts';
import { openDatabase } from './store/engine/open.ts';
import { createStore } from './store/store.ts';

const outFolder = join('out', 'demo');

async function demo(): Promise<void> {
  const log = createLog('error');
  const dataFolder = await mkdtemp(join(tmpdir(), 'binhxet-demo-'));
  const database = await openDatabase({ dataFolder, dbName: 'demo', log });
  try {
    say('Bình Xét: một đợt đánh giá của cơ quan giả định, sáu bước, trong không gian Slack cục bộ.');
    const { stage, agency } = await openInProcess({
      openStore: (now) => createStore(database.connection, { now, log }),
      papers: createPapers(),
      log,
      tell: say,
    });
    await playCampaign(stage);
    await rm(outFolder, { recursive: true, force: true });
    await mkdir(outFolder, { recursive: true });
    const papers = [...agency.workspace.core.files.values()].filter(({ name }) => name.endsWith('.pdf'));
    for (const { name, bytes } of papers) await writeFile(join(outFolder, name), bytes);
    say(`Xong. ${papers.length} văn bản PDF ở thư mục ${outFolder}.`);
  } finally {
    await database.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

demo().then(
  () => process.exit(0),
  (fault: unknown) => {
    say(`Không chạy được: ${fault instanceof Error ? (fault.stack ?? fault.message) : 'lỗi không rõ'}`);
    process.exit(1);
  },
);
