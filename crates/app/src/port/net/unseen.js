// Marks what no visitor sees, however it is hidden. Run in a world of its own, where the page's scripts have changed nothing.
(() => {
  const MARK = 'data-anbei-unseen';
  const PICTURES = ['IMG', 'VIDEO', 'CANVAS', 'svg', 'IFRAME', 'OBJECT', 'EMBED'];
  const LEAST = 4;

  const upwards = (element) => (element ? [element, ...upwards(element.parentElement)] : []);
  const isPlaced = (style) => style.position !== 'static' || style.transform !== 'none';
  const isCut = (style) => /^(inset\((5\d|[6-9]\d|100)(\.\d+)?%|circle\(0)/.test(style.clipPath)
    || (style.position !== 'static' && /^rect\((\S+), (\S+), \1, \S+\)|^rect\(0px, 0px, 0px/.test(style.clip));

  /** Elements: hidden with all that is in them. */
  const markElements = () => {
    const holdsVisible = new Set();
    for (const element of [...document.body.querySelectorAll('*')].reverse()) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (style.visibility === 'visible' || holdsVisible.has(element)) holdsVisible.add(element.parentElement);
      const isInvisible = style.visibility !== 'visible' && !holdsVisible.has(element);
      const isClear = Number(style.opacity) < 0.1;
      const isTiny = parseFloat(style.fontSize) < 5;
      const isOff = box.width > 0 && (box.right + scrollX <= 0 || box.bottom + scrollY <= 0);
      const isPushedOut = parseFloat(style.textIndent) <= -500;
      const isShut = style.overflow !== 'visible' && style.display !== 'inline' && (box.width < 2 || box.height < 2);
      if (style.display === 'none' || isInvisible || isClear || isTiny || isOff || isPushedOut || isShut || isCut(style)) {
        element.setAttribute(MARK, '');
      }
    }
  };

  const opacity = (element) => upwards(element).reduce((product, around) => {
    const style = getComputedStyle(around);
    const filter = /\bopacity\(([\d.]+)\)/.exec(style.filter);
    return product * Number(style.opacity) * Number(filter ? filter[1] : 1);
  }, 1);

  /** The overflow of the root, or of the body where the root has none, is the window's. */
  const isWindowCut = () => [document.documentElement, document.body]
    .some((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX));

  /** What the boxes around leave of a text's box. In a box as large as the window, a slider's, what is above or below may come. */
  const left = (box, element) => {
    let { left, right, top, bottom } = box;
    let skips = false;
    for (const around of upwards(element)) {
      const style = getComputedStyle(around);
      if (around === document.body || around === document.documentElement) break;
      if (skips && !isPlaced(style)) continue;
      skips = style.position === 'absolute';
      const edge = around.getBoundingClientRect();
      const isScrolled = /auto|scroll/.test(style.overflow);
      if (isScrolled) ({ left, right, top, bottom } = edge);
      else if (style.overflow !== 'visible' && style.display !== 'inline') {
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        if (edge.height < innerHeight / 2) [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      if (style.position === 'fixed') break;
    }
    [left, top] = [Math.max(left, -scrollX), Math.max(top, -scrollY)];
    if (isWindowCut()) right = Math.min(right, document.documentElement.clientWidth);
    return { width: right - left, height: bottom - top };
  };

  const colour = (written) => {
    const parts = /^rgba?\(([^)]+)\)$/.exec(written);
    const [r, g, b, a = 1] = parts ? parts[1].split(/[,\s/]+/).map(Number) : [];
    return parts ? { rgb: [r, g, b], a } : null;
  };
  const over = (upper, rgb) => rgb.map((value, at) => upper.rgb[at] * upper.a + value * (1 - upper.a));
  const isPainted = (style) => style.backgroundImage !== 'none';
  const hasMore = (element) => ['::before', '::after'].some((name) => {
    const style = getComputedStyle(element, name);
    return style.content !== 'none' && (isPainted(style) || colour(style.backgroundColor)?.a !== 0);
  });

  /** Whether a text has (almost) the colour of what is under it, as far as that can be told. */
  const isBlended = (element, under) => {
    const style = getComputedStyle(element);
    const ink = colour(style.webkitTextFillColor);
    if (!ink || style.textShadow !== 'none' || parseFloat(style.webkitTextStrokeWidth) > 0) return false;
    let ground = [255, 255, 255];
    for (const layer of [...under].reverse()) {
      const style = getComputedStyle(layer);
      const paint = colour(style.backgroundColor);
      if (!paint || isPainted(style) || PICTURES.includes(layer.tagName) || hasMore(layer)) return false;
      ground = over({ rgb: paint.rgb, a: paint.a * opacity(layer) }, ground);
    }
    return over(ink, ground).every((value, at) => Math.abs(value - ground[at]) < 12);
  };

  /** Whether a box hides what is under it. What is fixed to the window, as a banner is, can be closed. */
  const isCover = (element) => {
    const isHeld = upwards(element).some((around) => /fixed|sticky/.test(getComputedStyle(around).position));
    const isOpaque = (colour(getComputedStyle(element).backgroundColor)?.a ?? 0) > 0.9;
    return !isHeld && (isOpaque || ['IMG', 'VIDEO'].includes(element.tagName)) && opacity(element) > 0.9;
  };

  const scrollTo = (element, box) => {
    for (const around of upwards(element.parentElement)) {
      if (/auto|scroll/.test(getComputedStyle(around).overflowY) && around !== document.body) {
        const edge = around.getBoundingClientRect();
        around.scrollTop += box().top - edge.top - edge.height / 2;
      }
    }
    window.scrollTo({ left: scrollX, top: scrollY + box().top - innerHeight / 2, behavior: 'instant' });
  };

  /** Whether nobody sees a text, asked of the text's own box. */
  const isUnseen = (text) => {
    const element = text.parentElement;
    const range = document.createRange();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter((box) => box.width >= LEAST && box.height >= LEAST);
    const seen = boxes.findIndex((box) => {
      const rest = left(box, element);
      return rest.width >= LEAST && rest.height >= LEAST;
    });
    if (seen < 0 || opacity(element) < 0.1) return true;
    const box = () => [...range.getClientRects()].filter((box) => box.width >= LEAST && box.height >= LEAST)[seen] ?? boxes[seen];
    scrollTo(element, box);
    const { left: x, top: y, width, height } = box();
    const stack = document.elementsFromPoint(x + width / 2, y + height / 2);
    const own = stack.findIndex((hit) => hit.contains(element));
    if (own < 0) return false;
    const above = stack.slice(0, own).filter((hit) => !element.contains(hit));
    return above.some(isCover) || isBlended(element, stack.slice(own));
  };

  const markTexts = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (/\d{4}/.test(text.data) && !text.parentElement.closest(`[${MARK}], script, style, noscript, template`)) texts.push(text);
    }
    // The badge is at the end.
    for (const text of texts.slice(-200).filter(isUnseen)) {
      const element = text.parentElement;
      if (element.childElementCount === 0) {
        element.setAttribute(MARK, '');
        continue;
      }
      const mark = document.createElement('span');
      mark.style.display = 'contents';
      mark.setAttribute(MARK, '');
      text.replaceWith(mark);
      mark.append(text);
    }
  };

  if (!document.body) return;
  markElements();
  const [x, y] = [scrollX, scrollY];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { pointer-events: auto !important }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  markTexts();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  window.scrollTo({ left: x, top: y, behavior: 'instant' });
})();
