import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

interface Key {
  /** The first letters of the key's hash: with which one something was encrypted. */
  id: string;
  key: Buffer;
}

/**
 * Keeps what must be read again out of plain sight in the database: AES-256-GCM under KOPPEL_SECRET. Each text is bound
 * to its `purpose`, which names the row too, so that it cannot be moved to another one.
 */
export class Secrets {
  readonly #keys: readonly Key[];
  /** For pseudonyms when nothing was given: they then last as long as the process. */
  readonly #passing = randomBytes(32);

  /** @param secrets the newest first; the older ones are only for reading. With none, nothing can be encrypted. */
  constructor(secrets: readonly string[]) {
    this.#keys = secrets.map((secret) => {
      const key = Buffer.from(hkdfSync('sha256', secret, '', 'koppel secrets', 32));
      return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
    });
  }

  /** Whether there is a secret to encrypt with. */
  get ready(): boolean {
    return this.#keys.length > 0;
  }

  /** @throws Error when there is no secret to encrypt with. */
  encrypt(plain: string, purpose: string): string {
    const [newest] = this.#keys;
    if (!newest) throw new Error('Without KOPPEL_SECRET nothing can be encrypted.');
    const { id, key } = newest;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
    const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${id}.${nonce.toString('base64url')}.${text.toString('base64url')}`;
  }

  /** @throws Error when the secret with which it was encrypted is gone, or the text is of another purpose. */
  decrypt(encrypted: string, purpose: string): string {
    const [id, nonce, text] = encrypted.split('.') as [string, string, string];
    const found = this.#keys.find((each) => each.id === id);
    if (!found)
      throw new Error(`KOPPEL_SECRET does not hold the key ${id}, with which ${purpose} was encrypted.`);
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', found.key, Buffer.from(nonce, 'base64url'))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(-16));
    return decipher.update(bytes.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8');
  }

  /** Whether it was encrypted with an older secret, and should be written anew. */
  isOld(encrypted: string): boolean {
    return !encrypted.startsWith(`${this.#keys[0]?.id}.`);
  }

  /** A name for something that we recognise and do not keep, such as a network address. */
  pseudonym(text: string): string {
    return createHmac('sha256', this.#keys[0]?.key ?? this.#passing)
      .update(text)
      .digest('base64url')
      .slice(0, 22);
  }
}
