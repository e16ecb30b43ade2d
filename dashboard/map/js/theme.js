/** The theme: the page's, which Streamlit tells by the colour scheme of its page. */

import { parentDocument } from "./page.js";

/** @returns {"light" | "dark"} the theme that the page shows now */
export function shownTheme() {
  const page = parentDocument()?.querySelector(".stApp");
  const scheme = page ? getComputedStyle(page).colorScheme : "";
  if (scheme === "light" || scheme === "dark") return scheme;
  // Where the reader's system forces its colours, the page has both schemes.
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/**
 * Call `changed` when the page may show another theme: Streamlit then writes to the frame.
 * @param {() => void} changed
 */
export function onThemeChange(changed) {
  window.addEventListener("message", ({ source, data }) => {
    if (source === window.parent && data?.type === "streamlit:render") changed();
  });
}

/** Streamlit writes the colours of its theme anew with each scene: only the newest are kept. */
export function dropOldThemes() {
  const themes = [...document.head.querySelectorAll("style")].filter(({ textContent }) =>
    textContent.includes("--primary-color"),
  );
  for (const theme of themes.slice(0, -1)) theme.remove();
}
