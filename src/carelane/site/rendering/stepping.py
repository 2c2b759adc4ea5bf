"""Forms of several steps that a script puts up one after another: answer the step that is shown, and press Next.

Decides: what is answered (made-up, harmless answers that nobody keeps) and what is pressed: only buttons that say they
go on, never one that says it sends.
Leaves alone: sending. From the first press on the page gets no answer to any request (`traffic`), so whatever a press
sets off stays in the window.
"""

from typing import Final

MOST_STEPS: Final = 6
NEXT: Final = r"""
() => {
  const goes = /^\W*(next|continue|go on|next step|start|begin|get started|siguiente|continuar|empezar)\b/i;
  const sends = /\b(send|submit|finish|pay|place|buy|book now|enviar|pagar)\b/i;
  const shown = (e) => { const r = e.getBoundingClientRect();
    return r.width > 0 && r.height > 0 && getComputedStyle(e).visibility !== "hidden"; };
  const stays = (e) => e.tagName !== "A" || !e.getAttribute("href") || e.getAttribute("href").startsWith("#");
  const says = (e) => (e.innerText || e.value || e.getAttribute("aria-label") || "").slice(0, 60);
  const next = Array.from(document.querySelectorAll("button, [role=button], input[type=button], input[type=submit], a"))
    .slice(0, 3000)
    .filter((e) => shown(e) && stays(e) && !e.disabled && goes.test(says(e)) && !sends.test(says(e))
      && !e.closest("nav, header, footer, [class*=carousel], [class*=slider], [class*=swiper]"))
    .slice(0, 1)[0];
  if (!next) return false;
  let around = next.closest("form") || next.parentElement;
  for (let up = 0; up < 3 && around.parentElement && !around.querySelector("input, select, textarea"); up++)
    around = around.parentElement;
  const set = (e, value) => {
    const kind = e.tagName === "SELECT" ? HTMLSelectElement : e.tagName === "TEXTAREA" ? HTMLTextAreaElement
      : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(e, value);
    for (const name of ["input", "change", "blur"]) e.dispatchEvent(new Event(name, {bubbles: true}));
  };
  const answers = {email: "someone@example.com", tel: "2125550100", number: "1", date: "2030-01-15", url:
    "https://example.com/", time: "10:00", month: "2030-01"};
  const groups = new Set();
  for (const e of Array.from(around.querySelectorAll("input, select, textarea")).slice(0, 100)) {
    if (!shown(e) && e.type !== "radio") continue;
    if (e.type === "radio") {
      const group = e.name || "radio";
      const chosen = around.querySelector(`input[type=radio][name="${CSS.escape(e.name)}"]:checked`);
      if (!groups.has(group) && !chosen) e.click();
      groups.add(group);
    } else if (e.tagName === "SELECT") {
      const option = Array.from(e.options).find((each) => each.value && !each.disabled);
      if (!e.value && option) set(e, option.value);
    } else if (!["checkbox", "hidden", "submit", "button", "file", "password", "image", "reset"].includes(e.type)
        && !e.value) {
      const named = `${e.name} ${e.id} ${e.placeholder} ${e.labels && e.labels[0] ? e.labels[0].innerText : ""}`;
      set(e, answers[e.type] || (/zip|postal|post ?code/i.test(named) ? "10001" : /mail/i.test(named)
        ? answers.email : /phone|mobile|cell/i.test(named) ? answers.tel : "Example"));
    }
  }
  next.click();
  return true;
}
"""
