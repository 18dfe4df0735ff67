import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Programme } from '../../organisations/programme.ts';
import { Request } from '../../requests/request.ts';
import { loadForecast, loadOwnForecast } from './wait-report.ts';
import { SaidForecast } from './wait-types.ts';

@Resolver(() => Programme)
export class ProgrammeForecastResolver {
  @FieldResolver(() => SaidForecast, {
    description: 'How long it takes to get a buddy for who joins the waitlist today. For anyone.',
  })
  waitForecast(
    @Root() programme: Programme,
    @Arg('postcode', () => String, {
      nullable: true,
      description:
        'Where the resident lives: four digits, with or without the two letters. The whole programme when left out or not known.',
    })
    postcode: string | null,
    @Ctx() context: Context,
  ): Promise<SaidForecast> {
    return loadForecast(context, programme.id, postcode);
  }
}

@Resolver(() => Request)
export class RequestForecastResolver {
  @FieldResolver(() => SaidForecast, {
    nullable: true,
    description:
      'How much longer it takes until there is a buddy, by where the resident lives and from those who waited as long; null once there is one in sight, and when the request is closed or rests.',
  })
  waitForecast(@Root() request: Request, @Ctx() context: Context): Promise<SaidForecast | null> {
    return loadOwnForecast(context, request);
  }
}

@Resolver(() => SaidForecast)
export class SaidForecastResolver {
  @FieldResolver(() => String, {
    description: 'The forecast in a sentence or two for a resident, also when there is none.',
  })
  text(@Root() forecast: SaidForecast, @Ctx() { say }: Context): string {
    return say(forecast.said);
  }
}
