import { Component } from 'react';
import type { ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly instead: ReactNode;
}

/** An error in the map does not affect the rest of the page. */
export class MapBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  public override state = { hasFailed: false };

  public static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  public override render(): ReactNode {
    return this.state.hasFailed ? this.props.instead : this.props.children;
  }
}
