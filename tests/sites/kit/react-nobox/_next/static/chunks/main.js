document.addEventListener("DOMContentLoaded", function () {
  var root = document.getElementById("__next");
  var join = window.location.pathname.indexOf("/join") === 0;
  var main = document.createElement("main");
  var title = document.createElement("h1");
  title.textContent = join ? "Join Bramble Fitness" : "Bramble Fitness";
  main.appendChild(title);
  if (join) {
    var form = document.createElement("form");
    [["First name", "text", "u1"], ["Mobile number", "tel", "u2"]].forEach(function (row) {
      var label = document.createElement("label");
      label.htmlFor = row[2];
      label.textContent = row[0];
      var input = document.createElement("input");
      input.type = row[1];
      input.id = row[2];
      input.required = true;
      form.append(label, input);
    });
    var button = document.createElement("button");
    button.textContent = "Join";
    form.append(button);
    main.append(form);
  } else {
    ["Bramble Fitness is a running club with a gym in Nashville. We run at six in the morning and lift at six in the evening, in groups that wait for the last one.",
     "Coaches write a plan for eight weeks and change it when life happens. Shoes are looked at before anything else.",
     "The first two weeks are free."].forEach(function (text) {
      var p = document.createElement("p");
      p.textContent = text;
      main.append(p);
    });
    var link = document.createElement("a");
    link.href = "/join";
    link.textContent = "Join";
    main.append(link);
  }
  root.append(main);
});
