import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../design/Button.tsx';
import { ProgrammePicture } from '../../design/drawings/ProgrammePicture.tsx';
import { OwnWords } from '../../design/OwnWords.tsx';

interface Offered {
  id: string;
  slug: string;
  name: string;
  summary: string;
  kind: string;
  waitForecast: { basis: string; text: string };
}

type PlaceProgrammesProps = { programmes: readonly Offered[]; postcode: string };

/** What there is to ask for here, each with a picture, how long it takes, and the way to asking for it. */
export function PlaceProgrammes({ programmes, postcode }: PlaceProgrammesProps) {
  const { t } = useTranslation();
  if (programmes.length === 0) return <p>{t('places.noProgrammes')}</p>;
  return (
    <section className="stack stack--tight" aria-labelledby="place-programmes">
      <h3 className="utrecht-heading-3" id="place-programmes">
        {t('places.programmes')}
      </h3>
      <ul className="plain-list offers">
        {programmes.map(({ id, slug, name, summary, kind, waitForecast }) => (
          <li key={id} className="offer">
            <div className="offer__picture">
              <ProgrammePicture slug={slug} kind={kind} />
            </div>
            <h4 className="offer__title">
              <OwnWords>{name}</OwnWords>
            </h4>
            <p>
              <OwnWords>{summary}</OwnWords>
            </p>
            {waitForecast.basis !== 'NONE' && <p className="soft">{waitForecast.text}</p>}
            <p className="offer__way">
              <LinkButton
                look="secondary"
                small
                to={`/vraag/hulp?postcode=${postcode}&programma=${encodeURIComponent(id)}`}
              >
                {t('places.askThis')}
                <span className="visually-hidden">: {name}</span>
              </LinkButton>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
