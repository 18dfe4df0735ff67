import type { Config } from '../platform/config.ts';
import { Secrets } from './secrets.ts';

/** How this installation lets people in. */
export interface AccessSettings {
  /** Whether staff need a second factor. */
  secondFactorRequired: boolean;
  /** Where people find the portal: passkeys and providers are bound to it. */
  publicUrl: string;
  secrets: Secrets;
  /** A file with passwords that are known to the world, sorted. */
  passwordList: string | undefined;
  /** Whether a provider may be spoken to without encryption; only to try things out. */
  insecureProviders: boolean;
}

export const accessSettings = (config: Config): AccessSettings => ({
  secondFactorRequired: config.secondFactorRequired,
  publicUrl: config.publicUrl,
  secrets: new Secrets(config.secrets),
  passwordList: config.passwordList,
  insecureProviders: !config.production,
});
