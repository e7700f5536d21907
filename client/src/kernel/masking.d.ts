import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';

/** Tells Apollo's types what `dataMasking` does at run time: a page cannot read the fields of its children's fragments. */
declare module '@apollo/client' {
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
