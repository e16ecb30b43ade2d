/** What lies over the map: zoom, the Layers menu, the Legend, scale and attribution. */

import { element } from "./elements.js";
import { legendGlyph } from "./legend.js";

/** Options.words has the name of each switch under the same key. */
const SWITCHES = ["areas", "names", "divisions", "water"];
const SCALE_WIDTH = 90;

/**
 * Add the controls.
 * @param {L.Map} map
 * @param {object} options  words and legend of the session
 * @param {{areas: boolean, names: boolean, divisions: boolean, water: boolean}} layers  changed by the
 *   Layers menu
 * @param {() => void} onLayers  called after each change
 * @returns {{glyphs: {canvas: HTMLCanvasElement, glyph: object}[], credit: (credits: string[]) => void}}
 *   glyphs: the legend's, to be drawn anew in each theme; credit: fills in the attribution
 */
export function addControls(map, { words, legend }, layers, onLayers) {
  map.zoomControl?.remove();
  map.attributionControl?.remove();
  L.control
    .zoom({ position: "topleft", zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut })
    .addTo(map);
  addBox(map, "topright", foldedBox("map-layers", words.layers, layerSwitches(words, layers, onLayers)));
  const glyphs = [];
  addBox(map, "bottomleft", foldedBox("map-legend", words.legend, legendRows(legend, glyphs)));
  const attribution = element("div", "leaflet-control-attribution");
  addBox(map, "bottomright", attribution);
  L.control.scale({ imperial: false, position: "bottomright", maxWidth: SCALE_WIDTH }).addTo(map);
  return {
    glyphs,
    credit(credits) {
      attribution.textContent = credits.join(" · ");
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

function layerSwitches(words, layers, onLayers) {
  const list = element("div");
  for (const key of SWITCHES) {
    const row = element("label");
    const box = element("input");
    box.type = "checkbox";
    box.checked = layers[key];
    box.addEventListener("change", () => {
      layers[key] = box.checked;
      onLayers();
    });
    row.append(box, element("span", "", words[key]));
    list.append(row);
  }
  return list;
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
