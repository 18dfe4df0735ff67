/** From each state, the states that may follow. A state with none is a meant end. */
export type Lifecycle<State extends string> = Readonly<Record<State, readonly State[]>>;

export const canMove = <State extends string>(lifecycle: Lifecycle<State>, from: State, to: State): boolean =>
  lifecycle[from].includes(to);

/**
 * The shortest way from one state to another, without the first and with the last; undefined when there is none.
 * One decision of a coordinator often takes several steps ("we met, we both said yes"): each is recorded.
 */
export function pathTo<State extends string>(
  lifecycle: Lifecycle<State>,
  from: State,
  to: State,
): State[] | undefined {
  const cameFrom = new Map<State, State>();
  const queue: State[] = [from];
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    if (state === to) {
      const path: State[] = [];
      for (let step = to; step !== from; step = cameFrom.get(step)!) path.unshift(step);
      return path;
    }
    for (const next of lifecycle[state]) {
      if (next === from || cameFrom.has(next)) continue;
      cameFrom.set(next, state);
      queue.push(next);
    }
  }
  return undefined;
}

/** All transitions as rows, the way the database keeps them. */
export const transitions = <State extends string>(lifecycle: Lifecycle<State>): [from: State, to: State][] =>
  (Object.keys(lifecycle) as State[]).flatMap((from) =>
    lifecycle[from].map((to): [State, State] => [from, to]),
  );
