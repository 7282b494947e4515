/** The modals and the App Home that a person has on the screen. */
import { textOf } from '../../engine/block.ts';
import type { Json } from '../../engine/block.ts';
import type { Core } from '../../engine/core.ts';
import type { StateValues, View } from '../../engine/view.ts';
import { homeOf, stackOf } from '../../engine/views.ts';
import type { ShownView } from '../shown.ts';

const words = (text: Json | undefined): string => textOf(text?.['text']);

function shownView(view: View): ShownView {
  return {
    id: view.id,
    appId: view.appId,
    hash: view.hash,
    title: words(view.title),
    submit: words(view.submit),
    close: words(view.close),
    hasPrevious: view.previousViewId !== undefined,
    blocks: view.blocks,
    errors: view.errors,
  };
}

/** All open modals, those of one app together, root first. */
export function modalsOf(core: Core, userId: string): View[] {
  return [...core.apps.keys()].flatMap((appId) => stackOf(core, appId, userId));
}

export function modalsFor(core: Core, userId: string): ShownView[] {
  return modalsOf(core, userId).map(shownView);
}

export function homeFor(core: Core, userId: string, appId: string): { app: string; view: ShownView | null } {
  const view = homeOf(core, appId, userId);
  return { app: appId, view: view ? shownView(view) : null };
}

/** What the person has put into the fields, by view. Apart from the views, so that typing does not send them again. */
export function valuesFor(core: Core, userId: string, appId: string | undefined): Record<string, StateValues> {
  const home = appId === undefined ? undefined : homeOf(core, appId, userId);
  const views = [...modalsOf(core, userId), ...(home ? [home] : [])];
  return Object.fromEntries(views.map((view) => [view.id, view.state]));
}
