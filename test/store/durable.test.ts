import mongoose from 'mongoose';
import { followUp } from '../../src/domain/notice.ts';
import { personId } from '../../src/domain/person.ts';
import { createStore } from '../../src/store/store.ts';
import { message, reviewWrite, silent, start } from './support/writes.ts';

const writing = new Set(['insert', 'update', 'delete', 'findAndModify']);

test('the store refuses a connection whose writes do not wait for the journal', async () => {
  const connection = await mongoose
    .createConnection(process.env['TEST_MONGODB_URI']!, { dbName: 'test-lax' })
    .asPromise();
  await expect(createStore(connection, { now: () => start, log: silent })).rejects.toThrow('journal');
  await connection.close();
});

test('every write waits for the journal, as the connection asks', async () => {
  const connection = await mongoose
    .createConnection(process.env['TEST_MONGODB_URI']!, {
      dbName: 'test-durable',
      monitorCommands: true,
      writeConcern: { w: 1, journal: true },
    })
    .asPromise();
  const asked: { readonly command: string; readonly concern: unknown }[] = [];
  connection.getClient().on('commandStarted', ({ commandName, command }) => {
    if (writing.has(commandName))
      asked.push({ command: `${commandName} ${String(command[commandName])}`, concern: command['writeConcern'] });
  });
  try {
    const { records, deliveries, followUps, roster, drafts, files, locks } = await createStore(connection, {
      now: () => start,
      log: silent,
    });
    const an = personId('SNV-001');
    await records.append(reviewWrite({ id: 'a', outgoing: [message('a')] }));
    await records.append(reviewWrite({ id: 'a', version: 1 }));
    await records.createMany([reviewWrite({ id: 'b' })]);
    for (const news of await records.pending(10)) await news.settle();
    await deliveries.enqueue([
      { ...message('top'), revision: 1 },
      { ...message('reply', { thread: 'top' }), revision: 1 },
    ]);
    await deliveries.enqueue([{ ...message('top'), revision: 2 }]);
    for (const state of ['failed', 'sent'] as const)
      for (const claimed of await deliveries.claim(start, 1000, 1)) {
        await deliveries.note(claimed, { ts: '1.2' });
        await deliveries.finish(claimed, { state });
      }
    await followUps.enqueue([followUp({ key: 'f', campaignId: 'c', target: 'review', id: 'a', command: {} })]);
    await followUps.claim(start, 1000, 10);
    await followUps.failed('f', 'away', start);
    await followUps.done('f');
    await roster.replace([{ id: an } as never]);
    await roster.matchSlackAccount(an, 'U1');
    await drafts.save('f', an, { text: 'x' }, start);
    await drafts.drop('f', an);
    await files.put('f', 'a.pdf', Buffer.from('x'));
    await locks.once('job', start, 1000, async () => undefined);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter(({ concern }) => !isDurable(concern))).toEqual([]);
  } finally {
    await connection.dropDatabase();
    await connection.close();
  }
});

const isDurable = (concern: unknown): boolean => {
  const { w, j } = (concern ?? {}) as { readonly w?: unknown; readonly j?: unknown };
  return w === 1 && j === true;
};
