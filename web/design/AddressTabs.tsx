import { useSearchParams } from 'react-router';
import { Tabs } from './Tabs.tsx';

type AddressTabsProps<Value extends string> = {
  label: string;
  /** What the choice is called in the address. */
  name: string;
  choices: readonly { value: Value; text: string }[];
  /** What holds when the address says nothing. */
  usual: Value;
};

/** Which of a few the address bar says; the usual one when it says nothing that we know. */
export function useChosen<Value extends string>(name: string, values: readonly Value[], usual: Value): Value {
  const said = useSearchParams()[0].get(name);
  return values.find((value) => value === said) ?? usual;
}

/** A choice of a few that stands in the address bar, beside what else stands there. */
export function AddressTabs<Value extends string>({ label, name, choices, usual }: AddressTabsProps<Value>) {
  const [address] = useSearchParams();
  const chosen = useChosen(
    name,
    choices.map(({ value }) => value),
    usual,
  );
  const to = (value: Value) => {
    const next = new URLSearchParams(address);
    if (value === usual) next.delete(name);
    else next.set(name, value);
    return `?${next}`;
  };
  return (
    <Tabs
      label={label}
      tabs={choices.map(({ value, text }) => ({ to: to(value), text, here: value === chosen }))}
    />
  );
}
