/** What can keep the database from opening, each with a sentence for the operator and an exit code for the shell. */

/** Codes as in sysexits.h, so that systemd and scripts can tell «try again later» from «change the settings». */
const exitCodes = {
  folderInUse: 69,
  folderNotWritable: 73,
  diskFull: 73,
  folderOfOtherEngine: 78,
  wrongUri: 78,
  unreachable: 69,
  notAuthorised: 77,
  noEngine: 69,
  engineAlreadyOpen: 70,
  cannotOpen: 69,
} as const;

export type DatabaseFaultCode = keyof typeof exitCodes;

/** Thrown by `openDatabase` only. `hint` is a Vietnamese sentence that says what to do; it never holds a password. */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly code: DatabaseFaultCode;
  readonly hint: string;
  readonly exitCode: number;

  constructor(code: DatabaseFaultCode, hint: string, cause?: unknown) {
    super(`${code}: ${hint}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.hint = hint;
    this.exitCode = exitCodes[code];
  }
}
