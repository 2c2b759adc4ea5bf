(function () {
  "use strict";
  function h(tag, props, children) {
    var node = document.createElement(tag);
    Object.keys(props || {}).forEach(function (key) {
      if (key === "onSubmit") { node.addEventListener("submit", props[key]); } else { node.setAttribute(key, props[key]); }
    });
    (children || []).forEach(function (child) { node.append(child); });
    return node;
  }
  function link(to, text) { return h("a", { href: to }, [text]); }
  function paragraphs(list) { return list.map(function (text) { return h("p", {}, [text]); }); }
  var pages = {
    "/": function () {
      return [h("h1", {}, ["Physiotherapy in the North Loop"])].concat(paragraphs([
        "North Loop Physio treats backs, knees and shoulders of people who sit too long or run too far. Six therapists work in a bright hall by the old mill in Minneapolis.",
        "A first visit takes fifty minutes: we listen, test, explain and agree on a plan. Most insurers pay, and we check that before you come.",
        "Between visits you get a short set of exercises with pictures. Our door is open from seven in the morning."
      ])).concat([h("p", {}, [link("/start", "Start here")])]);
    },
    "/start": function () {
      var consent = h("label", { "for": "r3" }, [
        "I agree to get text messages about my visits from North Loop Physio. Message frequency varies. Message and data rates may apply. Reply STOP to opt out, HELP for help. Not required for treatment. ",
        link("/privacy", "Privacy policy"), " and ", link("/terms", "terms"), "."
      ]);
      return [h("h1", {}, ["Start here"]), h("form", { "class": "css-1x2v9", onSubmit: function (e) { e.preventDefault(); } }, [
        h("div", { "class": "css-77q" }, [h("label", { "for": "r1" }, ["Full name"]), h("input", { id: "r1", type: "text", required: "" })]),
        h("div", { "class": "css-77q" }, [h("label", { "for": "r2" }, ["Mobile number"]), h("input", { id: "r2", type: "tel", required: "" })]),
        h("div", { "class": "css-77q" }, [h("input", { id: "r3", type: "checkbox" }), consent]),
        h("button", { type: "submit" }, ["Continue"])
      ])];
    },
    "/privacy": function () {
      return [h("h1", {}, ["Privacy policy"])].concat(paragraphs([
        "North Loop Physio LLC keeps your name, your phone number and your treatment notes to treat you, to bill your insurer and to send the text messages that you agreed to.",
        "Your mobile number and your consent to texts are never given to third parties or affiliates for their marketing. All other sharing, such as with your insurer, excludes text opt-in data and consent.",
        "Questions go to team@northloopphysio.example."
      ]));
    },
    "/terms": function () {
      return [h("h1", {}, ["Texting terms"])].concat(paragraphs([
        "North Loop Physio visit texts: reminders and answers for patients who ticked the box on our start page.",
        "Message frequency varies. Message and data rates may apply.",
        "Reply STOP to opt out. Reply HELP for help or call (612) 555-0155.",
        "Carriers are not liable for delayed messages. Our privacy policy is at app.northloopphysio.example/privacy."
      ]));
    }
  };
  window.setTimeout(function () {
    var path = window.location.pathname.replace(/\/$/, "") || "/";
    var root = document.getElementById("root");
    root.append(h("header", {}, [link("/", "North Loop Physio")]));
    root.append(h("main", {}, (pages[path] || pages["/"])()));
    root.append(h("footer", {}, ["North Loop Physio LLC, 5 Mill Place, Minneapolis ", link("/privacy", "Privacy"), " ", link("/terms", "Terms")]));
  }, 60);
})();
