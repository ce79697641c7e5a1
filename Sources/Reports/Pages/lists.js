// Lists of thousands of rows of equal height, of which only those on the screen are made.

class LongList {
  /**
   * @param box the element that scrolls
   * @param height of a row in pixels
   * @param row makes the element of an index
   */
  constructor(box, height, row) {
    this.box = box;
    this.height = height;
    this.row = row;
    this.count = 0;
    this.rows = new Map();
    this.space = el("div", { class: "long-list", role: "presentation" });
    box.replaceChildren(this.space);
    box.addEventListener("scroll", () => this.later(), { passive: true });
    new ResizeObserver(() => this.later()).observe(box);
  }

  /** Shows `count` rows anew. */
  show(count, keepPlace = false) {
    this.count = count;
    this.rows.clear();
    this.space.replaceChildren();
    this.space.style.height = count * this.height + "px";
    if (!keepPlace) this.box.scrollTop = 0;
    this.draw();
  }

  /** Brings a row into view. */
  reveal(index) {
    const top = index * this.height;
    if (top < this.box.scrollTop) this.box.scrollTop = top;
    else if (top + this.height > this.box.scrollTop + this.box.clientHeight) {
      this.box.scrollTop = top + this.height - this.box.clientHeight;
    }
    this.draw();
  }

  later() {
    if (this.isWaiting) return;
    this.isWaiting = true;
    requestAnimationFrame(() => {
      this.isWaiting = false;
      this.draw();
    });
  }

  draw() {
    const spare = 6;
    const first = Math.max(0, Math.floor(this.box.scrollTop / this.height) - spare);
    const last = Math.min(this.count, Math.ceil((this.box.scrollTop + this.box.clientHeight) / this.height) + spare);
    for (const [index, element] of this.rows) {
      if (index < first || index >= last) {
        element.remove();
        this.rows.delete(index);
      }
    }
    for (let index = first; index < last; index += 1) {
      if (this.rows.has(index)) continue;
      const element = this.row(index);
      element.style.top = index * this.height + "px";
      element.style.height = this.height + "px";
      element.classList.add("row");
      this.rows.set(index, element);
      this.space.append(element);
    }
  }
}
