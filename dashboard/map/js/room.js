/** Finding room: what has been set down already, and the nearest spot where something else may stand. */

const STEP = 3;
const FARTHEST = 600;
const FEWEST_TRIES = 16;
/** Where more than FEWEST_TRIES are made at one distance, they are this far apart, in pixels. */
const BETWEEN_TRIES = 6;
/** How much dearer a spot in the worst direction is than one as far in the best. */
const WORST_DETOUR = 0.35;

/** All lengths in one and the same pixel system, whichever the caller uses. */
export class Room {
  #circles = [];
  #boxes = [];

  takeCircle(x, y, radius) {
    this.#circles.push({ x, y, radius });
  }

  takeBox(x, y, halfWidth, halfHeight) {
    this.#boxes.push({ x, y, halfWidth, halfHeight });
  }

  /** Whether a circle at (x, y) touches nothing that is taken. */
  hasCircle(x, y, radius) {
    return !this.#blockerOf(x, y, radius);
  }

  /** The spot nearest to (x, y) at which a circle touches nothing that is taken. */
  forCircle(x, y, radius) {
    return nearestSpot(x, y, (spotX, spotY) => this.#blockerOf(spotX, spotY, radius));
  }

  #blockerOf(x, y, radius) {
    const circle = this.#circles.find((taken) => {
      const reach = taken.radius + radius;
      return (taken.x - x) ** 2 + (taken.y - y) ** 2 < reach * reach;
    });
    return circle ?? this.#boxes.find((taken) => overlaps(taken, x, y, radius, radius));
  }

  /** The spot nearest to (x, y) at which a box centred there touches nothing that is taken. */
  forBox(x, y, halfWidth, halfHeight) {
    const blocker = (spotX, spotY) =>
      this.#circles.find(({ x: takenX, y: takenY, radius }) =>
        overlaps(
          { x: takenX, y: takenY, halfWidth: radius, halfHeight: radius },
          spotX,
          spotY,
          halfWidth,
          halfHeight,
        ),
      ) ?? this.#boxes.find((taken) => overlaps(taken, spotX, spotY, halfWidth, halfHeight));
    return nearestSpot(x, y, blocker);
  }
}

function overlaps(taken, x, y, halfWidth, halfHeight) {
  return (
    Math.abs(taken.x - x) < taken.halfWidth + halfWidth &&
    Math.abs(taken.y - y) < taken.halfHeight + halfHeight
  );
}

/**
 * The free spot that costs least: far costs, and so does going another way than straight off what is in the
 * way.
 * @param {(x: number, y: number) => object | undefined} blocker  what is in the way at a spot
 */
function nearestSpot(x, y, blocker) {
  const inTheWay = blocker(x, y);
  if (!inTheWay) return { x, y };
  const detour = detourFrom(x - inTheWay.x, y - inTheWay.y);
  let best = { cost: FARTHEST, x, y };
  for (let distance = STEP; distance < best.cost; distance += STEP) {
    const tries = Math.max(FEWEST_TRIES, Math.round((2 * Math.PI * distance) / BETWEEN_TRIES));
    for (let index = 0; index < tries; index += 1) {
      const angle = (2 * Math.PI * index) / tries;
      const cost = distance * (1 + WORST_DETOUR * detour(angle));
      const spot = { x: x + Math.cos(angle) * distance, y: y + Math.sin(angle) * distance };
      if (cost < best.cost && !blocker(spot.x, spot.y)) best = { cost, ...spot };
    }
  }
  return { x: best.x, y: best.y };
}

/**
 * How much of a detour each direction is, 0 to 1. From one and the same spot it is none to the right or
 * left, so that the marks of a spot stand in a row.
 */
function detourFrom(acrossX, acrossY) {
  if (Math.hypot(acrossX, acrossY) < 1) return (angle) => Math.abs(Math.sin(angle));
  const away = Math.atan2(acrossY, acrossX);
  return (angle) => (1 - Math.cos(angle - away)) / 2;
}
