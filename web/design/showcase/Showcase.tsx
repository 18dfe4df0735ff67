import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../Button.tsx';
import { Dialog } from '../Dialog.tsx';
import { Coffee } from '../drawings/Coffee.tsx';
import { Cooking } from '../drawings/Cooking.tsx';
import { OddJob } from '../drawings/OddJob.tsx';
import { Phone } from '../drawings/Phone.tsx';
import { Post } from '../drawings/Post.tsx';
import { Reading } from '../drawings/Reading.tsx';
import { Toddler } from '../drawings/Toddler.tsx';
import { Walk } from '../drawings/Walk.tsx';
import { Loading } from '../Loading.tsx';
import { Mark } from '../Mark.tsx';
import { Notice } from '../Notice.tsx';
import { Table } from '../Table.tsx';
import { Fields } from './Fields.tsx';
import { Forms } from './Forms.tsx';
import { Lists } from './Lists.tsx';
import { Maps } from './Maps.tsx';
import { Palette } from './Palette.tsx';

/** Every part of the design, in every state. */
export function Showcase() {
  const { t } = useTranslation('staff');
  return (
    <>
      <Part title={t('design.colours')}>
        <p>{t('design.coloursText')}</p>
        <Palette />
      </Part>
      <Part title={t('design.letters')}>
        <p>{t('design.lettersText')}</p>
        <Letters />
      </Part>
      <Part title={t('design.space')}>
        <Space />
      </Part>
      <Part title={t('design.buttons')}>
        <Buttons />
      </Part>
      <Part title={t('design.fields')}>
        <Fields />
      </Part>
      <Part title={t('design.forms')}>
        <Forms />
      </Part>
      <Part title={t('design.messages')}>
        <Messages />
      </Part>
      <Part title={t('design.tables')}>
        <States />
      </Part>
      <Part title={t('design.lists')}>
        <Lists />
      </Part>
      <Part title={t('design.maps')}>
        <Maps />
      </Part>
      <Part title={t('design.waiting')}>
        <Loading />
      </Part>
      <Part title={t('design.dialogs')}>
        <Dialogs />
      </Part>
      <Part title={t('design.drawings')}>
        <div className="showcase__drawings">
          {[Coffee, Walk, Post, OddJob, Toddler, Reading, Phone, Cooking].map((Picture) => (
            <Picture key={Picture.name} />
          ))}
        </div>
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack">
      <h2 className="utrecht-heading-2">{title}</h2>
      {children}
    </section>
  );
}

const sizes = ['sm', 'md', 'lg', 'xl', '2xl', '3xl'];

function Letters() {
  const { t } = useTranslation('staff');
  return (
    <div>
      {sizes.map((size) => (
        <p key={size} style={{ fontSize: `var(--basis-text-font-size-${size})` }}>
          {t('design.example')} <span className="soft">{size}</span>
        </p>
      ))}
    </div>
  );
}

const steps = [0.25, 0.5, 0.75, 1, 1.5, 2, 3];

function Space() {
  return (
    <ul className="plain-list">
      {steps.map((rem) => (
        <li key={rem} className="row">
          <span className="showcase__space" style={{ inlineSize: `${rem}rem` }} />
          {rem * 16} px
        </li>
      ))}
    </ul>
  );
}

function Buttons() {
  const { t } = useTranslation('staff');
  return (['primary', 'secondary', 'subtle'] as const).map((look) => (
    <div key={look} className="row">
      <Button look={look}>{t(`design.look.${look}`)}</Button>
      <Button look={look} small>
        {t(`design.look.${look}`)}, {t('design.small')}
      </Button>
      <Button look={look} disabled>
        {t(`design.look.${look}`)}, {t('design.off')}
      </Button>
    </div>
  ));
}

function Messages() {
  const { t } = useTranslation('staff');
  return (['info', 'ok', 'warning', 'error'] as const).map((tone) => (
    <Notice key={tone} tone={tone} title={t('design.messageTitle')}>
      <p>{t('design.messageText')}</p>
    </Notice>
  ));
}

function States() {
  const { t } = useTranslation('staff');
  const headings = [
    { text: t('design.who') },
    { text: t('design.since') },
    { text: t('design.days'), right: true },
    { text: t('design.status') },
  ];
  return (
    <Table caption={t('design.tables')} headings={headings}>
      <tbody>
        {(['quiet', 'attention', 'good'] as const).map((tone, row) => (
          <tr key={tone}>
            <th scope="row">A. Voorbeeld</th>
            <td>{2025 + row}</td>
            <td className="number">{(3 - row) * 120}</td>
            <td>
              <Mark tone={tone}>{t(`design.statuses.${tone}`)}</Mark>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Dialogs() {
  const { t } = useTranslation('staff');
  const { t: tp } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button look="secondary" onClick={() => setOpen(true)}>
        {t('design.openDialog')}
      </Button>
      {isOpen && (
        <Dialog title={t('design.dialogs')} onClose={() => setOpen(false)}>
          <p>{t('design.dialogText')}</p>
          <Button onClick={() => setOpen(false)}>{tp('shell.close')}</Button>
        </Dialog>
      )}
    </div>
  );
}
