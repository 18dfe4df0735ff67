import { type ReactNode, useEffect, useRef } from 'react';

type Tone = 'info' | 'ok' | 'warning' | 'error';

/** A message that stays. With `takeFocus` the reader is brought to it, as after an action that succeeded. */
export function Notice(props: { tone?: Tone; title?: string; children?: ReactNode; takeFocus?: boolean }) {
  const { tone = 'info', title, children, takeFocus = false } = props;
  const ref = useRef<HTMLDivElement>(null);
  // Another message takes the focus again, hence `title`.
  useEffect(() => {
    if (takeFocus) ref.current?.focus();
  }, [takeFocus, title]);
  return (
    <div
      ref={ref}
      className={`notice notice--${tone}`}
      role={tone === 'error' ? 'alert' : 'status'}
      tabIndex={takeFocus ? -1 : undefined}
    >
      {title && <p className="notice__title">{title}</p>}
      {children}
    </div>
  );
}
