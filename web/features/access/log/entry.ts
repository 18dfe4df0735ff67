import { useTranslation } from 'react-i18next';
import { graphql, type ResultOf } from '../../../app/graphql.ts';

export const LogEntryFragment = graphql(`
  fragment LogEntry on AccessLogEntry {
    id
    at
    you
    actorKind
    actorName
    actorRole
    onBehalf
    action
    entity
    fieldGroups
    why
  }
`);

export type Entry = ResultOf<typeof LogEntryFragment>;
/** Phrases by kind of thing and by what was done; not everything that can be done has one. */
type Phrases = Partial<Record<string, Partial<Record<string, string>>>>;

/** An entry of the log in words: who, what, and what was to be seen. */
export function useLogWords() {
  const { t } = useTranslation();
  const looked: Phrases[string] = t('log.looked', { returnObjects: true });
  const lists: Phrases = t('log.list', { returnObjects: true });
  const done: Phrases = t('log.done', { returnObjects: true });
  const groups: Phrases[string] = t('log.groups', { returnObjects: true });

  const who = ({ you, actorKind, actorName, actorRole }: Entry): string => {
    if (you) return t('log.who.you');
    if (actorName && actorRole)
      return t('log.who.withRole', { name: actorName, role: t(`codes.role.${actorRole}`).toLowerCase() });
    if (actorName) return actorName;
    if (actorRole === 'VOLUNTEER') return t('log.who.volunteer');
    if (actorKind === 'ACCOUNT') return t(actorRole ? 'codes.actorKind.ACCOUNT' : 'log.who.gone');
    return t(`codes.actorKind.${actorKind}`);
  };

  /** Nothing when there are no words for it. */
  const what = ({ action, entity }: Entry): string | undefined => {
    const [thing = '', deed] = action.split('.');
    if (!deed) return done[entity]?.[action];
    return (entity === 'Programme' && lists[thing]?.[deed]) || looked?.[entity];
  };

  const saw = ({ fieldGroups }: Entry): string[] => fieldGroups.flatMap((group) => groups?.[group] ?? []);
  return { who, what, saw };
}
