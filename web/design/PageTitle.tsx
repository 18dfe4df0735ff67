import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

let firstPage = true;

/**
 * The heading of a page. Tells the browser the page's name, and after the first page takes the focus, so that
 * someone who listens hears where they have come.
 */
export function PageTitle({ children, name }: { children: ReactNode; name?: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  const portal = useTranslation().t('shell.name');
  const title = name ?? (typeof children === 'string' ? children : '');
  useEffect(() => {
    document.title = `${title} · ${portal}`;
  }, [title, portal]);
  useEffect(() => {
    if (!firstPage) {
      window.scrollTo(0, 0);
      ref.current?.focus({ preventScroll: true });
    }
    const shown = setTimeout(() => {
      firstPage = false;
    });
    return () => clearTimeout(shown);
  }, []);
  return (
    <h1 ref={ref} className="utrecht-heading-1" tabIndex={-1}>
      {children}
    </h1>
  );
}
