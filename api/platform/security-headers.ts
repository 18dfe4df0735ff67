import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { Config } from './config.ts';

const nobody = ["'none'"];
const ourselves = ["'self'"];

/** Doors of the browser that no page of ours uses; what is not here a browser keeps shut or asks about by itself. */
export const permissionsPolicy = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/**
 * What a browser may do with an answer of ours: run and show files of our own, talk with us, and nothing else. No script
 * and no style inside a page, so that what somebody wrote into a text never runs.
 */
export const securityHeaders = ({
  production,
  mapTiles,
}: Pick<Config, 'production' | 'mapTiles'>): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: nobody,
      scriptSrc: ourselves,
      scriptSrcAttr: nobody,
      styleSrc: ourselves,
      imgSrc: ["'self'", 'data:'],
      fontSrc: ourselves,
      // The pieces of maps are the one thing that may come from elsewhere, where whoever runs this says so.
      connectSrc: mapTiles ? [...ourselves, new URL(mapTiles.url).origin] : ourselves,
      workerSrc: ourselves,
      manifestSrc: ourselves,
      objectSrc: nobody,
      baseUri: nobody,
      formAction: ourselves,
      frameAncestors: nobody,
      ...(production ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: production ? { maxAge: 63_072_000, includeSubDomains: true } : false,
});
