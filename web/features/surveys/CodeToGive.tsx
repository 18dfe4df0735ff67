import '../../design/css/ask.css';
import { Notice } from '../../design/Notice.tsx';
import { QrCode } from '../../design/QrCode.tsx';

/** A code with its address, as letters and as a picture to hold a telephone before. */
export function CodeToGive({ code, address, text }: { code: string; address: string; text: string }) {
  return (
    <Notice tone="ok" title={text} takeFocus>
      <p className="reference" dir="ltr">
        {code}
      </p>
      <p className="break">
        <a className="utrecht-link" href={address}>
          {address}
        </a>
      </p>
      <QrCode text={address} label={address} />
    </Notice>
  );
}
