/** The surface on which elements stand, and how they act on it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Block, Element } from '../../../engine/block.ts';
import type { StateValue, StateValues } from '../../../engine/view.ts';
import type { Place, Where } from '../../protocol.ts';
import { plainOf } from '../text/text-object.tsx';
import { confirmed } from '../wire/store.ts';
import { words } from '../words/words.ts';

export interface SurfaceInfo {
  place: Place;
  values: StateValues;
}

export const Surface = createContext<SurfaceInfo>({ place: { kind: 'view', id: '' }, values: {} });

/** What every element component gets. */
export interface ElementProps {
  block: Block;
  element: Element;
  /** The words by which a screen reader calls it. */
  label: string;
  /** Ids of the hint and the error under it. */
  describedBy?: string | undefined;
  isInvalid?: boolean;
  isRequired?: boolean;
}

export function useWhere({ block, element }: Pick<ElementProps, 'block' | 'element'>): Where {
  const { place } = useContext(Surface);
  const seen = element.value === undefined ? {} : { seen: element.value };
  return { place, block: block.block_id ?? '', action: element.action_id ?? '', ...seen };
}

/** What the element holds now. */
export function useHeld({ block, element }: Pick<ElementProps, 'block' | 'element'>): StateValue | undefined {
  const { values } = useContext(Surface);
  return values[block.block_id ?? '']?.[element.action_id ?? ''];
}

/** Asks the element's confirmation, if it has one. */
export function mayAct(element: Element): Promise<boolean> {
  const { confirm } = element;
  if (!confirm) return Promise.resolve(true);
  const said = words();
  return confirmed({
    title: plainOf(confirm.title) || said.areYouSure,
    text: plainOf(confirm.text),
    isMarkup: confirm.text?.type === 'mrkdwn',
    confirm: plainOf(confirm.confirm) || said.confirm,
    deny: plainOf(confirm.deny) || said.cancel,
    isDanger: confirm['style'] === 'danger',
  });
}

/** Whether the element should have the focus when its surface opens. */
export const wantsFocus = (element: Element): boolean => element['focus_on_load'] === true;
