import { againstRivals, onLargeWaitlists } from './plan-speed.ts';
import { ms, type Table, times } from './table.ts';

/** How fast the plan is, and what it gains over taking everybody in turn. */
export function planTables(rounds: number): Table[] {
  const notes = [`Medians of ${rounds} rounds, of the time of the thread on the processor.`];
  return [
    {
      title: 'The plan against solvers of the package registry, on waitlists that fit into a matrix',
      head: ['', 'solver', 'ours', 'theirs', 'ratio', 'same total'],
      rows: againstRivals(rounds).map(({ what, rival, ours, theirs, ratio, equalTotals }) => [
        what,
        rival,
        ms(ours),
        ms(theirs),
        times(ratio),
        equalTotals ? 'yes' : 'NO',
      ]),
      notes,
    },
    {
      title: 'The plan on waitlists that no matrix holds: 20,000 residents, 50 volunteers each',
      head: ['', 'pairs', 'ours', 'memory', 'in turn'],
      rows: onLargeWaitlists(rounds).map(({ what, pairs, ours, megabytes, greedy }) => [
        what,
        String(pairs),
        ms(ours),
        `${megabytes.toFixed(0)} MB`,
        `${(greedy * 100).toFixed(1)} %`,
      ]),
      notes: [
        ...notes,
        'In turn: the total if who waits longest takes the best who is free, as a part of the best total.',
      ],
    },
  ];
}
