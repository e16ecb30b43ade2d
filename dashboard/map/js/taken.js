/** Room on the canvas that is taken, so that no name covers what stands there. CSS pixels of the canvas. */
export class Taken {
  #boxes = [];
  #circles = [];

  box(left, top, right, bottom) {
    this.#boxes.push({ left, top, right, bottom });
  }

  circle(x, y, radius) {
    this.#circles.push({ x, y, radius });
  }

  /** Whether a box touches nothing that is taken. */
  isFree(left, top, right, bottom) {
    return (
      !this.#boxes.some(
        (box) => left < box.right && right > box.left && top < box.bottom && bottom > box.top,
      ) &&
      !this.#circles.some(({ x, y, radius }) => {
        const acrossX = x - Math.max(left, Math.min(right, x));
        const acrossY = y - Math.max(top, Math.min(bottom, y));
        return acrossX * acrossX + acrossY * acrossY < radius * radius;
      })
    );
  }
}
