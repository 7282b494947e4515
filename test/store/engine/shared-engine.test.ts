/** The one engine of the test run, which lives in jest's own process, serves the test files in its workers. */
import { freshDatabase } from '../../support/database.ts';

test('a test file has an empty database of its own, on the engine of the test run', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()];
  await one.collection('people').insertOne({ name: 'Nguyễn Thị Hoà' });

  expect(await one.collection('people').countDocuments()).toBe(1);
  expect(await other.collection('people').countDocuments()).toBe(0);
});
