/** Where Streamlit's script finds its server: at the top, under whatever page's address it is opened. */
window.__streamlit = { BACKEND_BASE_URL: new URL("/", window.location.href).href };

/** Streamlit writes the page's text after the browser has looked for the place that the address names. */
if (window.location.hash.length > 1) {
  const place = decodeURIComponent(window.location.hash.slice(1));
  const look = () => {
    const found = document.getElementById(place);
    if (!found) return;
    watch.disconnect();
    found.scrollIntoView();
  };
  const watch = new MutationObserver(look);
  watch.observe(document.documentElement, { childList: true, subtree: true });
  window.addEventListener("pointerdown", () => watch.disconnect(), { once: true });
}
