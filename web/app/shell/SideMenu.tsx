import { IconMenu2, IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

type SideMenuProps = {
  /** What somebody works for, said beside the button while the menu is closed. */
  where: string;
  children: ReactNode;
};

/**
 * The menu beside a page of the staff. On a small screen it is one button above the page: it closes when somebody goes
 * somewhere, and on Escape, and the focus goes back to the button, unless a new page takes it.
 */
export function SideMenu({ where, children }: SideMenuProps) {
  const { t } = useTranslation('staff');
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const links = useId();
  const close = () => {
    button.current?.focus();
    setOpen(false);
  };
  useEffect(() => setOpen(false), [pathname]);
  const Icon = open ? IconX : IconMenu2;
  return (
    <nav
      className="work__side"
      aria-label={t('work.mainMenu')}
      onClick={(event) => open && (event.target as Element).closest('a') && close()}
      onKeyDown={(event) => event.key === 'Escape' && open && close()}
    >
      <p className="work__fold">
        <button
          ref={button}
          type="button"
          className="work__menu"
          aria-expanded={open}
          aria-controls={links}
          onClick={() => setOpen(!open)}
        >
          <Icon aria-hidden="true" size="1.25em" />
          {t(open ? 'work.closeMenu' : 'work.menu')}
        </button>
        <span className="soft">{where}</span>
      </p>
      <div id={links} className={open ? 'work__rooms work__rooms--open' : 'work__rooms'}>
        {children}
      </div>
    </nav>
  );
}
