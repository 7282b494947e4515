/** Date, time and moment pickers: the browser's own, which keyboards and phones know. */
import { dateText } from '../text/dates.ts';
import { reader } from '../text/reading.ts';
import { plainOf } from '../text/text-object.tsx';
import { localInput, secondsOfLocal } from '../text/zoned.ts';
import { ask } from '../wire/store.ts';
import { mayAct, useHeld, useWhere, wantsFocus } from './surface.ts';
import type { ElementProps } from './surface.ts';

const KINDS = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const;

export function DateElement(props: ElementProps) {
  const { element, label, describedBy, isInvalid, isRequired } = props;
  const where = useWhere(props);
  const held = useHeld(props);
  const { zone } = reader();
  const moment = held?.selected_date_time;
  const value = held?.selected_date ?? held?.selected_time ?? (moment ? localInput(moment, zone) : '');
  const change = async (next: string): Promise<void> => {
    if (!(await mayAct(element))) return;
    const given = element.type === 'datetimepicker' && next !== '' ? String(secondsOfLocal(next, zone)) : next;
    await ask('fill', { ...where, value: given, how: 'enter' });
  };
  // Browsers write dates in their own language's order; in words nobody takes a month for a day.
  const seconds = moment ?? (held?.selected_date ? Date.parse(`${held.selected_date}T12:00Z`) / 1000 : undefined);
  const spoken =
    seconds === undefined ? '' : dateText({ ...reader(), zone: moment ? zone : 'UTC' }, seconds, '{date_long}', '');
  return (
    <div class="date">
      <input
        class="field field-date"
        type={KINDS[element.type as keyof typeof KINDS]}
        value={value}
        aria-label={label || plainOf(element.placeholder)}
        aria-describedby={describedBy}
        aria-invalid={isInvalid === true}
        aria-required={isRequired === true}
        data-focus={wantsFocus(element) || undefined}
        onChange={(event) => void change(event.currentTarget.value)}
      />
      {spoken && <small>{spoken}</small>}
    </div>
  );
}
