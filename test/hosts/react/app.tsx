import { useState, useSyncExternalStore } from 'react';
import type { ScopeOption, StatsChart } from 'stats-widgets';
import type {} from 'stats-widgets/react';

const options: readonly ScopeOption[] = [
  { value: '', label: 'Everybody' },
  { value: 'organization:a', label: 'First' },
  { value: 'organization:b', label: 'Second' },
];

/** React hydrates attributes alone: an element that has properties or listeners is made anew after that. */
function useHydrated() {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}

export function App() {
  const isHydrated = useHydrated();
  const [isShown, setShown] = useState(true);
  const [type, setType] = useState<StatsChart['type']>('line');
  const [label, setLabel] = useState<string | undefined>('Our visits');
  const [indicators, setIndicators] = useState(['visits', 'downloads', 'searches']);
  const [loaded, setLoaded] = useState('');
  const [changed, setChanged] = useState('');
  const [selected, setSelected] = useState('');
  return (
    <>
      <button id="bars" onClick={() => setType('bar')} />
      <button id="unlabel" onClick={() => setLabel(undefined)} />
      <button id="reverse" onClick={() => setIndicators(indicators.toReversed())} />
      <button id="unmount" onClick={() => setShown(false)} />
      <output id="loaded">{loaded}</output>
      <output id="changed">{changed}</output>
      <output id="selected">{selected}</output>
      {isShown && (
        <stats-group key={String(isHydrated)} src="/metrics.json{?scope}" refresh-interval="60">
          <stats-scope options={options} onstats-change={({ name, value }) => setChanged(`${name}=${value}`)} />
          <stats-chart
            indicator="visits"
            type={type}
            label={label}
            heading-level="2"
            onstats-load={({ data }) => setLoaded(data.indicators.map(({ id }) => id).join(' '))}
            onstats-select={({ indicator, bucket }) => setSelected(`${indicator} ${bucket}`)}
          />
          {indicators.map((id) => (
            <stats-card key={id} indicator={id} />
          ))}
        </stats-group>
      )}
    </>
  );
}
