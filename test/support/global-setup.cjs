/** Run once by jest before all test files: opens the engine and tells its address to the workers. */
const { openTestEngine } = require('./test-engine.ts');

module.exports = async () => {
  globalThis.testEngine = await openTestEngine();
  process.env.TEST_MONGODB_URI = globalThis.testEngine.uri;
};
