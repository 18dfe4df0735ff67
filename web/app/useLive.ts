import { useEffect } from 'react';
import { useClient } from 'urql';
import { askAgain } from './onScreen.ts';

/** Of each kind of change, the types of which something may be different. */
const touched: Readonly<Record<string, readonly string[]>> = {
  REQUEST: ['Request', 'WaitlistEntry'],
  WAITLIST: ['Request', 'WaitlistEntry'],
  MATCH: ['Match', 'Request', 'WaitlistEntry', 'Enrolment', 'Visit'],
  ENROLMENT: ['Enrolment', 'Match'],
  VACANCY: ['Vacancy'],
  APPLICATION: ['Application', 'Enrolment'],
  PROGRAMME: ['Programme'],
};

/** The page is asked for first; this comes after it. In milliseconds. */
const settle = 1_000;
/** How long to wait before listening is tried again when it was refused, in milliseconds: a browser does not by itself. */
const refused = 60_000;

/**
 * Lets what a colleague changes in a programme appear on the page by itself, while somebody looks at it. Whenever it
 * begins to listen, at first, in front of the page again, or after a lost connection, anything may have changed unheard.
 */
export function useLive(programme: string | undefined): void {
  const client = useClient();
  useEffect(() => {
    if (!programme) return;
    let stream: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const hear = ({ data }: MessageEvent<string>) => {
      const change = JSON.parse(data) as { programme?: string; kind: string };
      if (change.programme !== undefined && change.programme !== programme) return;
      const types = touched[change.kind];
      if (change.kind === 'ANYTHING' || types) askAgain(client, types ? new Set(types) : 'ALL');
    };
    const open = () => {
      stream = new EventSource('/live');
      stream.onopen = () => askAgain(client, 'ALL');
      stream.onmessage = hear;
      stream.onerror = () => {
        if (stream?.readyState !== EventSource.CLOSED) return;
        askAgain(client, 'ALL');
        timer = setTimeout(open, refused);
      };
    };
    const close = () => {
      clearTimeout(timer);
      stream?.close();
    };
    // A page that nobody sees holds no connection.
    const turn = () => {
      close();
      if (!document.hidden) open();
    };
    if (!document.hidden) timer = setTimeout(open, settle);
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      close();
    };
  }, [client, programme]);
}
