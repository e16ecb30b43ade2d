/**
 * Online tiles: somebody else's map under ours, asked for only while its switch is on. The switch is off
 * whenever the page is opened: nothing remembers it.
 */

/**
 * @param {L.Map} map
 * @param {{address: string, maxZoom: number}} options  where a tile lies, and to which zoom there are any
 * @param {() => void} onChange  called when `shown` or `failed` has changed
 * @returns {{shown: boolean, failed: boolean, turn: (on: boolean) => void}} shown: whether tiles lie under
 *   the canvas, so that no land need be drawn; failed: whether they are wanted and none can be had
 */
export function createTiles(map, { address, maxZoom }, onChange) {
  let layer = null;
  let state = "none";
  const become = (next) => {
    if (next === state) return;
    state = next;
    onChange();
  };
  const ask = () => {
    let anyCame = false;
    // Whose tiles they are asks that a browser say which site shows them, and is told no more than that.
    const tiles = L.tileLayer(address, { maxNativeZoom: maxZoom, referrerPolicy: "origin" });
    tiles.on("loading", () => {
      anyCame = false;
    });
    tiles.on("tileload", () => {
      anyCame = true;
      become("shown");
    });
    tiles.on("tileerror", () => {
      if (!anyCame) become("failed");
    });
    return tiles.addTo(map);
  };
  return {
    get shown() {
      return state === "shown";
    },
    get failed() {
      return state === "failed";
    },
    turn(on) {
      layer?.remove();
      layer = on ? ask() : null;
      become("none");
    },
  };
}
