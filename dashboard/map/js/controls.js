/** What lies over the map: zoom, the Layers menu, the Legend, scale and attribution. */

import { element } from "./elements.js";
import { legendGlyph } from "./legend.js";

const SCALE_WIDTH = 90;
const TILES_NOTE = "map-tiles-note";

/**
 * @typedef {object} Controls
 * @property {{canvas: HTMLCanvasElement, glyph: object}[]} glyphs  the legend's, to be drawn anew in each
 *   theme
 * @property {(credits: string[]) => void} credit  fills in the attribution
 * @property {(shown: {[layer: string]: boolean}) => void} show  sets the switches of the layers
 * @property {(layer: string) => void} withdraw  takes away the switch of a layer that there is not
 * @property {(failed: boolean) => void} tilesFailed  says or unsays that no tiles can be had
 */

/**
 * Add the controls.
 * @param {L.Map} map
 * @param {object} options  words, legend and layers of the session; words has the name of each layer
 * @param {(layer: string, on: boolean) => void} onLayer  called when the reader turns a layer on or off
 * @param {(on: boolean) => void} onTiles  the same for the online tiles
 * @returns {Controls}
 */
export function addControls(map, { words, legend, layers }, onLayer, onTiles) {
  map.zoomControl?.remove();
  map.attributionControl?.remove();
  L.control
    .zoom({ position: "topleft", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut })
    .addTo(map);
  const switches = new Map(layers.map((layer) => [layer, createSwitch(words[layer], onLayer, layer)]));
  const tiles = tilesSwitch(words, onTiles);
  const menu = element("div");
  menu.append(...Array.from(switches.values(), ({ row }) => row), ...tiles.rows);
  addBox(map, "topright", foldedBox("map-layers", words.layers, menu));
  const glyphs = [];
  addBox(map, "bottomleft", foldedBox("map-legend", words.legend, legendRows(legend, glyphs)));
  const attribution = element("div", "leaflet-control-attribution");
  addBox(map, "bottomright", attribution);
  L.control.scale({ imperial: false, position: "bottomright", maxWidth: SCALE_WIDTH }).addTo(map);
  return {
    glyphs,
    credit(credits) {
      attribution.textContent = Array.from(new Set(credits)).join(" · ");
    },
    show(shown) {
      for (const [layer, { box }] of switches) box.checked = shown[layer];
    },
    withdraw(layer) {
      switches.get(layer).row.hidden = true;
    },
    tilesFailed(failed) {
      tiles.status.textContent = failed ? words.tilesFailed : "";
    },
  };
}

/**
 * Where the controls lie, CSS pixels of the map; an open menu covers the map and takes no room from names.
 */
export function controlBoxes(map) {
  const origin = map.getContainer().getBoundingClientRect();
  return Array.from(map.getContainer().querySelectorAll(".leaflet-control"), (control) => {
    const box = (control.querySelector(":scope > summary") ?? control).getBoundingClientRect();
    return {
      left: box.left - origin.left,
      top: box.top - origin.top,
      right: box.right - origin.left,
      bottom: box.bottom - origin.top,
    };
  });
}

function addBox(map, position, box) {
  const Box = L.Control.extend({
    onAdd() {
      L.DomEvent.disableClickPropagation(box);
      L.DomEvent.disableScrollPropagation(box);
      return box;
    },
  });
  new Box({ position }).addTo(map);
}

function foldedBox(name, title, content) {
  const box = element("details", `map-box ${name}`);
  content.classList.add("map-box-content");
  box.append(element("summary", "", title), content);
  return box;
}

function createSwitch(name, onChange, key) {
  const row = element("label");
  const box = element("input");
  box.type = "checkbox";
  box.dataset.layer = key;
  box.addEventListener("change", () => onChange(key, box.checked));
  row.append(box, element("span", "", name));
  return { row, box };
}

/** The switch of the online tiles, with what a reader must know before it is turned on. */
function tilesSwitch(words, onTiles) {
  const { row, box } = createSwitch(words.tiles, (_, on) => onTiles(on), "tiles");
  row.classList.add("map-tiles");
  const note = element("p", "", words.tilesSeen);
  note.id = TILES_NOTE;
  box.setAttribute("aria-describedby", TILES_NOTE);
  const status = element("p");
  status.setAttribute("role", "status");
  return { rows: [row, note, status], status };
}

function legendRows(legend, glyphs) {
  const list = element("div");
  for (const { title, rows } of legend) {
    list.append(element("h2", "", title));
    const group = element("ul");
    for (const { glyph, text } of rows) {
      const row = element("li");
      const canvas = legendGlyph();
      glyphs.push({ canvas, glyph });
      row.append(canvas, element("span", "", text));
      group.append(row);
    }
    list.append(group);
  }
  return list;
}
