import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import { looksLikePostcode, tidyPostcode } from '../../app/postcode.ts';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/Field.tsx';
import { Loading } from '../../design/Loading.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Place, PlaceFragment } from './Place.tsx';

const PostcodeToolQuery = graphql(
  `query PostcodeTool($postcode: String!) {
    placeByPostcode(postcode: $postcode) { ...Place }
  }`,
  [PlaceFragment],
);

/** From a postcode to the neighbourhood, its team, and what there is to ask for. */
export function PostcodeTool() {
  const { t } = useTranslation();
  const [postcode, setPostcode] = useState('');
  const [error, setError] = useState<string>();
  const [{ data, fetching, error: failed }] = useQuery({
    query: PostcodeToolQuery,
    variables: { postcode },
    pause: !postcode,
  });

  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('postcodetool'));
    const fits = looksLikePostcode(typed);
    setError(fits ? undefined : t('places.notAPostcode'));
    if (fits) setPostcode(tidyPostcode(typed));
    else document.getElementById('veld-postcodetool')?.focus();
  };

  return (
    <div className="stack">
      <form className="postcode-form" noValidate onSubmit={search}>
        <TextField
          label={t('places.postcode')}
          hint={t('places.postcodeHint')}
          name="postcodetool"
          width="short"
          autoComplete="postal-code"
          error={error}
        />
        <Button type="submit" look="secondary">
          {t('places.search')}
        </Button>
      </form>
      <div aria-live="polite">
        {fetching && <Loading text={t('places.searching')} lines={2} />}
        {failed && <Notice tone="error">{t('shell.networkError')}</Notice>}
        {data && !fetching && <Place place={data.placeByPostcode} postcode={postcode} />}
      </div>
    </div>
  );
}
