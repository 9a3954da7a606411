"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const index = JSON.parse(byId("calm-index").textContent);
  const blocks = document.querySelectorAll("script.calm-tenant");
  const environment = index.environment || "";

  // --- data: texts that several steps share stand once; a number names one of them.

  const text = (value) => (typeof value === "number" ? index.texts[value] : value);
  const plain = (value) => {
    const runs = text(value);
    return typeof runs === "string" ? runs : runs.map((run) => (typeof run === "string" ? run : run[1])).join("");
  };

  const tenants = index.tenants.map(([id, title, product, steps], number) => ({
    id, title, product, number,
    steps: steps.map(([key, role]) => ({ key, role: text(role) })),
  }));
  const tenantById = new Map(tenants.map((tenant) => [tenant.id, tenant]));

  const decode = (row) => ({
    id: row[0], title: row[1], kind: row[2], system: text(row[3]), navigation: row[4].map(plain), actions: row[5],
    fields: row[6], expect: row[7], undo: row[8], remarks: row[9], after: row[10], rules: row[11], cause: row[12],
    artefact: row[13],
  });

  /** Everything of a tenant, read when somebody looks at it. */
  const load = (tenant) => {
    if (tenant.loaded) return tenant;
    const data = JSON.parse(blocks[tenant.number].textContent);
    data.steps.forEach((row, i) => Object.assign(tenant.steps[i], decode(row), { number: i + 1, tenant }));
    tenant.facts = data.facts;
    tenant.about = data.about;
    tenant.useCases = data.useCases;
    tenant.experiments = data.experiments;
    tenant.loaded = true;
    return tenant;
  };

  // --- ticks: one entry of the browser's storage for each step, named by the step and everything it says.

  const prefix = "calm-runbook:";
  const ticks = new Map();
  let keeps = true;

  const lose = () => {
    keeps = false;
    byId("lost").hidden = false;
  };
  const readTicks = () => {
    try {
      for (let i = 0; i < localStorage.length; i++) {
        const name = localStorage.key(i);
        if (name.startsWith(prefix)) ticks.set(name.slice(prefix.length), localStorage.getItem(name));
      }
    } catch {
      lose();
    }
  };
  const tick = (key, when) => {
    if (when) ticks.set(key, when);
    else ticks.delete(key);
    try {
      if (when) localStorage.setItem(prefix + key, when);
      else localStorage.removeItem(prefix + key);
    } catch {
      lose();
    }
  };
  const remember = (name, value) => {
    try {
      localStorage.setItem("calm-page:" + name, value);
    } catch {
      lose();
    }
  };
  const recall = (name) => {
    try {
      return localStorage.getItem("calm-page:" + name) || "";
    } catch {
      return "";
    }
  };

  // --- building elements: text is only ever set as text.

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined || value === false) continue;
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  };
  const prose = (value) => {
    const runs = text(value);
    const parts = typeof runs === "string" ? [runs] : runs;
    return parts.map((run) => (typeof run === "string" ? run : make(run[0] === "c" ? "code" : "em", {}, run[1])));
  };
  const share = (done, total) => `${done} of ${total}`;
  const meter = (label, done, total) => make("progress", { max: Math.max(total, 1), value: done, "aria-label": label });

  // --- what is shown: a tenant, a list of steps, or the overview.

  const main = byId("main");
  const list = byId("tenants");
  const search = byId("search");
  const roleFilter = byId("role");
  const stateFilter = byId("state");
  const isDone = (step) => ticks.has(step.key);
  const doneOf = (steps) => steps.reduce((sum, step) => sum + (isDone(step) ? 1 : 0), 0);

  const chosen = () => {
    const hash = decodeURIComponent(location.hash.slice(1));
    const slash = hash.indexOf("/");
    return { tenant: tenantById.get(slash < 0 ? hash : hash.slice(0, slash)), step: slash < 0 ? "" : hash };
  };
  const hay = (step) => {
    if (!step.hay) {
      const cells = step.fields.flatMap((field) => [plain(field[0]), plain(field[1]), plain(field[2])]);
      const lines = [step.id, plain(step.title), step.role, step.system, step.tenant.title, ...step.navigation,
        ...step.actions.map(plain), plain(step.expect), ...step.remarks.map(plain),
        ...step.rules.map((rule) => index.rules[rule][0]), ...cells];
      step.hay = lines.join("\n").toLowerCase();
    }
    return step.hay;
  };
  const words = () => search.value.toLowerCase().split(/\s+/).filter((word) => word);
  const passes = (step, wanted) =>
    (!roleFilter.value || step.role === roleFilter.value) &&
    (!stateFilter.value || (stateFilter.value === "done") === isDone(step)) &&
    (!wanted.length || wanted.every((word) => hay(step).includes(word)));

  const copyButton = (label, value) =>
    make("button", {
      type: "button", class: "copy", "aria-label": `Copy ${label}`,
      onclick: async (event) => {
        const button = event.currentTarget;
        let copied = true;
        try {
          await navigator.clipboard.writeText(value);
        } catch {
          getSelection().selectAllChildren(button.closest("tr").querySelector(".value"));
          copied = document.execCommand("copy");
        }
        button.textContent = copied ? "Copied" : "Press Ctrl+C";
        setTimeout(() => { button.textContent = "Copy"; }, 1500);
      },
    }, "Copy");

  const fieldRow = ([screen, value, hint, kind]) => {
    const label = plain(screen);
    const shown = plain(value);
    let cell;
    if (kind === "s") cell = ["the secret ", make("span", { class: "value secret" }, shown), " from your secret store"];
    else if (shown === "") cell = [make("em", { class: "quiet" }, "leave empty")];
    else cell = [make("span", { class: "value" }, shown)];
    const remark = plain(hint) === "" ? [] : [make("div", { class: "quiet small" }, ...prose(hint))];
    const copies = kind !== "s" && shown !== "";
    return make("tr", {}, make("th", { scope: "row" }, label), make("td", {}, ...cell, ...remark),
      make("td", { class: "copy" }, ...(copies ? [copyButton(label, shown)] : [])));
  };
  const fieldTable = (step) =>
    step.fields.length === 0 ? null : make("table", { class: "fields" },
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, "Field"), make("th", { scope: "col" }, "Value"),
        make("td", {}))),
      make("tbody", {}, ...step.fields.map(fieldRow)));

  const link = (id) => {
    const tenant = tenantById.get(id.slice(0, id.indexOf("/")));
    if (!tenant) return id;
    const step = load(tenant).steps.find((each) => each.id === id);
    return make("a", { href: "#" + encodeURIComponent(id) }, step ? plain(step.title) : id);
  };
  const joined = (parts) => parts.flatMap((part, i) => (i > 0 ? [" · ", part] : [part]));

  const citation = (number) => {
    const [id, says, basis, page, section, place, why] = index.rules[number];
    const where = [`page ${page}`, section && `section “${section}”`, place && `step ${place}`].filter((part) => part);
    const mark = basis === "stated" ? "" : `; ${basis}`;
    return make("li", {}, make("strong", {}, id), ": ", ...prose(says), ` (${where.join(", ")}${mark})`,
      plain(why) ? make("div", {}, "Why: ", ...prose(why)) : null);
  };
  const body = (step) => make("div", { class: "body" },
    step.after.length ? make("p", { class: "meta" }, "After: ", ...joined(step.after.map(link))) : null,
    step.navigation.length ? make("ol", { class: "way", "aria-label": "The way through the screens" },
      ...step.navigation.map((part) => make("li", {}, part))) : null,
    step.artefact ? make("p", { class: "small" }, "A tool can do this: it applies ", make("code", {}, step.artefact),
      " after the placeholders of its secrets are filled. By hand:") : null,
    step.actions.length ? make("ol", { class: "actions" }, ...step.actions.map((each) => make("li", {}, ...prose(each)))) : null,
    fieldTable(step),
    plain(step.expect) ? make("p", { class: "expect" }, make("strong", {}, "When it worked: "), ...prose(step.expect)) : null,
    ...step.remarks.map((each) => make("p", { class: "remark" }, ...prose(each))),
    plain(step.undo) ? make("p", { class: "remark undo" }, make("strong", {}, "To undo: "), ...prose(step.undo)) : null,
    make("div", { class: "cites" }, "Asked for in ", make("code", {}, step.cause),
      step.rules.length ? make("details", {}, make("summary", {}, "From SAP's guide: ",
        step.rules.map((number) => index.rules[number][0]).join(", ")), make("ul", {}, ...step.rules.map(citation))) : null));

  const kinds = { deploy: "a tool can apply it", assert: "a check" };

  const stepCard = (step, showsBody, showsTenant) => {
    const card = make("article", { class: showsBody ? "step" : "step row", id: step.id, tabindex: "-1" });
    const box = make("input", {
      type: "checkbox", "aria-label": `Done: ${step.number}. ${plain(step.title)}`,
      onchange: () => {
        tick(step.key, box.checked ? new Date().toISOString() : "");
        card.classList.toggle("done", box.checked);
        since.textContent = sinceText();
        showProgress();
      },
    });
    box.checked = isDone(step);
    card.classList.toggle("done", box.checked);
    const sinceText = () => (isDone(step) ? ` · done ${ticks.get(step.key).slice(0, 16).replace("T", " ")} UTC` : "");
    const since = make("span", {}, sinceText());
    const note = kinds[step.kind] ? ` · ${kinds[step.kind]}` : "";
    const toggle = make("button", {
      type: "button",
      onclick: () => open(toggle.getAttribute("aria-expanded") !== "true"),
    });
    const open = (wanted) => {
      if (wanted && !card.querySelector(".body")) card.append(body(step));
      const inner = card.querySelector(".body");
      if (inner) inner.hidden = !wanted;
      card.classList.toggle("row", !wanted);
      toggle.setAttribute("aria-expanded", String(wanted));
      toggle.setAttribute("aria-label", `Details of step ${step.number}. ${plain(step.title)}`);
      toggle.textContent = wanted ? "▾" : "▸";
    };
    const where = showsTenant ? `${step.tenant.id} · ${step.role}, in ${step.system}` : step.id;
    card.append(make("div", { class: "head" }, box, make("div", {},
      make("h3", {}, `${step.number}. `, ...prose(step.title)),
      make("div", { class: "meta" }, `${where}${note}`, since)), toggle));
    open(showsBody);
    card.open = open;
    return card;
  };

  const parts = (steps) => {
    const result = [];
    steps.forEach((step) => {
      const last = result[result.length - 1];
      if (last && last.role === step.role && last.system === step.system) last.steps.push(step);
      else result.push({ role: step.role, system: step.system, steps: [step] });
    });
    return result;
  };
  const rolesOf = (steps) => [...new Set(steps.map((step) => step.role))];

  const roleMeters = (steps) => make("div", { class: "roles" }, ...rolesOf(steps).map((role) => {
    const own = steps.filter((step) => step.role === role);
    return make("div", { class: "small" }, role, " ", make("span", { class: "quiet" }, share(doneOf(own), own.length)),
      meter(`${role}: steps done`, doneOf(own), own.length));
  }));

  const tenantPage = (tenant, wanted) => {
    load(tenant);
    const steps = tenant.steps.filter((step) => passes(step, wanted));
    const section = make("section", { class: "tenant", "aria-labelledby": `title-${tenant.id}` },
      make("h2", { id: `title-${tenant.id}` }, tenant.title || tenant.id),
      tenant.about ? make("p", {}, tenant.about) : null,
      make("dl", { class: "facts" }, ...tenant.facts.flatMap(([name, value, words]) =>
        [make("dt", {}, name), make("dd", {}, words ? value : make("code", {}, value))])),
      tenant.useCases.length ? make("p", { class: "small" }, "Set up for: ",
        tenant.useCases.map(([label, how]) => `${label} (${how})`).join(", ")) : null,
      ...tenant.experiments.map(([path, says]) =>
        make("p", { class: "remark" }, make("strong", {}, "Experimental: "), make("code", {}, path), `. ${says}`)),
      roleMeters(tenant.steps));
    if (!steps.length) {
      section.append(make("p", { class: "nothing" },
        tenant.steps.length ? "No step of this tenant passes the filters." : "Nothing has to be done on this tenant."));
    }
    for (const part of parts(steps)) {
      section.append(make("h3", { class: "part" }, part.role, make("span", { class: "quiet" }, ` in ${part.system}`)));
      part.steps.forEach((step) => section.append(stepCard(step, !isDone(step), false)));
    }
    return section;
  };

  const most = 300;
  const stepList = (wanted) => {
    const found = [];
    let count = 0;
    for (const tenant of tenants) {
      if (roleFilter.value && !tenant.steps.some((step) => step.role === roleFilter.value)) continue;
      for (const step of load(tenant).steps) {
        if (!passes(step, wanted)) continue;
        count++;
        if (found.length < most) found.push(step);
      }
    }
    const shown = count > found.length ? `, the first ${found.length} of them` : "";
    return make("section", { "aria-label": "Steps that pass the filters" },
      make("h2", {}, `${count} ${count === 1 ? "step" : "steps"}${shown}`),
      ...found.map((step) => stepCard(step, false, true)));
  };

  const overview = () => {
    const all = tenants.flatMap((tenant) => tenant.steps);
    const rows = tenants.filter((tenant) => tenant.steps.length).map((tenant) => {
      const done = doneOf(tenant.steps);
      return make("tr", {}, make("th", { scope: "row" }, make("a", { href: "#" + encodeURIComponent(tenant.id) }, tenant.title || tenant.id),
        make("div", { class: "quiet small" }, tenant.id)), make("td", {}, tenant.product),
        make("td", {}, share(done, tenant.steps.length), meter(`${tenant.id}: steps done`, done, tenant.steps.length)));
    });
    const section = make("section", { "aria-label": "Overview" }, make("h2", {}, "Overview"));
    if (!all.length) section.append(make("p", { class: "nothing" }, "Nothing in this landscape has to be done by hand."));
    else {
      section.append(make("p", { class: "quiet" },
        "Choose a tenant and carry out its steps from the first to the last. Each says who does it, in which system, " +
        "what to enter and what to see when it worked. Ticks are kept in this browser, on this computer."));
      section.append(make("div", { class: "card" }, make("h3", {}, "By role"), roleMeters(all)));
    }
    const picture = byId("calm-picture");
    if (picture) {
      const frame = make("div", { class: "picture", tabindex: "0", role: "region", "aria-label": "The landscape, a picture" },
        picture.content.cloneNode(true));
      const size = make("button", { type: "button", "aria-pressed": "false", onclick: () => {
        const large = frame.classList.toggle("large");
        size.setAttribute("aria-pressed", String(large));
      } }, "Full size");
      section.append(make("div", { class: "card" }, make("div", { class: "tools" }, make("h3", {}, "The landscape"), size), frame));
    }
    if (rows.length) {
      section.append(make("div", { class: "card scroll" }, make("table", {}, make("thead", {}, make("tr", {},
        ...["Tenant", "Product", "Done"].map((head) => make("th", { scope: "col" }, head)))), make("tbody", {}, ...rows))));
    }
    return section;
  };

  const draw = () => {
    const { tenant, step } = chosen();
    const wanted = words();
    const filtered = wanted.length || roleFilter.value || stateFilter.value;
    main.replaceChildren(tenant ? tenantPage(tenant, wanted) : filtered ? stepList(wanted) : overview());
    for (const each of list.querySelectorAll("a")) {
      if (each.dataset.tenant === (tenant ? tenant.id : "")) each.setAttribute("aria-current", "page");
      else each.removeAttribute("aria-current");
    }
    showProgress();
    const target = step && byId(step);
    if (!target) return;
    target.open(true);
    target.scrollIntoView({ behavior: "instant" });
    target.focus({ preventScroll: true });
  };

  // --- progress

  const entries = new Map();
  const listTenants = () => {
    const entry = (id, label, steps) => {
      const count = make("span", { class: "quiet small" });
      const bar = meter(`${label}: steps done`, 0, steps.length);
      entries.set(id, { count, bar, steps });
      return make("li", {}, make("a", { href: "#" + encodeURIComponent(id), "data-tenant": id },
        make("span", { class: "row" }, make("span", {}, label), count), bar));
    };
    list.append(entry("", "Overview", tenants.flatMap((tenant) => tenant.steps)),
      ...tenants.filter((tenant) => tenant.steps.length).map((tenant) => entry(tenant.id, tenant.title || tenant.id, tenant.steps)));
  };
  const showProgress = () => {
    for (const { count, bar, steps } of entries.values()) {
      const done = doneOf(steps);
      const words = `${done}/${steps.length}`;
      if (count.textContent === words) continue;
      count.textContent = words;
      bar.value = done;
    }
    const { steps } = entries.get("");
    byId("total").textContent = `${share(doneOf(steps), steps.length)} steps done`;
    byId("bar").max = Math.max(steps.length, 1);
    byId("bar").value = doneOf(steps);
  };

  // --- evidence: what was done, when, and by whom, to file and to bring back.

  const save = (name, content) => {
    const address = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    const anchor = make("a", { href: address, download: name });
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
  const exportEvidence = () => {
    const steps = tenants.flatMap((tenant) => load(tenant).steps.map((step) => ({
      id: step.id, tenant: tenant.id, role: step.role, title: plain(step.title), key: step.key, done: isDone(step),
      ...(isDone(step) ? { at: ticks.get(step.key) } : {}),
    })));
    const evidence = { calm: 1, ...(environment ? { environment } : {}), exported: new Date().toISOString(), by: byId("by").value, steps };
    save(`evidence${environment ? "-" + environment : ""}.json`, JSON.stringify(evidence, null, 2) + "\n");
  };
  const importEvidence = async (file) => {
    const say = (words) => { byId("said").textContent = words; };
    try {
      const evidence = JSON.parse(await file.text());
      const known = new Set(tenants.flatMap((tenant) => tenant.steps.map((step) => step.key)));
      const done = evidence.steps.filter((step) => step.done === true && typeof step.key === "string");
      const fitting = done.filter((step) => known.has(step.key));
      fitting.forEach((step) => { if (!ticks.has(step.key)) tick(step.key, String(step.at || new Date().toISOString())); });
      draw();
      say(`${fitting.length} ticks taken over; ${done.length - fitting.length} belong to steps that changed or are gone.`);
    } catch {
      say("This file is no evidence of a runbook; nothing was changed.");
    }
  };

  // --- keyboard

  const move = (by) => {
    const cards = [...main.querySelectorAll(".step")];
    if (!cards.length) return;
    const at = cards.indexOf(document.activeElement.closest(".step"));
    const next = cards[Math.min(Math.max(at + by, 0), cards.length - 1)];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    x: () => document.activeElement.closest(".step")?.querySelector("input").click(),
    o: () => document.activeElement.closest(".step")?.querySelector(".head button").click(),
    "/": () => search.focus(),
    "?": () => byId("help").showModal(),
  };
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  // --- start

  const setTheme = (theme) => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    byId("theme").textContent = `Theme: ${theme || "system"}`;
  };
  byId("theme").addEventListener("click", () => {
    const order = ["", "light", "dark"];
    const next = order[(order.indexOf(document.documentElement.dataset.theme || "") + 1) % order.length];
    setTheme(next);
    remember("theme", next);
  });
  byId("by").addEventListener("change", () => remember("by", byId("by").value));
  byId("export").addEventListener("click", exportEvidence);
  byId("import").addEventListener("click", () => byId("file").click());
  byId("file").addEventListener("change", (event) => {
    if (event.target.files[0]) importEvidence(event.target.files[0]);
    event.target.value = "";
  });
  byId("print").addEventListener("click", () => print());
  byId("keys").addEventListener("click", () => byId("help").showModal());
  byId("close").addEventListener("click", () => byId("help").close());
  addEventListener("beforeprint", () => main.querySelectorAll(".step").forEach((card) => card.open(true)));
  addEventListener("hashchange", draw);
  addEventListener("storage", (event) => {
    if (!event.key || !event.key.startsWith(prefix)) return;
    if (event.newValue) ticks.set(event.key.slice(prefix.length), event.newValue);
    else ticks.delete(event.key.slice(prefix.length));
    draw();
  });
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(draw, 80);
  });
  roleFilter.append(...rolesOf(tenants.flatMap((tenant) => tenant.steps)).sort().map((role) => make("option", { value: role }, role)));
  roleFilter.addEventListener("change", draw);
  stateFilter.addEventListener("change", draw);

  readTicks();
  setTheme(recall("theme"));
  byId("by").value = recall("by");
  listTenants();
  draw();
  if (!keeps) lose();
})();
