import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql.ts';
import type { Said } from '../../app/owned.ts';
import { Notice } from '../../design/Notice.tsx';
import { Owner } from './Owner.tsx';

const ProgrammeOwnerQuery = graphql(`
  query ProgrammeOwner($programme: ID!) {
    node(id: $programme) {
      __typename
      ... on Programme { id name owner { id displayName isViewer } viewerCanAssign }
    }
  }
`);

/** Who keeps an eye on what concerns a programme as a whole. */
export function ProgrammeOwner({ programme }: { programme: string }) {
  const { t } = useTranslation('staff');
  const [{ data }] = useQuery({ query: ProgrammeOwnerQuery, variables: { programme } });
  const [said, setSaid] = useState<Said>();
  if (data?.node?.__typename !== 'Programme') return null;
  return (
    <section className="stack stack--tight" aria-labelledby="of-programme">
      <h2 className="utrecht-heading-2" id="of-programme">
        {t('followup.ofProgramme')}
      </h2>
      {said && <Notice tone={said.tone} title={said.text} takeFocus />}
      <div className="owner-line">
        <span>{t('followup.ofProgrammeText')}</span>
        <Owner kind="PROGRAMME" owned={data.node} programme={programme} onSaid={setSaid} />
      </div>
    </section>
  );
}
