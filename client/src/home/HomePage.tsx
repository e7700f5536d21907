import type { ReactElement } from 'react';

export const Component = (): ReactElement => <h1>{'Qaita'}</h1>;
