import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A training material: all that it says.' })
export class TrainingMaterialInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The programme whose volunteers see it; the volunteers of all programmes when left out.',
  })
  programme?: string | null;
  @Field(() => String, { description: 'Its title, at most 120 characters.' })
  title!: string;
  @Field(() => String, {
    description: 'What it says, at most 6000 characters: plain paragraphs, with an empty line between them.',
  })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: 'A page elsewhere to look at, as `https://…`, at most 300 characters.',
  })
  link?: string | null;
  @Field(() => Int, { description: 'About how many minutes it takes, 1 to 240.' })
  minutes!: number;
  @Field(() => Boolean, {
    description: 'Whether it belongs to the training that a volunteer has had before being linked.',
  })
  required!: boolean;
  @Field(() => Int, { description: 'Its place in the list, 1 to 999; the lowest comes first.' })
  position!: number;
}
