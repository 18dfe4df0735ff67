import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** A question that must be answered or left before going on. Escape leaves it. */
export function Dialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <h2 className="utrecht-heading-2" id="dialog-title">
        {props.title}
      </h2>
      {props.children}
    </dialog>
  );
}
