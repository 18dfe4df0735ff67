import { Link } from 'react-router';

type Tab = { to: string; text: string; here: boolean };

/** Parts of one list, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map(({ to, text, here }) => (
        <Link key={to} className="tab" to={to} aria-current={here ? 'page' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
