/** What part of the world is seen: the first fit, the refits until the reader moves the map, the selection's place. */

/** Room left round the region at the first fit, CSS pixels. */
const FIT_ROOM = { wide: { sides: 20, top: 12, bottom: 24 }, narrow: { sides: 8, top: 8, bottom: 34 } };
const NARROW = 560;
/** A place that is brought into view comes this far inside it, clear of the controls at its edges, CSS pixels. */
const INSIDE = { left: 56, right: 24, top: 16, bottom: 44 };

/**
 * @param {L.Map} map
 * @param {number[] | null} given  [latitude, longitude, zoom] to begin with, or null
 */
export function createView(map, given) {
  let fit = null;
  let moved = false;
  let ours = false;
  const limits = map.options.maxBounds;
  let limitsLifted = false;

  const asOurs = (move) => {
    ours = true;
    move();
    ours = false;
  };
  map.on("movestart zoomstart", () => {
    moved ||= !ours;
  });

  const refit = () => {
    const size = map.getSize();
    if (moved || !fit || !size.x || !size.y) return;
    const [west, south, east, north] = fit;
    const room = size.x < NARROW ? FIT_ROOM.narrow : FIT_ROOM.wide;
    asOurs(() =>
      map.fitBounds(
        [
          [south, west],
          [north, east],
        ],
        { animate: false, paddingTopLeft: [room.sides, room.top], paddingBottomRight: [room.sides, room.bottom] },
      ),
    );
  };

  /** A sheet over the map takes room from it: the map may then go on southward by as much. */
  const makeRoomBelow = (covered) => {
    if (!limits || (!covered && !limitsLifted)) return;
    limitsLifted = covered > 0;
    const bounds = L.latLngBounds(limits);
    if (covered) {
      const corner = map.project(bounds.getSouthWest()).add([0, covered + map.getSize().y / 2]);
      bounds.extend(map.unproject(corner));
    }
    asOurs(() => map.setMaxBounds(bounds));
    if (!covered) refit();
  };

  if (given) {
    asOurs(() => map.setView([given[0], given[1]], given[2], { animate: false }));
    moved = true;
  }

  return {
    /** Show [west, south, east, north], degrees, whenever the room changes, until the reader moves the map. */
    fitTo(bounds) {
      fit = bounds;
      refit();
    },

    /** Take the frame's new size. */
    resize() {
      asOurs(() => map.invalidateSize({ animate: false }));
      refit();
    },

    /**
     * Pan, without zooming, so that a place is seen; a place that is seen stays where it is.
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
      const inSight = at.x > 10 && at.x < seen.right - 10 && at.y > 10 && at.y < seen.bottom - 10;
      if (inSight || seen.bottom < 80) return;
      const reach = place.radius + place.above + 14;
      const x = into(at.x, place.radius + INSIDE.left, seen.right - place.radius - INSIDE.right);
      const y = into(at.y, reach + INSIDE.top, seen.bottom - place.radius - INSIDE.bottom);
      asOurs(() => map.panBy([Math.round(at.x - x), Math.round(at.y - y)], { animate }));
    },
  };
}

/** The value nearest to `value` between two others; their middle where they leave nothing between them. */
function into(value, least, most) {
  return least > most ? (least + most) / 2 : Math.max(least, Math.min(most, value));
}
