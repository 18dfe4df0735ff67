import { PhoneLink } from './PhoneLink.tsx';

type ContactLinesProps = {
  phone?: string;
  email?: string | undefined;
  website?: string | null | undefined;
  /** When, in the words of the organisation. */
  hours?: string | undefined;
};

/** How an organisation can be reached, a line for each way there is. */
export function ContactLines({ phone, email, website, hours }: ContactLinesProps) {
  return (
    <ul className="plain-list contact-lines">
      {phone && (
        <li>
          <PhoneLink phone={phone} />
        </li>
      )}
      {email && (
        <li>
          <a className="utrecht-link" dir="ltr" href={`mailto:${email}`}>
            {email}
          </a>
        </li>
      )}
      {website && (
        <li>
          <a className="utrecht-link" dir="ltr" href={website} rel="noreferrer">
            {website.replace(/^https?:\/\//, '').replace(/\/$/, '')}
          </a>
        </li>
      )}
      {hours && <li className="contact-lines__hours">{hours}</li>}
    </ul>
  );
}
