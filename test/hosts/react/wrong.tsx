import { useRef } from 'react';
import type { StatsCard } from 'stats-widgets';
import type {} from 'stats-widgets/react';

/** What the compiler refuses: a value that `type` does not have, a field that the event does not have, another element's ref. */
export function Wrong() {
  const card = useRef<StatsCard>(null);
  return (
    <>
      <stats-chart type="pie" /* wrong */ />
      <stats-chart onstats-load={(event) => console.log(event.dataset)} /* wrong */ />
      <stats-chart ref={card} /* wrong */ />
      <stats-card ref={card} onstats-load={(event) => console.log(event.data.zone)} />
    </>
  );
}
