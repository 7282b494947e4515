/** The developers' drawer: what goes in and out, the views, time, faults. */
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { put } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { FaultsTab } from './faults-tab.tsx';
import { TimeTab } from './time-tab.tsx';
import { TrafficTab } from './traffic-tab.tsx';
import { ValidatorTab } from './validator-tab.tsx';
import { ViewsTab } from './views-tab.tsx';

const TABS = {
  traffic: TrafficTab,
  views: ViewsTab,
  time: TimeTab,
  faults: FaultsTab,
  validator: ValidatorTab,
} satisfies Record<string, ComponentType>;
type Tab = keyof typeof TABS;

export function Drawer() {
  const [tab, setTab] = useState<Tab>('traffic');
  const said = words();
  const Shown = TABS[tab];
  return (
    <aside class="drawer" aria-label={said.developer}>
      <header class="drawer-head">
        <div role="group" class="tabs" aria-label={said.developer}>
          {(Object.keys(TABS) as Tab[]).map((name) => (
            <button key={name} type="button" aria-pressed={tab === name} onClick={() => setTab(name)}>
              {said[name]}
            </button>
          ))}
        </div>
        <button type="button" class="button-quiet" aria-label={said.close} onClick={() => put({ drawer: false })}>
          <Icon name="close" />
        </button>
      </header>
      <div class="drawer-body" tabIndex={0}>
        <Shown />
      </div>
    </aside>
  );
}
