import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OutlineMap } from '../OutlineMap.tsx';

const places = [
  { id: 'a', name: 'Noord', latitude: 52.52, longitude: 4.66 },
  { id: 'b', name: 'Midden', latitude: 52.51, longitude: 4.67 },
  { id: 'c', name: 'Zuid', latitude: 52.5, longitude: 4.66 },
  { id: 'd', name: 'Duin', latitude: 52.51, longitude: 4.64 },
];
const values = new Map([
  ['a', { text: '3', label: '3', share: 0.3 }],
  ['b', { text: '10', label: '10', share: 1 }],
  ['c', { text: '<5', label: '<5', share: 0 }],
]);

/** The map of our own: to look at, and to choose from; a place without a value says nothing. */
export function Maps() {
  const { t } = useTranslation('staff');
  const [chosen, setChosen] = useState<string | undefined>('b');
  return (
    <>
      <OutlineMap label={t('design.map')} places={places} values={values} />
      <OutlineMap
        label={t('design.mapChoose')}
        places={places}
        values={values}
        chosen={chosen}
        onChoose={(id) => setChosen(id === chosen ? undefined : id)}
      />
    </>
  );
}
