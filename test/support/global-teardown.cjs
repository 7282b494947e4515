/** Run once by jest after all test files. */
module.exports = async () => {
  await globalThis.testEngine?.close();
};
