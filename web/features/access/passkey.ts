// The part that speaks with the device is loaded when somebody wants it.
const load = () => import('@simplewebauthn/browser');

/** Lets the device make a passkey. @returns the answer as JSON; undefined when it did not come to one. */
export async function makePasskey(options: string): Promise<string | undefined> {
  try {
    const { startRegistration } = await load();
    return JSON.stringify(await startRegistration({ optionsJSON: JSON.parse(options) }));
  } catch {
    return undefined;
  }
}

/** Lets the device show a passkey. @returns the answer as JSON; undefined when it did not come to one. */
export async function showPasskey(options: string): Promise<string | undefined> {
  try {
    const { startAuthentication } = await load();
    return JSON.stringify(await startAuthentication({ optionsJSON: JSON.parse(options) }));
  } catch {
    return undefined;
  }
}
