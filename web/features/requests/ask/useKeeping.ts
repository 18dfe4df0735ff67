import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { type Answers, forgetAnswers } from './answers.ts';
import { ForgetDraftMutation, forgetKept, keptUnder, rememberKept, SaveDraftMutation } from './keeping.ts';

/** Keeps answers with us as well, to go on with on another device. */
export function useKeeping() {
  const { t } = useTranslation();
  const client = useClient();
  return {
    /** Answers with what is wrong, if anything is. */
    async save(answers: Answers): Promise<string | undefined> {
      const { data } = await client
        .mutation(SaveDraftMutation, { answers: JSON.stringify(answers), code: keptUnder()?.code })
        .toPromise();
      const result = data?.saveRequestDraft;
      if (result?.__typename !== 'SavedDraft') return result?.message ?? t('shell.networkError');
      rememberKept({ code: result.code, until: result.until });
      return undefined;
    },
    /** Once kept, each answer that is added is kept too; nobody has to wait for that. */
    keepUp(answers: Answers): void {
      if (keptUnder()) void this.save(answers);
    },
    /** Throws away what is kept with us, and keeps nothing on this device either. */
    async forget(): Promise<void> {
      const code = keptUnder()?.code;
      forgetKept();
      forgetAnswers();
      if (code) await client.mutation(ForgetDraftMutation, { code }).toPromise();
    },
  };
}
