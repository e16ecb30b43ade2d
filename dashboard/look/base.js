/** Where Streamlit's script finds its server: at the top, under whatever page's address it is opened. */
window.__streamlit = { BACKEND_BASE_URL: new URL("/", window.location.href).href };
