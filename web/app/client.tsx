import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Client, cacheExchange, fetchExchange, Provider } from 'urql';
import { onScreen } from './onScreen.ts';
import { patientFetch } from './patient-fetch.ts';

const ForgetContext = createContext<() => void>(() => {});

/** Call after signing in or out: nothing that the last person saw may stay in memory. */
export const useForgetEverything = () => useContext(ForgetContext);

const connect = (language: string) =>
  new Client({
    url: '/graphql',
    fetch: patientFetch,
    exchanges: [onScreen, cacheExchange, fetchExchange],
    preferGetMethod: false,
    fetchOptions: {
      credentials: 'same-origin',
      headers: { 'accept-language': language === 'nl' ? 'nl' : `${language}, nl;q=0.5` },
    },
  });

export function ApiProvider({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const [visit, setVisit] = useState(0);
  // Another visit needs another, empty client.
  const client = useMemo(() => connect(i18n.language), [i18n.language, visit]);
  const forget = useMemo(() => () => setVisit((number) => number + 1), []);
  return (
    <ForgetContext value={forget}>
      <Provider value={client}>{children}</Provider>
    </ForgetContext>
  );
}
