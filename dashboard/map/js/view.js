/**
 * What part of the world is seen: the first fit, the refits until the reader moves the map, the selection's
 * place.
 */

/** Room left round the region at the first fit, CSS pixels. */
const FIT_ROOM = { wide: { sides: 20, top: 12, bottom: 24 }, narrow: { sides: 8, top: 8, bottom: 34 } };
const NARROW = 560;
/** How often the first fit zooms out until all that was pushed off its place is seen. */
const MOST_STEPS_OUT = 4;
const INSIDE_EDGE = 6;
/**
 * A place that is brought into view comes this far inside it, clear of the controls at its edges, CSS
 * pixels.
 */
const INSIDE = { left: 56, right: 24, top: 16, bottom: 44 };

/**
 * @param {L.Map} map
 * @param {number[]} options.fit  [west, south, east, north] in degrees, shown until the reader moves the map
 * @param {number[] | null} options.view  [latitude, longitude, zoom] to begin with instead, or null
 * @param {() => {left: number, top: number, right: number, bottom: number} | null} extent
 *   of all that is drawn at the map's zoom, absolute pixels
 */
export function createView(map, { fit, view: given }, extent) {
  let moved = false;
  let ours = false;
  const own = map.options.maxBounds && L.latLngBounds(map.options.maxBounds);
  let limits = own;

  const asOurs = (move) => {
    const before = ours;
    ours = true;
    move();
    ours = before;
  };
  map.on("movestart zoomstart", () => {
    moved ||= !ours;
  });

  const refit = () => {
    const size = map.getSize();
    if (moved || !size.x || !size.y) return;
    const [west, south, east, north] = fit;
    const room = size.x < NARROW ? FIT_ROOM.narrow : FIT_ROOM.wide;
    const sides = { paddingTopLeft: [room.sides, room.top], paddingBottomRight: [room.sides, room.bottom] };
    asOurs(() => {
      // Leaflet would go on with a pan into its limits that it began from where the map was before.
      map.setMaxBounds(null).stop();
      map.fitBounds(L.latLngBounds([south, west], [north, east]), { animate: false, ...sides });
      for (let step = 0; step < MOST_STEPS_OUT && !bringIn(map, fit, extent()); step += 1) {
        map.setZoom(map.getZoom() - map.options.zoomSnap, { animate: false });
      }
      map.setMaxBounds(limits);
    });
  };

  /** A sheet over the map takes room from it: the map may then go on southward by as much. */
  const makeRoomBelow = (covered) => {
    if (!own || (!covered && limits === own)) return;
    limits = covered ? withRoomBelow(map, own, covered) : own;
    asOurs(() => map.setMaxBounds(limits));
    if (!covered) refit();
  };

  if (given) {
    asOurs(() => map.setView([given[0], given[1]], given[2], { animate: false }));
    moved = true;
  }

  return {
    /** Fit again, when what is drawn has changed; not once the reader has moved the map. */
    refit,

    /**
     * Take the frame's new size.
     * @returns {boolean} whether the view is still ours to choose
     */
    resize() {
      asOurs(() => map.invalidateSize({ animate: false }));
      refit();
      return !moved;
    },

    /**
     * Pan, without zooming, so that a place is seen; no farther aside or upward than that takes.
     * @param {{x: number, y: number, radius: number, above: number}} place  absolute pixels at the map's zoom
     * @param {number} covered  CSS pixels of the map's lower part that something lies over
     * @param {boolean} animate
     */
    keepSeen(place, covered, animate) {
      makeRoomBelow(covered);
      if (!place) return;
      const corner = map.getPixelBounds().min;
      const size = map.getSize();
      const seen = { left: 0, top: 0, right: size.x, bottom: size.y - covered };
      const at = { x: place.x - corner.x, y: place.y - corner.y };
      const inSight = { x: at.x > 10 && at.x < seen.right - 10, y: at.y > 10 && at.y < seen.bottom - 10 };
      if ((inSight.x && inSight.y) || seen.bottom < 80) return;
      const reach = place.radius + place.above + 14;
      const x = inSight.x ? at.x : into(at.x, place.radius + INSIDE.left, seen.right - place.radius - INSIDE.right);
      const y = inSight.y ? at.y : into(at.y, reach + INSIDE.top, seen.bottom - place.radius - INSIDE.bottom);
      asOurs(() => map.panBy([Math.round(at.x - x), Math.round(at.y - y)], { animate }));
    },
  };
}

/** Limits that let the map go on southward, so that all of them can be seen above what is covered. */
function withRoomBelow(map, limits, covered) {
  const corner = map.project(limits.getSouthWest()).add([0, covered + map.getSize().y / 2]);
  return L.latLngBounds(limits.getNorthEast(), map.unproject(corner));
}

/**
 * Pan so that all that is drawn is seen with the region; false where there is no room for it at this zoom.
 */
function bringIn(map, [west, south, east, north], drawn) {
  if (!drawn) return true;
  const { min, max } = map.getPixelBounds();
  const northWest = map.project([north, west]);
  const southEast = map.project([south, east]);
  const across = shiftInto(
    Math.min(drawn.left, northWest.x),
    Math.max(drawn.right, southEast.x),
    min.x,
    max.x,
  );
  const down = shiftInto(
    Math.min(drawn.top, northWest.y),
    Math.max(drawn.bottom, southEast.y),
    min.y,
    max.y,
  );
  if (across === null || down === null) return map.getZoom() <= map.getMinZoom();
  if (across || down) map.panBy([across, down], { animate: false });
  return true;
}

/**
 * How far a view from `first` to `last` must go to hold what lies from `from` to `to`; null where it is too
 * short.
 */
function shiftInto(from, to, first, last) {
  if (to - from > last - first - 2 * INSIDE_EDGE) return null;
  return Math.round(Math.min(0, from - first - INSIDE_EDGE) + Math.max(0, to - last + INSIDE_EDGE));
}

/** The value nearest to `value` between two others; their middle where they leave nothing between them. */
function into(value, least, most) {
  return least > most ? (least + most) / 2 : Math.max(least, Math.min(most, value));
}
