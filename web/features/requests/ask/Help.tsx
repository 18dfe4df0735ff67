import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { tidyPostcode } from '../../../app/postcode.ts';
import { Choices } from '../../../design/Choices.tsx';
import { ProgrammePicture } from '../../../design/drawings/ProgrammePicture.tsx';
import { Loading } from '../../../design/Loading.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { OwnWords } from '../../../design/OwnWords.tsx';
import { PageTitle } from '../../../design/PageTitle.tsx';
import { AskPlaceQuery } from './place.ts';
import type { StepProps } from './stepProps.ts';

export function Help({ form, answers }: StepProps) {
  const { t } = useTranslation();
  const [{ data, fetching, error }] = useQuery({
    query: AskPlaceQuery,
    variables: { postcode: tidyPostcode(answers.postcode) },
  });
  const title = <PageTitle name={t('ask.help.title')}>{t('ask.help.title')}</PageTitle>;
  const programmes = data?.placeByPostcode?.programmes ?? [];
  const outside = data?.placeByPostcode && !data.placeByPostcode.municipality;
  if (fetching || error || programmes.length === 0) {
    return (
      <>
        {title}
        {fetching && <Loading text={t('places.searching')} />}
        {error && <Notice tone="error">{t('shell.networkError')}</Notice>}
        {data && <Notice>{t(outside ? 'places.outside' : 'places.noProgrammes')}</Notice>}
      </>
    );
  }
  return (
    <Choices
      legend={title}
      hint={t('ask.help.text')}
      kind="radio"
      look="cards"
      field={form.register('programme')}
      error={form.formState.errors.programme?.message}
      choices={programmes.map((programme) => ({
        value: programme.id,
        label: <OwnWords>{programme.name}</OwnWords>,
        hint: <OwnWords>{programme.summary}</OwnWords>,
        picture: <ProgrammePicture slug={programme.slug} kind={programme.kind} />,
      }))}
    />
  );
}
