import { graphql, type ResultOf } from '../../../app/graphql.ts';

export const OwnMaterialsQuery = graphql(`
  query OwnMaterials {
    myEnrolments {
      id
      status
      programme { id name }
      readings { readOn material { id title text link minutes required programme { id } } }
    }
  }
`);
export const MarkReadMutation = graphql(`
  mutation MarkMaterialRead($enrolment: ID!, $material: ID!, $read: Boolean!) {
    done: markMaterialRead(enrolment: $enrolment, material: $material, read: $read) {
      __typename
      ... on Enrolment { id readings { readOn material { id } } }
      ... on Refusal { message }
    }
  }
`);

type Enrolment = ResultOf<typeof OwnMaterialsQuery>['myEnrolments'][number];
type Reading = Enrolment['readings'][number];

/** A material as it is offered, once, with an enrolment through which it is. */
export interface Offered extends Pick<Reading, 'readOn'> {
  material: Reading['material'];
  enrolment: string;
  /** In which programme, where somebody takes part in several and it is of one of them. */
  programme: string | undefined;
}

/** What is offered over all programmes, each material once; first what belongs to the training. */
export function offeredIn(enrolments: readonly Enrolment[]): { required: Offered[]; other: Offered[] } {
  const byId = new Map<string, Offered>();
  for (const { id, programme, readings } of enrolments)
    for (const { readOn, material } of readings)
      if (!byId.has(material.id))
        byId.set(material.id, {
          material,
          readOn,
          enrolment: id,
          programme: enrolments.length > 1 && material.programme ? programme.name : undefined,
        });
  const all = [...byId.values()];
  return {
    required: all.filter(({ material }) => material.required),
    other: all.filter(({ material }) => !material.required),
  };
}

/** How many of these were read. */
export const readOf = (offered: readonly Pick<Offered, 'readOn'>[]): number =>
  offered.filter(({ readOn }) => readOn !== null).length;

/** Whether somebody has yet to begin somewhere: then what they can read stands open. */
export const isBecoming = (enrolments: readonly Pick<Enrolment, 'status'>[]): boolean =>
  enrolments.some(({ status }) => ['CANDIDATE', 'INTAKE', 'SCREENING', 'TRAINING'].includes(status));
