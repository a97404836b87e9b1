/* What cannot be read on a wall: words off the screen or cut, words over words, a page that scrolls. */
() => {
  const found = [];
  const root = document.querySelector("main.wall");
  const [width, height] = [innerWidth, innerHeight];
  const over = root.querySelector(".open");
  const band = root.querySelector(".lost");
  const seen = (el) => {
    if (!el || el.closest(".visually-hidden, .awake")) return false;
    if (over && !el.closest(".open, .demo-plate")) return false;
    if (band && el.closest(".street")) return false;
    const style = getComputedStyle(el);
    return style.visibility !== "hidden" && style.display !== "none" && parseFloat(style.fontSize) > 0;
  };
  const named = (el, text) => {
    const path = [];
    for (let at = el; at && at !== root && path.length < 3; at = at.parentElement)
      path.unshift(at.tagName.toLowerCase() + (at.classList.length ? `.${[...at.classList].join(".")}` : ""));
    return `${path.join(" > ")} « ${text.slice(0, 32)} »`;
  };
  /* The letters of a line, not its leading: what really may touch. */
  const letters = (box, size) => {
    const middle = (box.top + box.bottom) / 2;
    return { left: box.left, right: box.right, top: middle - size * 0.36, bottom: middle + size * 0.36 };
  };
  const drawn = [];
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { parentElement: el, data } = walk.currentNode;
    const text = data.trim();
    if (!text || !seen(el)) continue;
    const size = parseFloat(getComputedStyle(el).fontSize);
    const range = document.createRange();
    range.selectNodeContents(walk.currentNode);
    for (const line of range.getClientRects()) {
      if (line.width < 1 || line.height < 1) continue;
      const box = letters(line, size);
      for (let at = el; at && at !== root; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.overflowX === "visible") continue;
        const frame = at.getBoundingClientRect();
        const ends = style.textOverflow === "ellipsis" || [...at.children].some((one) => getComputedStyle(one).textOverflow === "ellipsis");
        if (box.right > frame.right + 1 && !ends) found.push(`cut at its side: ${named(el, text)}`);
        if (box.bottom > frame.bottom + 1 || box.top < frame.top - 1) found.push(`cut in its height: ${named(el, text)}`);
        box.right = Math.min(box.right, frame.right);
      }
      if (box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1)
        found.push(`off the screen: ${named(el, text)}`);
      if (box.right > box.left) drawn.push({ ...box, el, text });
    }
  }
  for (const [i, a] of drawn.entries())
    for (const b of drawn.slice(i + 1)) {
      if (a.el === b.el) continue;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 2 && high > 2) found.push(`over each other: ${named(a.el, a.text)} and ${named(b.el, b.text)}`);
    }
  const side = root.querySelector(".side");
  const floor = side?.getBoundingClientRect().bottom ?? 0;
  for (const el of side?.querySelectorAll("*") ?? [])
    if (seen(el) && el.getBoundingClientRect().height > 0 && el.getBoundingClientRect().bottom > floor + 1)
      found.push(`under the gable: ${named(el, el.textContent.trim())}`);
  for (const el of [document.documentElement, document.body])
    if (el.scrollHeight > el.clientHeight + 1 || el.scrollWidth > el.clientWidth + 1) found.push("the page scrolls");
  return [...new Set(found)];
};
