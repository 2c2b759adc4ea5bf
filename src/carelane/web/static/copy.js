// Adds a button that copies beside every text that is there to be copied. The page works without it.
"use strict";

for (const area of document.querySelectorAll("textarea.copy[readonly]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "small";
  button.textContent = "Copy";
  const label = document.querySelector(`label[for="${area.id}"]`);
  button.setAttribute("aria-label", `Copy: ${label ? label.textContent : "this text"}`);
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  said.className = "soft copied";
  button.addEventListener("click", async () => {
    let done = true;
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      // Only pages that come by https may use the clipboard directly; the older way needs a selection.
      area.focus();
      area.select();
      done = document.execCommand("copy");
    }
    said.textContent = done ? " Copied." : " Selected: press Ctrl+C, or ⌘C.";
    setTimeout(() => { said.textContent = ""; }, 4000);
  });
  area.after(button, said);
}
