/** Finding room: what has been set down already, and the nearest spot where something else may stand. */

const STEP = 3;
const FARTHEST = 600;
/** Right and left come before above and below, so that marks of one spot stand in a row. */
const FIRST_ANGLES = [0, Math.PI, -Math.PI / 2, Math.PI / 2];
const FEWEST_ANGLES = 16;
/** Where more than FEWEST_ANGLES are tried, they are this far apart, in pixels. */
const BETWEEN_TRIES = 6;

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

  /** The spot nearest to (x, y) at which a circle touches nothing that is taken. */
  forCircle(x, y, radius) {
    const blocked = (spotX, spotY) =>
      this.#circles.some((taken) => {
        const reach = taken.radius + radius;
        return (taken.x - spotX) ** 2 + (taken.y - spotY) ** 2 < reach * reach;
      }) ||
      this.#boxes.some(
        (taken) =>
          Math.abs(taken.x - spotX) < taken.halfWidth + radius &&
          Math.abs(taken.y - spotY) < taken.halfHeight + radius,
      );
    return nearestSpot(x, y, blocked);
  }

  /** The spot nearest to (x, y) at which a box centred there touches nothing that is taken. */
  forBox(x, y, halfWidth, halfHeight) {
    const blocked = (spotX, spotY) =>
      this.#circles.some(
        (taken) =>
          Math.abs(taken.x - spotX) < halfWidth + taken.radius &&
          Math.abs(taken.y - spotY) < halfHeight + taken.radius,
      ) ||
      this.#boxes.some(
        (taken) =>
          Math.abs(taken.x - spotX) < taken.halfWidth + halfWidth &&
          Math.abs(taken.y - spotY) < taken.halfHeight + halfHeight,
      );
    return nearestSpot(x, y, blocked);
  }
}

function nearestSpot(x, y, blocked) {
  if (!blocked(x, y)) return { x, y };
  for (let distance = STEP; distance < FARTHEST; distance += STEP) {
    for (const angle of anglesAt(distance)) {
      const spot = { x: x + Math.cos(angle) * distance, y: y + Math.sin(angle) * distance };
      if (!blocked(spot.x, spot.y)) return spot;
    }
  }
  return { x, y };
}

function* anglesAt(distance) {
  yield* FIRST_ANGLES;
  const count = Math.max(FEWEST_ANGLES, Math.round((2 * Math.PI * distance) / BETWEEN_TRIES));
  for (let index = 1; index < count; index += 1) yield (2 * Math.PI * index) / count;
}
