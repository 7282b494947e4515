/** Acts of the developers' drawer: time, faults, an empty workspace, the validator. */
import { validateMessage, validateView } from '../../block-kit/validate.ts';
import type { MessageContent } from '../../block-kit/problem.ts';
import type { VirtualClock, RealClock, Clock } from '../../engine/clock.ts';
import type { CallFault, InboundFault } from '../../engine/faults.ts';
import { emptyWorkspace } from '../empty-workspace.ts';
import { refuseAct } from '../sight.ts';
import type { SomeActs } from './act.ts';

const INBOUND = new Set(['duplicate', 'reorder', 'drop']);
const CALLS = new Set(['stall', 'cutBeforeHandling', 'cutAfterHandling', 'error500', 'error500AfterHandling', '429']);

async function move(clock: Clock, ms: number): Promise<void> {
  if ('advance' in clock) await (clock as VirtualClock).advance(ms);
  else if ('shift' in clock) (clock as RealClock).shift(ms);
  else refuseAct('clock_stands');
}

export const developerActs: SomeActs<'advance' | 'fault' | 'clearFaults' | 'clearTraffic' | 'reset' | 'validate'> = {
  async advance({ core }, { ms }) {
    if (!Number.isFinite(ms) || ms <= 0) return refuseAct('invalid_arguments');
    await move(core.clock, ms);
    return null;
  },
  fault({ core, state }, { kind, method, times, ms }) {
    const count = Math.max(1, Math.min(100, Math.trunc(times) || 1));
    if (INBOUND.has(kind)) core.faults.nextInbound({ kind: kind as InboundFault['kind'], times: count });
    else if (CALLS.has(kind)) {
      const where = method === '' ? {} : { method };
      core.faults.next({ kind: kind as CallFault['kind'], ms, times: count, ...where });
    } else return refuseAct('invalid_arguments');
    state.faults.push(`${kind} ${method || '*'} × ${count}`);
    return null;
  },
  clearFaults({ core, state }) {
    core.faults.clear();
    state.faults.length = 0;
    return null;
  },
  clearTraffic({ core }) {
    core.traffic.clear();
    return null;
  },
  async reset({ core, state }) {
    emptyWorkspace(core);
    state.reads.clear();
    state.faults.length = 0;
    await state.onReset?.();
    return null;
  },
  validate(_world, { kind, json }) {
    try {
      const value = JSON.parse(json) as unknown;
      return kind === 'view' ? validateView(value) : validateMessage(value as MessageContent, 'post');
    } catch (error) {
      return [{ code: 'invalid_json', message: error instanceof Error ? error.message : '', pointer: '' }];
    }
  },
};
