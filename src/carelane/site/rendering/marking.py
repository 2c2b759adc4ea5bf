"""The script that notes in a rendered page what only a browser knows, so that it can be taken apart as every other.

Decides: what is hidden, which boxes are ticked, where forms, fields and blocks stand. The names of the marks begin
with a word made up for each page, which the page cannot know.
"""

from typing import Final

MARK: Final = r"""
([mark, most]) => {
  const boxed = new Set(("FORM INPUT SELECT TEXTAREA BUTTON LABEL P LI TD TH DT DD H1 H2 H3 H4 H5 H6 BLOCKQUOTE "
    + "ADDRESS DIV SECTION FIELDSET DIALOG").split(" "));
  let left = 40000;
  const roots = [];
  const visit = (element, parentVisible, parentOff) => {
    if (left-- <= 0) return;
    for (const name of ["-hidden", "-box", "-ticked"]) element.removeAttribute(mark + name);
    const style = getComputedStyle(element);
    const rect = element.getBoundingClientRect();
    const x = rect.x + window.scrollX, y = rect.y + window.scrollY;
    const isBox = element.tagName === "INPUT" && (element.type === "checkbox" || element.type === "radio");
    const visible = style.visibility !== "hidden" && style.visibility !== "collapse";
    const off = rect.width > 0 && rect.height > 0 && (x + rect.width <= 0 || y + rect.height <= 0);
    const clear = style.opacity === "0" && style.pointerEvents === "none" && !isBox;
    if (style.display === "none" || (!visible && parentVisible) || (off && !parentOff) || clear)
      element.setAttribute(mark + "-hidden", "");
    if (element.tagName === "INPUT" && isBox) element.setAttribute(mark + "-ticked", element.checked ? "1" : "0");
    if (boxed.has(element.tagName) && rect.width > 0 && rect.height > 0)
      element.setAttribute(mark + "-box", [x, y, rect.width, rect.height].map((n) => n.toFixed(1)).join(","));
    for (const child of Array.from(element.children)) visit(child, visible, off || parentOff);
    if (element.shadowRoot) {
      for (const child of Array.from(element.shadowRoot.children)) visit(child, visible, off || parentOff);
      if (!element.hasAttribute(mark + "-flat")) roots.push(element);
    }
  };
  visit(document.documentElement, true, false);
  for (const host of roots) {
    const clone = document.createElement("div");
    for (const child of Array.from(host.shadowRoot.childNodes))
      if (!["SLOT", "STYLE"].includes(child.nodeName)) clone.appendChild(child.cloneNode(true));
    host.appendChild(clone);
    host.setAttribute(mark + "-flat", "");
  }
  return document.documentElement.outerHTML.slice(0, most);
}
"""

PLAIN: Final = """
(most) => {
  for (const box of document.querySelectorAll("input[type=checkbox], input[type=radio]"))
    box.toggleAttribute("checked", box.checked);
  return document.documentElement.outerHTML.slice(0, most);
}
"""
