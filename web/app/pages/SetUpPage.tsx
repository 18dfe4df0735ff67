import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loading } from '../../design/Loading.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { AccountQuery } from '../../features/access/account.ts';
import { ChangePasswordForm } from '../../features/access/ChangePasswordForm.tsx';
import { SecondFactors } from '../../features/access/SecondFactors.tsx';
import { useForgetEverything } from '../client.tsx';

/** What somebody has to do before anything else: choose a password, or set up a second factor. */
export function SetUpPage({ password }: { password: boolean }) {
  const { t } = useTranslation('staff');
  const goOn = useForgetEverything();
  const [{ data }] = useQuery({ query: AccountQuery });
  return (
    <main className="work__page narrow stack" id="inhoud" tabIndex={-1}>
      <div key={password ? 'password' : 'factor'}>
        <PageTitle>{t(password ? 'account.choosePassword' : 'account.setUpTitle')}</PageTitle>
        <p>{t(password ? 'account.choosePasswordText' : 'account.setUpText')}</p>
      </div>
      {password && <ChangePasswordForm onDone={goOn} />}
      {!password &&
        (data?.myAccount ? <SecondFactors account={data.myAccount} onChanged={goOn} /> : <Loading />)}
    </main>
  );
}
