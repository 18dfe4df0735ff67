import type { ComponentProps } from 'react';
import { Link } from 'react-router';

type Look = 'primary' | 'secondary' | 'subtle';

const classes = (look: Look, small?: boolean) =>
  [
    'utrecht-button',
    {
      primary: 'utrecht-button--primary-action',
      secondary: 'utrecht-button--secondary-action',
      subtle: 'utrecht-button--subtle',
    }[look],
    small ? 'button--small' : '',
  ].join(' ');

type ButtonProps = ComponentProps<'button'> & { look?: Look; small?: boolean };

export function Button({ look = 'primary', small, type = 'button', ...props }: ButtonProps) {
  return <button {...props} type={type} className={classes(look, small)} />;
}

type LinkButtonProps = ComponentProps<typeof Link> & { look?: Look; small?: boolean };

/** Looks like a button, but goes to a page. */
export function LinkButton({ look = 'primary', small, ...props }: LinkButtonProps) {
  return <Link {...props} className={`${classes(look, small)} button-link`} />;
}
