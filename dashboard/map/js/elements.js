/** Making elements of the page. */

/** An element with a class and a text, which is text whatever it holds. */
export function element(tag, className = "", text = "") {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}
