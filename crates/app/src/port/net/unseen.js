// Marks what no visitor sees, however it is hidden. Run in a world of its own, where the page's scripts have changed nothing.
(() => {
  const elements = [...(document.body ? document.body.querySelectorAll('*') : [])];
  const holdsVisible = new Set();
  for (const element of elements.reverse()) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.visibility === 'visible' || holdsVisible.has(element)) holdsVisible.add(element.parentElement);
    const isInvisible = style.visibility !== 'visible' && !holdsVisible.has(element);
    const isClear = Number(style.opacity) < 0.1;
    const isTiny = parseFloat(style.fontSize) < 5;
    const isOff = box.width > 0 && (box.right + scrollX <= 0 || box.bottom + scrollY <= 0);
    const isPushedOut = parseFloat(style.textIndent) <= -500;
    const isShut = style.overflow !== 'visible' && style.display !== 'inline' && (box.width < 2 || box.height < 2);
    if (style.display === 'none' || isInvisible || isClear || isTiny || isOff || isPushedOut || isShut) {
      element.setAttribute('data-anbei-unseen', '');
    }
  }
})();
