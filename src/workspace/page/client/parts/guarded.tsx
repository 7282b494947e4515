/** Keeps a fault of one message or block to itself: the rest of the page goes on. */
import { Component } from 'preact';
import type { ComponentChildren } from 'preact';
import { words } from '../words/words.ts';

interface Props {
  /** What is shown; when it changes, it is tried again. */
  about: object;
  children: ComponentChildren;
}

export class Guarded extends Component<Props, { failed?: object }> {
  override componentDidCatch(): void {
    this.setState({ failed: this.props.about });
  }

  render({ about, children }: Props, { failed }: { failed?: object }): ComponentChildren {
    return failed === about ? <p class="unknown">{words().notShown}</p> : children;
  }
}
