import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/Button.tsx';
import { SelectField, TextField } from '../../design/Field.tsx';
import { type Chosen, type Group, groupWords } from './filter.ts';

type FiltersProps = { chosen: Chosen; choose: (change: Partial<Chosen>) => void };

/** Choosing which volunteers to see. What is chosen goes to the address bar. */
export function VolunteerFilters({ chosen, choose }: FiltersProps) {
  const { t } = useTranslation('staff');
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    choose({ name: String(new FormData(event.currentTarget).get('naam') ?? '') });
  };
  const isChosen = chosen.name || chosen.free || chosen.due || chosen.group !== 'meedoen';
  return (
    <search className="filterbar" aria-label={t('volunteers.filters')}>
      <form className="filterbar" onSubmit={find} noValidate>
        <TextField
          key={chosen.name}
          label={t('volunteers.search')}
          name="naam"
          type="search"
          autoComplete="off"
          defaultValue={chosen.name}
        />
        <Button look="secondary" type="submit">
          {t('volunteers.find')}
        </Button>
      </form>
      <SelectField
        label={t('volunteers.who')}
        name="status"
        value={chosen.group}
        onChange={(event) => choose({ group: event.target.value as Group })}
      >
        {(Object.keys(groupWords) as Group[]).map((group) => (
          <option key={group} value={group}>
            {t(`volunteers.groups.${groupWords[group]}`)}
          </option>
        ))}
      </SelectField>
      <div className="filterbar__ticks">
        <Tick label={t('volunteers.onlyFree')} checked={chosen.free} onChange={(free) => choose({ free })} />
        <Tick label={t('volunteers.onlyDue')} checked={chosen.due} onChange={(due) => choose({ due })} />
      </div>
      {isChosen && (
        <Button look="subtle" onClick={() => choose({ name: '', group: 'meedoen', free: false, due: false })}>
          {t('volunteers.clear')}
        </Button>
      )}
    </search>
  );
}

type TickProps = { label: string; checked: boolean; onChange: (checked: boolean) => void };

function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        className="choice__input"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
