import '../../../design/css/learning.css';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Material } from './Material.tsx';
import { isBecoming, type Offered, OwnMaterialsQuery, offeredIn, readOf } from './materials.ts';

/** What a volunteer can read to learn from, and what is left of it; nothing when there is nothing. */
export function OwnMaterials() {
  const [{ data }] = useQuery({ query: OwnMaterialsQuery });
  if (!data) return null;
  const { required, other } = offeredIn(data.myEnrolments);
  if (required.length + other.length === 0) return null;
  return <Offer required={required} other={other} becoming={isBecoming(data.myEnrolments)} />;
}

type OfferProps = { required: readonly Offered[]; other: readonly Offered[]; becoming: boolean };

function Offer({ required, other, becoming }: OfferProps) {
  const { t } = useTranslation();
  const read = readOf(required);
  // Decided once: what somebody is reading does not close below them when it was the last.
  const [open] = useState(becoming && read < required.length);
  return (
    <section className="stack stack--tight" aria-labelledby="lezen">
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
      <details open={open}>
        <summary className="learning__all">
          {t('learning.show', { count: required.length + other.length })}
        </summary>
        <div className="stack">
          <Materials title={t('learning.required')} offered={required} />
          <Materials title={t('learning.other')} offered={other} />
        </div>
      </details>
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
