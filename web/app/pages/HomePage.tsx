import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Coffee } from '../../design/drawings/Coffee.tsx';
import { Toddler } from '../../design/drawings/Toddler.tsx';
import { Walk } from '../../design/drawings/Walk.tsx';
import { PageTitle } from '../../design/PageTitle.tsx';
import { PostcodeTool } from '../../features/places/PostcodeTool.tsx';

export function HomePage() {
  const { t } = useTranslation();
  return (
    <>
      <div className="hero">
        <div>
          <PageTitle>{t('home.title')}</PageTitle>
          <p className="lead">{t('home.lead')}</p>
        </div>
        <div className="hero__drawing">
          <Coffee />
        </div>
      </div>
      <div className="doors">
        <div className="door">
          <div className="door__picture">
            <Walk />
          </div>
          <h2 className="door__title">
            <Link className="door__link" to="/vraag">
              {t('home.askTitle')}
            </Link>
          </h2>
          <p>{t('home.askText')}</p>
        </div>
        <div className="door door--volunteer">
          <div className="door__picture">
            <Toddler />
          </div>
          <h2 className="door__title">
            <Link className="door__link" to="/vacatures">
              {t('home.volunteerTitle')}
            </Link>
          </h2>
          <p>{t('home.volunteerText')}</p>
        </div>
      </div>
      <section aria-labelledby="how">
        <h2 className="utrecht-heading-2" id="how">
          {t('home.howTitle')}
        </h2>
        <ol className="steps">
          <li>
            <h3 className="utrecht-heading-3">{t('home.how1Title')}</h3>
            <p>{t('home.how1Text')}</p>
          </li>
          <li>
            <h3 className="utrecht-heading-3">{t('home.how2Title')}</h3>
            <p>{t('home.how2Text')}</p>
          </li>
          <li>
            <h3 className="utrecht-heading-3">{t('home.how3Title')}</h3>
            <p>{t('home.how3Text')}</p>
          </li>
        </ol>
      </section>
      <section className="panel" aria-labelledby="place">
        <h2 className="utrecht-heading-2" id="place">
          {t('home.placeTitle')}
        </h2>
        <PostcodeTool />
      </section>
    </>
  );
}
