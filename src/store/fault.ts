/** What can go wrong in the store that its caller can name; anything else is thrown as the driver threw it. */

export type StoreFaultCode = 'slackAccountTaken' | 'personTwice' | 'fileAltered' | 'notPlainData' | 'wrongCondition';

/** `hint` is an English sentence for the log and the operator; it never holds what somebody wrote. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly code: StoreFaultCode;
  readonly hint: string;

  constructor(code: StoreFaultCode, hint: string, cause?: unknown) {
    super(`${code}: ${hint}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.hint = hint;
  }
}

/** True where the database refused a write because the unique value (for example the id) exists already. */
export const isDuplicate = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && (fault as { code?: unknown }).code === 11_000;
