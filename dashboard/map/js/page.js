/**
 * The page round the map's frame: what is sent to Streamlit, and what is asked of the frame's own document.
 */

/**
 * A function that tells the page what has been chosen, at once and once.
 *
 * streamlit-folium sends what it has seen of the map a quarter of a second after each click. What is sent
 * here is written down as already sent (`previous_data`), else that echo would set the choice back.
 * @param {L.Map} map
 * @returns {(chosen: {id: string} | {layers: string[]}) => void} id: of what was clicked, "" for nothing;
 *   layers: those that are shown
 */
export function createSender(map) {
  // Starts from the clock, so that a frame that is built anew never repeats a number of the one before it.
  let count = Date.now();
  return (chosen) => {
    const shared = window.__GLOBAL_DATA__;
    count += 1;
    shared.last_active_drawing = { type: "Feature", properties: { ...chosen, n: count }, geometry: null };
    const known = {
      last_active_drawing: shared.last_active_drawing,
      bounds: map.getBounds(),
      zoom: map.getZoom(),
      center: map.getCenter(),
    };
    const wanted = shared.returned_objects ?? Object.keys(known);
    const message = Object.fromEntries(Object.entries(known).filter(([key]) => wanted.includes(key)));
    shared.previous_data = message;
    window.Streamlit.setComponentValue(message);
  };
}

/** Name the frame and the map for who does not see them, and let people zoom the page. */
export function prepareFrame(container, title) {
  document.title = title;
  document.documentElement.lang = parentDocument()?.documentElement.lang || document.documentElement.lang;
  if (window.frameElement) window.frameElement.title = title;
  container.setAttribute("role", "application");
  container.setAttribute("aria-label", title);
  for (const meta of document.querySelectorAll('meta[name="viewport"]')) {
    meta.content = "width=device-width, initial-scale=1";
  }
}

/** Listen to what happens on the page for as long as it holds the frame. */
export function onPage(type, listener) {
  const page = parentDocument()?.defaultView;
  page?.addEventListener(type, listener);
  window.addEventListener("pagehide", () => page?.removeEventListener(type, listener));
}

/** The document that holds the frame; null where there is none or it is of another origin. */
export function parentDocument() {
  try {
    return window.parent === window ? null : window.parent.document;
  } catch {
    return null;
  }
}
