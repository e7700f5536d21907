import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { toProblem } from '../../kernel/problem.ts';
import { MeDocument } from '../../kernel/session.graphql.ts';
import { FacilityAuditDocument } from '../audit.graphql.ts';
import { keptPage } from './device.ts';

/** READING: the device is asked. ABSENT: it has nothing either. */
export type KeptState = 'UNASKED' | 'READING' | 'ABSENT' | 'SHOWN';

const isUnreachable = (error: unknown): boolean => {
  const { code } = toProblem(error);
  return code === 'OFFLINE' || code === 'UNAVAILABLE';
};

/** Where the server cannot be reached, its last answers come from this device: the page then works as if they had just arrived. */
export const useKeptPage = (id: string, error: unknown): KeptState => {
  const client = useApolloClient();
  const [state, setState] = useState<KeptState>('UNASKED');
  const isLost = error !== undefined && isUnreachable(error);
  useEffect(() => {
    if (!isLost) return;
    void keptPage(id)
      .catch(() => null)
      .then((kept) => {
        if (!kept) return setState('ABSENT');
        client.writeQuery({ query: MeDocument, data: kept.me });
        client.writeQuery({ query: FacilityAuditDocument, variables: { id }, data: { facilityAudit: kept.audit } });
        return setState('SHOWN');
      });
  }, [client, id, isLost]);
  return isLost && state === 'UNASKED' ? 'READING' : state;
};
