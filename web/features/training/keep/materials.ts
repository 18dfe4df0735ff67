import type { Client } from 'urql';
import { graphql, type ResultOf, type VariablesOf } from '../../../app/graphql.ts';

export const MaterialsQuery = graphql(`
  query TrainingMaterials($organisation: ID!) {
    trainingMaterials(organisation: $organisation) {
      id title text link minutes required position asideSince viewerCanChange
      programme { id name }
    }
  }
`);
export type Material = NonNullable<ResultOf<typeof MaterialsQuery>['trainingMaterials']>[number];

export const CreateMutation = graphql(`
  mutation CreateTrainingMaterial($organisation: ID!, $input: TrainingMaterialInput!) {
    saved: createTrainingMaterial(organisation: $organisation, input: $input) {
      __typename
      ... on TrainingMaterial { id title }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);
export const UpdateMutation = graphql(`
  mutation UpdateTrainingMaterial($material: ID!, $input: TrainingMaterialInput!, $asRead: TrainingMaterialInput) {
    saved: updateTrainingMaterial(material: $material, input: $input, asRead: $asRead) {
      __typename
      ... on TrainingMaterial { id title }
      ... on Refusal { reason message fields { path message } }
    }
  }
`);
export const SetAsideMutation = graphql(`
  mutation SetTrainingMaterialAside($material: ID!, $aside: Boolean!) {
    done: setTrainingMaterialAside(material: $material, aside: $aside) {
      __typename
      ... on TrainingMaterial { id asideSince }
      ... on Refusal { message }
    }
  }
`);

export const touched = { additionalTypenames: ['TrainingMaterial'] };

type Input = VariablesOf<typeof CreateMutation>['input'];

/** What stands in the form; `programme` is empty until somebody chose, and `all` when it is for all of them. */
export type MaterialValues = {
  programme: string;
  title: string;
  text: string;
  link: string;
  minutes: string;
  position: string;
  required: boolean;
};

/** In place of the id of a programme. */
export const allProgrammes = 'all';

export const valuesOf = (material: Material): MaterialValues => ({
  programme: material.programme?.id ?? allProgrammes,
  title: material.title,
  text: material.text,
  link: material.link ?? '',
  minutes: String(material.minutes),
  position: String(material.position),
  required: material.required,
});

/** What an empty form begins with: after what is there already. */
export const newValues = (materials: readonly Material[], programme: string): MaterialValues => ({
  programme,
  title: '',
  text: '',
  link: '',
  minutes: '5',
  position: String(Math.min(999, Math.max(0, ...materials.map(({ position }) => position)) + 1)),
  required: false,
});

export const inputOf = ({ programme, minutes, position, ...values }: MaterialValues): Input => ({
  ...values,
  programme: programme === allProgrammes ? null : programme,
  minutes: Number(minutes),
  position: Number(position),
});

/** A material as it is now, whatever we read before. */
export async function readMaterialAgain(
  client: Client,
  organisation: string,
  id: string,
): Promise<Material | undefined> {
  const { data } = await client
    .query(MaterialsQuery, { organisation }, { requestPolicy: 'network-only' })
    .toPromise();
  return data?.trainingMaterials?.find((material) => material.id === id);
}

/** Materials by the programme that they are for, those for all of them first, then by name. */
export function groupsOf(
  materials: readonly Material[],
): { programme: string | null; materials: Material[] }[] {
  const names = [...new Set(materials.map(({ programme }) => programme?.name ?? null))];
  return names
    .toSorted((a, b) => (a ?? '').localeCompare(b ?? '', 'nl'))
    .map((name) => ({
      programme: name,
      materials: materials.filter(({ programme }) => (programme?.name ?? null) === name),
    }));
}
