import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SignOnChoicesQuery } from './account.ts';

/** The ways of signing in that organisations have of their own; the browser goes there by itself. */
export function SignOnChoices({ returnTo }: { returnTo: string }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: SignOnChoicesQuery });
  if (!data || data.signOnChoices.length === 0) return null;
  return (
    <section aria-labelledby="sign-on" className="stack stack--tight">
      <h2 className="utrecht-heading-3" id="sign-on">
        {t('access.throughTitle')}
      </h2>
      <ul className="plain-list stack stack--tight">
        {data.signOnChoices.map(({ slug, name }) => (
          <li key={slug}>
            <a className="utrecht-link" href={`/sign-in/sso/${slug}?naar=${encodeURIComponent(returnTo)}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
