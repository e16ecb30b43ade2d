/** District rings and whole-border pills: how subjects that share one stand-in are packed. */

/**
 * Turning by the golden angle and going out by the square root packs like the seeds of a sunflower: evenly.
 */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** With this, two neighbours are never nearer than 0.93 of the gap that is asked for. */
const PACKING = 0.61;
const RING_EDGE = 5;
const LONE_EDGE = 7;

const PILL_EDGE = 9;
const PILL_TEXT_HEIGHT = 16;
/** Of a colon, a space and the figures after a pill's title, CSS pixels each. */
const FIGURE_WIDTH = 7;

/**
 * @param {number} count  subjects in the ring, at least 1
 * @param {{radius: number, gap: number}} mark  radius of a mark and distance between the centres of two,
 *   CSS pixels
 * @returns {number} radius of the ring, CSS pixels
 */
export function ringRadius(count, mark) {
  if (count === 1) return mark.radius + LONE_EDGE;
  return mark.gap * PACKING * Math.sqrt(count) + mark.radius + RING_EDGE;
}

/**
 * Where the marks of a ring stand.
 * @returns {{x: number, y: number}[]} CSS pixels from the ring's centre
 */
export function packRing(count, mark) {
  const seeds = Array.from({ length: count }, (_, index) => {
    const distance = mark.gap * PACKING * Math.sqrt(index + 0.45);
    return { x: Math.cos(index * GOLDEN_ANGLE) * distance, y: Math.sin(index * GOLDEN_ANGLE) * distance };
  });
  // A few seeds lie to one side.
  const middle = (of) => seeds.reduce((sum, seed) => sum + of(seed), 0) / count;
  const [middleX, middleY] = [middle(({ x }) => x), middle(({ y }) => y)];
  return seeds.map(({ x, y }) => ({ x: x - middleX, y: y - middleY }));
}

/**
 * A pill: its title and its marks beside it, or under it in rows where there is little room or there are
 * many.
 * @param {number} count  subjects in the pill, at least 1
 * @param {{radius: number, gap: number}} mark
 * @param {number} titleWidth  CSS pixels
 * @param {boolean} compact  whether there is little room
 * @returns {{halfWidth: number, halfHeight: number, title: {x: number, y: number}, spots: {x: number, y:
 *   number}[]}} CSS pixels; positions from the pill's centre, the title's is its left end, half way up
 */
export function packPill(count, mark, titleWidth, compact) {
  const cell = mark.gap + 3.6;
  const longest = compact ? 5 : 10;
  const stacked = compact || count > longest;
  const rows = Math.ceil(count / longest);
  const columns = Math.ceil(count / rows);
  const title = stacked ? 0 : titleWidth + 6;
  const inner = stacked ? Math.max(titleWidth, columns * cell) : title + columns * cell;
  const height = rows * cell + (stacked ? PILL_TEXT_HEIGHT : 0);
  const halfWidth = inner / 2 + PILL_EDGE - (stacked ? 2 : 0);
  const halfHeight = height / 2 + 3;
  const firstX = stacked ? (-columns * cell) / 2 : -inner / 2 + title;
  const firstY = -height / 2 + (stacked ? PILL_TEXT_HEIGHT : 0);
  return {
    halfWidth,
    halfHeight,
    title: {
      x: stacked ? -titleWidth / 2 : -inner / 2,
      y: stacked ? -height / 2 + PILL_TEXT_HEIGHT / 2 : 0,
    },
    spots: Array.from({ length: count }, (_, index) => ({
      x: firstX + cell * ((index % columns) + 0.5),
      y: firstY + cell * (Math.floor(index / columns) + 0.5),
    })),
  };
}

/**
 * A pill that is the number of its subjects, after its title; its marks would stand where the number does.
 * @param {number} count  subjects in the pill, at least 1
 * @param {{radius: number, gap: number}} mark
 * @param {number} titleWidth  CSS pixels
 * @returns the same as `packPill`
 */
export function packCount(count, mark, titleWidth) {
  const figures = FIGURE_WIDTH * String(count).length;
  const inner = titleWidth + 1.2 * FIGURE_WIDTH + figures;
  return {
    halfWidth: inner / 2 + PILL_EDGE,
    halfHeight: (mark.gap + 3.6) / 2 + 3,
    title: { x: -inner / 2, y: 0 },
    spots: Array.from({ length: count }, () => ({ x: (inner - figures) / 2, y: 0 })),
  };
}
