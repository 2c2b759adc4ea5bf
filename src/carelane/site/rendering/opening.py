"""What a page opens only when something is pressed: windows with a form that is not there before.

Decides: which few buttons are pressed: those that say they open something, or that invite to call, text, write, book or
sign up; never one that sends a form, never one inside a form, and never a link to another page.
Leaves alone: sending. Whatever a press sets off, the page can only read (`traffic`).
"""

from typing import Final

MOST_OPENED: Final = 4
OPEN: Final = r"""
([mark]) => {
  const invites = new RegExp("\\b(text|sms|message|call|contact|sign ?up|subscribe|join|get (a |an |your )?(free )?"
    + "(quote|estimate|offer|started|updates|alerts)|request|book|schedule|appointment|chat|enroll|cita|ll[aá]m)", "i");
  const shown = (e) => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height > 0; };
  const stays = (e) => e.tagName !== "A" || !e.getAttribute("href") || e.getAttribute("href").startsWith("#")
    || e.getAttribute("href").startsWith("javascript:");
  const found = Array.from(document.querySelectorAll(
      "button, [role=button], a, [aria-haspopup], [data-bs-toggle=modal], [data-toggle=modal]"))
    .slice(0, 3000)
    .filter((e) => stays(e) && shown(e) && !e.closest("form") && !e.hasAttribute(mark + "-pressed")
      && !(e.tagName === "BUTTON" && e.form)
      && (e.getAttribute("aria-haspopup") === "dialog" || e.matches("[data-bs-toggle=modal], [data-toggle=modal]")
        || invites.test((e.innerText || e.getAttribute("aria-label") || "").slice(0, 60))))
    .slice(0, 1);
  if (!found.length) return false;
  found[0].setAttribute(mark + "-pressed", "");
  found[0].click();
  return true;
}
"""
