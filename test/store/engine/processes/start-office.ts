/** Starts an office (office.ts) as a process of its own and hears what it says. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Said } from './office.ts';

export interface Office {
  readonly process: ChildProcess;
  readonly said: readonly Said[];
  /** Resolves with the first thing said that fits, once it is said. Fails when the process ends before. */
  hears<T extends Said>(fits: (said: Said) => said is T): Promise<T>;
  /** Resolves with its exit code, or with the name of the signal that killed it. */
  readonly ended: Promise<number | string>;
  end(): Promise<number | string>;
}

export interface OfficeOptions {
  readonly folder: string;
  readonly write?: number;
  readonly stay?: boolean;
  readonly leastFreeBytes?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export function startOffice({ folder, write = 0, stay = false, leastFreeBytes, env }: OfficeOptions): Office {
  const least = leastFreeBytes === undefined ? [] : [String(leastFreeBytes)];
  const child = fork(join(__dirname, 'office.ts'), [folder, String(write), stay ? 'stay' : 'go', ...least], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const said: Said[] = [];
  child.on('message', (message) => said.push(message as Said));
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  return {
    process: child,
    said,
    ended,
    async hears<T extends Said>(fits: (said: Said) => said is T): Promise<T> {
      for (;;) {
        const heard = said.find(fits);
        if (heard !== undefined) return heard;
        const more = await Promise.race([once(child, 'message').then(() => true), ended.then(() => said.some(fits))]);
        if (!more) throw new Error(`the office ended with ${String(await ended)} after ${JSON.stringify(said)}`);
      }
    },
    end() {
      child.send('end');
      return ended;
    },
  };
}

export const opened = (said: Said): said is Extract<Said, { opened: string }> => 'opened' in said;
export const answered = (said: Said): said is Extract<Said, { answered: number }> => 'answered' in said;
export const refused = (said: Said): said is Extract<Said, { fault: string }> => 'fault' in said;
