/** Source Sans for canvas and controls, from the addresses that the page gives. */

/**
 * @param {{upright: string, italic: string}} addresses
 * @returns {Promise<unknown>} resolves when both have been tried: without them the system's font serves
 */
export function loadFonts(addresses) {
  const faces = [
    ["normal", addresses.upright],
    ["italic", addresses.italic],
  ].map(
    ([style, address]) => new FontFace("Source Sans", `url("${address}")`, { style, weight: "200 900" }),
  );
  return Promise.allSettled(faces.map((face) => face.load().then((loaded) => document.fonts.add(loaded))));
}
