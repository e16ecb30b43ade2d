/** Names of rings that have merged; the panel names them by the same rule. */

const NAMES = 2;

/**
 * "Panj, Farkhor districts", or "Panj, Farkhor and 2 more". What follows a comma in a name is left out.
 * @param {string[]} names  of a ring's members, "" for one without
 * @param {{one: string, many: string, andMore: string, places: string}} words  one: an end that names may
 *   share; many: that end for several; andMore and places have {} for what is put into them
 */
export function nameOf(names, words) {
  if (names.length === 1) return names[0];
  const told = names.filter((name) => name).slice(0, NAMES);
  if (!told.length) return filled(words.places, names.length);
  const short = told.map((name) => name.split(",")[0]);
  const alike = short.length > 1 && short.every((name) => name.endsWith(words.one));
  const joined = short.map((name) => (alike ? name.slice(0, -words.one.length) : name)).join(", ");
  const more = names.length - told.length;
  if (more) return filled(words.andMore, joined, more);
  return alike ? joined + words.many : joined;
}

/** A text with its {} filled in turn. */
export function filled(text, ...values) {
  return text
    .split("{}")
    .map((part, index) => (index ? values[index - 1] + part : part))
    .join("");
}
