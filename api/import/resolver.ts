import { Ctx, Field, FieldResolver, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Organisation } from '../organisations/organisation.ts';
import { columnsOf, fileNames } from './files.ts';

@ObjectType({ description: 'A file that can be imported.' })
export class ImportFile {
  @Field({ description: 'Its name, as `volunteers.csv`.' })
  name!: string;
  @Field(() => [String], { description: 'The columns that it must have.' })
  neededColumns!: string[];
  @Field(() => [String], { description: 'The columns that it can have.' })
  otherColumns!: string[];
}

@Resolver(() => Organisation)
export class ImportResolver {
  @Query(() => [ImportFile], {
    nullable: true,
    description:
      'The files that can be imported, in their order; null when that is not for you. They are sent to `/import`. For administrators.',
  })
  importFiles(): ImportFile[] {
    return fileNames.map((file) => {
      const columns = Object.entries(columnsOf[file]);
      const names = (isNeeded: boolean) =>
        columns.filter(([, { needed = false }]) => needed === isNeeded).map(([name]) => name);
      return { name: `${file}.csv`, neededColumns: names(true), otherColumns: names(false) };
    });
  }

  @FieldResolver(() => Boolean, { description: 'Whether you may import files here.' })
  viewerCanImport(@Root() { id }: Organisation, @Ctx() context: Context): Promise<boolean> {
    return context.may('organisation.import', { organisationId: id });
  }
}
