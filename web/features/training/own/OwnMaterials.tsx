import '../../../design/css/learning.css';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Material } from './Material.tsx';
import { type Offered, OwnMaterialsQuery, offeredIn, readOf } from './materials.ts';

/** What a volunteer can read to learn from, and what is left of it; nothing when there is nothing. */
export function OwnMaterials() {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: OwnMaterialsQuery });
  const { required, other } = offeredIn(data?.myEnrolments ?? []);
  if (required.length + other.length === 0) return null;
  const read = readOf(required);
  return (
    <section className="stack" aria-labelledby="lezen">
      <h2 className="utrecht-heading-2" id="lezen">
        {t('learning.title')}
      </h2>
      {required.length > 0 && (
        <p>
          {read === required.length
            ? t('learning.allRead')
            : t('learning.left', { read, total: required.length })}
        </p>
      )}
      <Materials title={t('learning.required')} offered={required} />
      <Materials title={t('learning.other')} offered={other} />
    </section>
  );
}

function Materials({ title, offered }: { title: string; offered: readonly Offered[] }) {
  const heading = useId();
  if (offered.length === 0) return null;
  return (
    <section className="stack stack--tight" aria-labelledby={heading}>
      <h3 className="utrecht-heading-3" id={heading}>
        {title}
      </h3>
      {offered.map((each) => (
        <Material key={each.material.id} offered={each} />
      ))}
    </section>
  );
}
