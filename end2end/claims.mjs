// What a program claims, each with its figure, and the line at its end that a summary can show.
export const failures = [];
export function claim(holds, what) {
  console.log(`${holds ? "ok  " : "FAIL"} ${what}`);
  if (!holds) failures.push(what);
}

/** The last line; the program fails where a claim did, or where nothing was claimed at all. */
export function end(name, figures) {
  for (const failure of failures) console.error(failure);
  console.log(`${name} ${failures.length === 0 ? "holds" : "FAILS"}: ${figures}`);
  process.exit(failures.length === 0 ? 0 : 1);
}
