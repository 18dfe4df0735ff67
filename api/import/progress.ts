/** How long somebody waits without a word, in milliseconds. */
export const patience = 2_000;

/** A word every so many rows, and every two seconds when it goes slowly. */
export function progress(name: string, say: (line: string) => void, every = 10_000): (count: number) => void {
  let last = Date.now();
  return (count) => {
    if (count % every !== 0 && Date.now() - last < patience) return;
    last = Date.now();
    say(`${name}: ${count.toLocaleString('en')} rows read …`);
  };
}
