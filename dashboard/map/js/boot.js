/**
 * Puts `window.marznoma` in place before any module has arrived.
 *
 * streamlit-folium runs the map's script and evaluates the scene without waiting for anything, so the calls
 * that they make must work at once. This classic script keeps them until `layer.js` is in, then hands them
 * over.
 */
(() => {
  const modules = import(new URL("layer.js", document.currentScript.src).href);
  let whenSceneArrived;
  const sceneArrived = new Promise((resolve) => {
    whenSceneArrived = resolve;
  });
  let drawing = null;
  let waitingScene = null;

  const show = (scene) => {
    waitingScene = scene;
    drawing?.show(scene);
    whenSceneArrived();
  };

  let whenStarted;
  const started = new Promise((resolve) => {
    whenStarted = resolve;
  });

  const styleAt = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  };

  // A scene replaces the one before it, so removing a layer draws nothing: the map never blinks between two
  // scenes. streamlit-folium would keep all of them, and take them off again with each that comes.
  const extendLayer = () =>
    L.Layer.extend({
      initialize(scene) {
        this.scene = scene;
      },
      onAdd() {
        show(this.scene);
      },
      onRemove() {
        this.scene = null;
        window.feature_group = window.feature_group?.filter((layer) => layer !== this);
      },
    });
  let SceneLayer = null;

  window.marznoma = {
    /**
     * Start the drawing. map: the Leaflet map; options: what stays the same for the whole session, and the
     * address of the rest of it.
     */
    init(map, options) {
      Promise.all([modules, styleAt(options.style)])
        .then(([layer, style]) => {
          drawing = layer.start(map, { ...options, ...style });
          if (waitingScene) drawing.show(waitingScene);
          whenStarted(drawing.loaded);
        })
        .catch(() => {
          const notice = document.createElement("p");
          notice.className = "map-notice";
          notice.textContent = options.noBase;
          map.getContainer().append(notice);
          whenStarted();
        });
    },

    /** A Leaflet layer that shows `scene` when it is added to the map. */
    layer(scene) {
      SceneLayer ??= extendLayer();
      return new SceneLayer(scene);
    },

    /** Resolves when modules, base map and fonts are in and the first scene is drawn. */
    ready: Promise.all([started, sceneArrived]).then(() => undefined),

    /**
     * What is drawn and can be clicked: [{id, x, y, drawn}], x and y in CSS pixels of the frame's viewport.
     */
    marks() {
      return drawing ? drawing.marks() : [];
    },

    /** How marks, rings and pills are laid out, in sight or not; see `listLayout`. */
    layout() {
      return drawing.layout();
    },
  };
})();
