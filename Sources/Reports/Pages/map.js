// The map of Iraq: governorates shaded by what is said of them, places as circles, drawn without anything from outside.

// Wholes that no point stands for.
const NO_POINTS = new Set(["country", "territory", "continent", "region", "sea", "ocean", "state", "governorate", "province",
  "river", "mountain_range", "desert"]);
const MAP = { width: 620, height: 600, left: 38.55, top: 37.6, scale: 66 };
const NARROWING = Math.cos((33.2 * Math.PI) / 180);

function projected(lon, lat) {
  return [(lon - MAP.left) * NARROWING * MAP.scale + 32, (MAP.top - lat) * MAP.scale + 18];
}

function hasPosition(entity) {
  return entity.type === "place" && typeof entity.lat === "number" && typeof entity.lon === "number";
}

function isOnSheet(entity) {
  const [x, y] = projected(entity.lon, entity.lat);
  return x > 0 && y > 0 && x < MAP.width && y < MAP.height;
}

function drawnOnMap(entity) {
  return map.areas.has(entity.id) || (hasPosition(entity) && !NO_POINTS.has(entity.kind) && isOnSheet(entity));
}

/** Whether a point lies in the rings of a polygon: a ray to the east crosses its border an odd number of times. */
function isInside(lon, lat, rings) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [xi, yi] = ring[i];
      const [xj, yj] = ring[j];
      if (yi > lat !== yj > lat && lon < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}

const map = {
  areas: new Map(),
  zoom: 1,
  x: 0,
  y: 0,
  pins: [],

  start(outlines) {
    for (const { properties, geometry } of outlines.features) {
      this.areas.set(properties.id, { ...properties, rings: geometry.coordinates.flat() });
    }
    this.sheet = svg("g");
    this.picture = svg("svg", { viewBox: `0 0 ${MAP.width} ${MAP.height}`, role: "img",
      "aria-label": "Map of Iraq by governorate", class: "map" }, this.sheet);
    byId("map-sheet").append(this.picture);
    byId("zoom-in").addEventListener("click", () => this.zoomBy(1.5));
    byId("zoom-out").addEventListener("click", () => this.zoomBy(1 / 1.5));
    byId("zoom-all").addEventListener("click", () => this.place(1, 0, 0));
    this.listen();
  },

  /** Dragging, the wheel, and two fingers. */
  listen() {
    const fingers = new Map();
    const point = (event) => {
      const box = this.picture.getBoundingClientRect();
      const scale = Math.max(MAP.width / box.width, MAP.height / box.height);
      return [(event.clientX - box.left - (box.width - MAP.width / scale) / 2) * scale,
        (event.clientY - box.top - (box.height - MAP.height / scale) / 2) * scale];
    };
    this.picture.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoomBy(event.deltaY < 0 ? 1.2 : 1 / 1.2, ...point(event));
    }, { passive: false });
    this.picture.addEventListener("pointerdown", (event) => {
      fingers.set(event.pointerId, point(event));
      this.moved = false;
    });
    this.picture.addEventListener("pointermove", (event) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = point(event);
      if (Math.hypot(now[0] - before[0], now[1] - before[1]) < 4 && !this.moved) return;
      this.moved = true;
      this.picture.setPointerCapture(event.pointerId);
      const others = [...fingers].filter(([id]) => id !== event.pointerId);
      if (others.length) {
        const other = others[0][1];
        const distance = (one) => Math.hypot(one[0] - other[0], one[1] - other[1]);
        this.zoomBy(distance(now) / Math.max(1, distance(before)), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
      } else {
        this.place(this.zoom, this.x + now[0] - before[0], this.y + now[1] - before[1]);
      }
      fingers.set(event.pointerId, now);
    });
    for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
      this.picture.addEventListener(end, (event) => fingers.delete(event.pointerId));
    }
    // A drag is no click.
    this.picture.addEventListener("click", (event) => {
      if (this.moved) event.stopPropagation();
    }, true);
  },

  zoomBy(factor, x = MAP.width / 2, y = MAP.height / 2) {
    const zoom = Math.min(16, Math.max(1, this.zoom * factor));
    const ratio = zoom / this.zoom;
    this.place(zoom, x - (x - this.x) * ratio, y - (y - this.y) * ratio);
  },

  place(zoom, x, y) {
    this.zoom = zoom;
    this.x = Math.min(0, Math.max(MAP.width * (1 - zoom), x));
    this.y = Math.min(0, Math.max(MAP.height * (1 - zoom), y));
    this.sheet.setAttribute("transform", `translate(${this.x} ${this.y}) scale(${zoom})`);
    this.picture.classList.toggle("near", zoom >= 2.4);
    for (const { circle, label, radius, dy } of this.pins) {
      circle.setAttribute("r", radius / zoom);
      circle.setAttribute("stroke-width", 1.2 / zoom);
      if (label) {
        label.setAttribute("font-size", 11 / zoom);
        label.setAttribute("dy", dy / zoom);
        label.setAttribute("stroke-width", 3 / zoom);
      }
    }
    for (const area of this.areas.values()) {
      if (area.label) {
        area.label.setAttribute("font-size", 10 / zoom ** 0.8);
        area.path.setAttribute("stroke-width", 1 / zoom);
      }
    }
    this.declutter();
  },

  /** Hides names that would stand on others. */
  declutter() {
    const taken = [];
    for (const { label, point, radius, dy, name } of this.pins) {
      if (!label) continue;
      const x = point[0] * this.zoom + this.x;
      const y = point[1] * this.zoom + this.y + dy;
      const box = [x - name.length * 3.1, y - 10, x + name.length * 3.1, y + 3];
      const isFree = taken.every((other) => box[2] < other[0] || box[0] > other[2] || box[3] < other[1] || box[1] > other[3]);
      label.style.display = isFree ? "" : "none";
      if (isFree) taken.push(box);
      taken.push([x - radius, y - dy - radius, x + radius, y - dy + radius]);
    }
  },

  /** The id of the governorate that a place lies in. */
  areaOf(entity) {
    if (entity.area === undefined) {
      entity.area = null;
      if (this.areas.has(entity.id)) entity.area = entity.id;
      else if (hasPosition(entity) && !NO_POINTS.has(entity.kind)) {
        for (const [id, area] of this.areas) {
          if (isInside(entity.lon, entity.lat, area.rings)) entity.area = id;
        }
      }
    }
    return entity.area;
  },

  filtered() {
    const places = shownEntities().filter(({ entity }) => entity.type === "place");
    const totals = new Map();
    for (const { entity, mentions } of places) {
      const area = this.areaOf(entity);
      if (area) totals.set(area, (totals.get(area) || 0) + mentions.length);
    }
    const most = Math.max(1, ...totals.values());
    this.sheet.replaceChildren();
    for (const [id, area] of this.areas) {
      const total = totals.get(id) || 0;
      const step = total === 0 ? 0 : 1 + Math.min(4, Math.floor((Math.sqrt(total) / Math.sqrt(most)) * 4.999));
      const outline = area.rings.map((ring) => "M" + ring.map((at) => projected(...at).map((n) => n.toFixed(1)).join(" "))
        .join("L") + "Z").join("");
      area.path = svg("path", { d: outline, class: "area step" + step, tabindex: "0", role: "button",
        "aria-label": area.name + ": " + counted(total, "mention"), click: () => this.selectArea(id),
        keydown: (event) => { if (event.key === "Enter") this.selectArea(id); } },
      svg("title", null, area.name + " · " + area.name_ar + " · " + counted(total, "mention")));
      this.sheet.append(area.path);
    }
    for (const area of this.areas.values()) {
      const [x, y] = projected(area.lon, area.lat);
      area.label = svg("text", { x, y, class: "area-name" }, area.name);
      this.sheet.append(area.label);
    }
    this.drawPins(places.filter(({ entity }) => hasPosition(entity) && !NO_POINTS.has(entity.kind) && isOnSheet(entity)));
    this.list(places);
    this.legend(most);
    this.place(this.zoom, this.x, this.y);
  },

  drawPins(places) {
    const most = Math.max(1, ...places.map(({ mentions }) => mentions.length));
    this.pins = places.slice(0, 400).map(({ entity, mentions }, index) => {
      const point = projected(entity.lon, entity.lat);
      const radius = 3.5 + 11 * Math.sqrt(mentions.length / most);
      const circle = svg("circle", { cx: point[0], cy: point[1], r: radius, class: "pin", tabindex: "0", role: "button",
        "aria-label": entity.name + ": " + counted(mentions.length, "mention"), click: () => selectEntity(entity),
        keydown: (event) => { if (event.key === "Enter") selectEntity(entity); } },
      svg("title", null, entity.name + " · " + spaced(entity.kind) + " · " + counted(mentions.length, "mention")));
      circle.entity = entity;
      const name = entity.name.slice(0, 40);
      const label = index < 60 ? svg("text", { x: point[0], y: point[1], class: "pin-name" }, name) : null;
      return { circle, label, radius, dy: -radius - 4, point, name };
    });
    // Small ones over large ones, so that each can be clicked.
    for (const { circle } of this.pins) this.sheet.append(circle);
    for (const { label } of this.pins) if (label) this.sheet.append(label);
  },

  list(places) {
    const elsewhere = places.filter(({ entity }) => !drawnOnMap(entity));
    fill(byId("elsewhere"), elsewhere.length ? [el("h3", null, "Not on this map"),
      el("p", { class: "chips" }, elsewhere.slice(0, 20).map(({ entity, mentions }) =>
        chip(entity.name + " · " + figure(mentions.length), () => selectEntity(entity), { "data-type": "place" })),
      elsewhere.length > 20 ? el("span", { class: "hint" }, " and " + figure(elsewhere.length - 20) + " more") : null)]
      : []);
  },

  legend(most) {
    fill(byId("map-legend"), el("span", null, "mentions"), [1, 2, 3, 4, 5].map((step) =>
      el("i", { class: "swatch step" + step })), el("span", null, "up to " + figure(most) + " in a governorate"));
  },

  selectArea(id) {
    const area = this.areas.get(id);
    const inside = shownEntities().filter(({ entity }) => this.areaOf(entity) === id);
    const mentions = inside.flatMap((each) => each.mentions);
    const own = model.keys.get(id);
    showCard([el("p", { class: "card-kind", "data-type": "place" }, "Governorate"),
      el("h3", null, area.name, " ", el("bdi", { lang: "ar" }, area.name_ar)),
      own !== undefined ? el("p", { class: "actions" }, el("button", { type: "button", class: "action",
        click: () => selectEntity(model.entities[own]) }, "The governorate itself")) : null,
      el("h4", null, "Places in it"),
      el("p", { class: "chips" }, inside.slice(0, 30).map((each) => chip(each.entity.name + " · " +
        figure(each.mentions.length), () => selectEntity(each.entity), { "data-type": "place" })),
      inside.length ? null : "None is named."),
      el("h4", null, counted(mentions.length, "mention")), ...sentenceList(mentions, "place")]);
  },

  reveal(entity) {
    showView("map");
    if (!hasPosition(entity)) return;
    const [x, y] = projected(entity.lon, entity.lat);
    const zoom = this.areas.has(entity.id) ? 1.6 : 4;
    this.place(zoom, MAP.width / 2 - x * zoom, MAP.height / 2 - y * zoom);
    for (const { circle } of this.pins) circle.classList.toggle("chosen", circle.entity === entity);
  },
};
