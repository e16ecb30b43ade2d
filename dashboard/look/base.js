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

/**
 * Streamlit marks the link to the open page for the eye alone, and on all other pages its link to the first
 * page leads, in a new tab, to the page that it stands on.
 */
const mendLinks = () => {
  for (const link of document.querySelectorAll("[data-testid=stPageLink-NavLink]")) {
    const address = link.getAttribute("href");
    if (address === "" || address.startsWith("?")) link.setAttribute("href", `./${address}`);
    if (link.pathname === window.location.pathname) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
};
new MutationObserver(mendLinks).observe(document.documentElement, {
  childList: true,
  subtree: true,
  attributeFilter: ["href", "class"],
});
