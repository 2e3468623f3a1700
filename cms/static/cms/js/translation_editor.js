// Completes the translation editor of wagtail-localize: what changed in the original, suggestions from
// memory, a warning before a tag gets lost, keys, and handing over no sooner than what was typed is saved.
// It works through the editor's own buttons and fields.
(() => {
  const root = document.querySelector(".js-translation-editor");
  if (!root) return;
  const props = JSON.parse(root.dataset.props);
  const SEGMENTS = "h3 + ul > li";
  const TAG = /<(\w+)((?: id="[^"]*")?)\s*\/?>/g;
  const texts = props.segments.filter((segment) => segment.type === "string");
  if (!texts.length) return;
  const helpUrl = texts[0].editUrl.replace(/strings\/\d+\/edit\/$/, "help/");
  const segmentOf = new Map();
  const valueWhenOpened = new WeakMap();
  let help = { segments: {}, words: {} };
  let words = {};
  let slugShown = null;
  let isComplete = false;

  function element(name, className, content = "") {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = content;
    return made;
  }

  function button(label, act) {
    const made = element("button", "button button-small button-secondary", label);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  }

  // The editor shows a list for each tab, and in it the segments by field and block.
  function inOrderOfScreen() {
    const tabs = props.tabs
      .map((tab) => props.segments.filter((segment) => segment.location.tab === tab.slug))
      .filter((segments) => segments.length);
    return (tabs.length > 1 ? tabs : [props.segments]).flatMap((segments) => {
      const groups = new Map();
      for (const segment of segments) {
        const key = `${segment.location.field}/${segment.location.blockId || "null"}`;
        groups.set(key, [...(groups.get(key) || []), segment]);
      }
      return [...groups.values()].flat();
    });
  }

  function mapSegments() {
    const rows = [...root.querySelectorAll(SEGMENTS)];
    const segments = inOrderOfScreen();
    if (rows.length !== segments.length) return false;
    segmentOf.clear();
    rows.forEach((row, index) => {
      const segment = segments[index];
      if (segment.type === "string") segmentOf.set(row, segment);
      if (segment.contentPath === "slug") row.classList.add("translation-slug");
    });
    return true;
  }

  // The last list of a segment is its toolbar: “Cancel” and “Save” while there is a field.
  const buttonsOf = (row) => [...row.querySelectorAll(":scope > ul:last-of-type button")];
  const fieldOf = (row) => row.querySelector(":scope > div > textarea");
  const rowOf = (field) => field.closest("li");

  function open(row) {
    const panel = row.closest("section[id^=tab-][hidden]");
    if (panel) document.getElementById(panel.id.replace("tab-", "tab-label-"))?.click();
    if (!fieldOf(row)) buttonsOf(row)[0]?.click();
    requestAnimationFrame(() => {
      row.scrollIntoView({ block: "center" });
      fieldOf(row)?.focus();
    });
  }

  function write(field, value) {
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(field, value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function save(row) {
    buttonsOf(row)[1]?.click();
  }

  const isSaving = (row) => Boolean(row.querySelector("[href='#icon-spinner']"));

  function isChanged(row) {
    const field = fieldOf(row);
    return Boolean(field) && field.value !== (valueWhenOpened.get(field) ?? field.value);
  }

  // The editor shows what was typed while it still saves it: an act on the page waits for that, or
  // would not know of the last words.
  const findUnsaved = () =>
    [...root.querySelectorAll(SEGMENTS)].filter((row) => isSaving(row) || isChanged(row));

  async function actWhenSaved(act, rows) {
    rows.filter(isChanged).forEach(save);
    do {
      await new Promise((resolve) => setTimeout(resolve, 50));
    } while (rows.some(isSaving));
    const failed = rows.find((row) => row.matches(".errored"));
    if (failed) failed.scrollIntoView({ block: "center" });
    else act.click();
  }

  function goToNext(row) {
    const rows = [...segmentOf.keys()];
    const after = rows.slice(rows.indexOf(row) + 1).concat(rows.slice(0, rows.indexOf(row)));
    // What has an error, or was written by a machine, is no translation yet either.
    const next = after.find((each) => each.matches(".incomplete, .errored") && !fieldOf(each));
    if (next) open(next);
  }

  function take(row, suggestion) {
    open(row);
    requestAnimationFrame(() => {
      write(fieldOf(row), suggestion.target);
      // What was translated elsewhere in the same words needs no look; the rest does.
      if (suggestion.is_exact) requestAnimationFrame(() => save(row));
    });
  }

  const tagsIn = (text) => [...text.matchAll(TAG)].map(([, name, id]) => `<${name}${id}>`);

  function missingTags(segment, text) {
    const left = tagsIn(text);
    return (help.segments[segment.id]?.tags || []).filter((tag) => {
      const index = left.indexOf(tag);
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
  }

  function insert(field, tag) {
    const { selectionStart: start, selectionEnd: end, value } = field;
    const name = tag.match(/\w+/)[0];
    const whole = name === "br" ? "<br/>" : `${tag}${value.slice(start, end)}</${name}>`;
    write(field, value.slice(0, start) + whole + value.slice(end));
    field.focus();
    const caret = start + (name === "br" ? whole.length : tag.length + end - start);
    requestAnimationFrame(() => field.setSelectionRange(caret, caret));
  }

  function warn(row) {
    const segment = segmentOf.get(row);
    const field = fieldOf(row);
    const text = field ? field.value : row.querySelector(":scope > div > p")?.textContent || "";
    const missing = text.trim() ? missingTags(segment, text) : [];
    const box = row.querySelector(".translation-help__warning");
    const state = `${missing.join()}/${Boolean(field)}`;
    if (box.dataset.state === state) return;
    box.dataset.state = state;
    box.replaceChildren();
    box.hidden = !missing.length;
    if (!missing.length) return;
    box.append(element("strong", "", words.missing));
    for (const tag of missing) {
      if (!field) {
        box.append(element("code", "", tag));
        continue;
      }
      const inserting = button(tag, () => insert(fieldOf(row), tag));
      inserting.setAttribute("aria-label", words.insert.replace("%s", tag));
      box.append(inserting);
    }
  }

  function showSuggestions(row, suggestions) {
    const list = row.querySelector(".translation-help__suggestions");
    for (const suggestion of suggestions) {
      const item = element("li", "translation-help__suggestion");
      item.append(element("strong", "translation-help__label", suggestion.label));
      if (suggestion.changes_html) {
        const changes = element("p", "translation-help__changes");
        changes.innerHTML = suggestion.changes_html; // Escaped by the server, save for ins and del.
        item.append(changes);
      }
      item.append(element("p", "translation-help__target", suggestion.target));
      const [title, url] = suggestion.used_on || [];
      if (title) {
        const where = element("p", "translation-help__where", `${words.used_on} `);
        const link = element("a", "", title);
        link.href = url;
        link.target = "_blank";
        where.append(link);
        item.append(where);
      }
      const act = button(suggestion.is_exact ? words.use : words.adapt, () => take(row, suggestion));
      act.setAttribute("aria-label", `${act.textContent}: ${suggestion.target}`);
      item.append(act);
      list.append(item);
    }
    list.hidden = !list.children.length;
  }

  function addHelp(row) {
    const box = element("div", "translation-help");
    const warning = element("div", "translation-help__warning");
    warning.setAttribute("role", "status");
    const list = element("ul", "translation-help__suggestions");
    list.setAttribute("aria-label", words.suggestions);
    box.append(warning, element("p", "translation-help__keys", words.keys), list);
    row.append(box);
    showSuggestions(row, help.segments[segmentOf.get(row).id]?.suggestions || []);
  }

  // When a text is opened for the first time, the server looks for similar ones.
  async function lookUp(row) {
    if (row.dataset.lookedUp) return;
    row.dataset.lookedUp = "yes";
    const answer = await fetch(`${helpUrl}${segmentOf.get(row).id}/`);
    if (answer.ok) showSuggestions(row, (await answer.json()).suggestions);
  }

  // Says where the slug comes from, in place of the editor, which takes it for that of the original.
  function explainSlug() {
    const row = root.querySelector(".translation-slug");
    if (!row || !help.slug) return;
    let note = row.querySelector(".translation-slug__note");
    if (!note) {
      note = element("p", "translation-slug__note");
      row.append(note);
    }
    if (note.textContent !== help.slug.note) note.textContent = help.slug.note;
    if (fieldOf(row)) {
      for (const each of buttonsOf(row)) each.hidden = false;
      return;
    }
    const revert = buttonsOf(row)[1];
    if (!revert) return;
    if (revert.hidden === help.slug.is_typed) revert.hidden = !help.slug.is_typed;
    // The editor makes other buttons of the same elements, so that nothing may be tied to them.
    if (revert.textContent !== words.untype) revert.textContent = words.untype;
  }

  // What was saved as the title, or typed as the slug, decides on the slug.
  async function followSlug() {
    const title = [...segmentOf].find(([, segment]) => segment.contentPath === "title")?.[0];
    const rows = [title, root.querySelector(".translation-slug")].filter(Boolean);
    if (rows.some((row) => fieldOf(row) || isSaving(row))) return;
    const now = rows.map((row) => row.querySelector(":scope > div > p")?.textContent).join("/");
    const isNew = slugShown !== null && slugShown !== now;
    slugShown = now;
    if (!isNew) return;
    // The editor shows what was typed while it still saves it.
    await new Promise((resolve) => setTimeout(resolve, 700));
    const answer = await fetch(helpUrl);
    if (answer.ok) help.slug = (await answer.json()).slug;
    explainSlug();
  }

  function refresh() {
    if (!mapSegments()) return; // The editor is not built up yet.
    if (!isComplete) {
      isComplete = true;
      offerReuse();
      nameSections();
      nameHidden();
      linkFiles();
    }
    explainSlug();
    followSlug();
    for (const row of segmentOf.keys()) {
      if (!row.querySelector(".translation-help")) addHelp(row);
      const field = fieldOf(row);
      if (field) {
        if (!valueWhenOpened.has(field)) valueWhenOpened.set(field, field.value);
        lookUp(row);
        if (!field.hasAttribute("aria-label")) {
          field.setAttribute("aria-label", segmentOf.get(row).source);
          field.lang = props.locale.code;
        }
      }
      warn(row);
    }
  }

  async function reuse(pairs, box) {
    const token = root.querySelector("[name=csrfmiddlewaretoken]").value;
    box.querySelector("button").disabled = true;
    for (const [segment, suggestion] of pairs) {
      const body = new FormData();
      body.append("value", suggestion.target);
      const answer = await fetch(segment.editUrl, {
        method: "PUT",
        body,
        headers: { "X-CSRFToken": token },
      });
      if (!answer.ok) {
        box.append(element("p", "help-block help-critical", words.failed));
        return;
      }
    }
    window.location.reload();
  }

  // Texts of which there is one translation only, in the very same words.
  function offerReuse() {
    const pairs = texts.flatMap((segment) => {
      const exact = (help.segments[segment.id]?.suggestions || []).filter((each) => each.is_exact);
      return exact.length === 1 ? [[segment, exact[0]]] : [];
    });
    if (!pairs.length) return;
    const box = element("div", "help-block help-info translation-help__reuse");
    box.append(element("p", "", words.reuse.replace("%s", pairs.length)));
    box.append(button(words.reuse_all, () => reuse(pairs, box)));
    root.prepend(box);
  }

  // Beside the buttons for the PO file of this page, of which there are some on each tab.
  function linkFiles() {
    for (const download of root.querySelectorAll("a[download]")) {
      const tool = download.parentElement.cloneNode(false);
      const link = element("a", "button button-secondary", words.open_files);
      link.href = help.files_url;
      tool.append(element("p", "", words.files), link);
      download.parentElement.parentElement.append(tool);
    }
  }

  function nameSections() {
    // The editor has no translation of “… to … translation”.
    const stock = `${props.sourceLocale.displayName} to ${props.locale.displayName} translation`;
    for (const heading of root.querySelectorAll("h2, h3, label, span, button, div")) {
      if (!heading.children.length && heading.textContent === stock) {
        heading.textContent = `${words.title}: ${props.sourceLocale.displayName} → ${props.locale.displayName}`;
      }
    }
  }

  // Heard, not seen, and English in the editor whatever the catalogues say.
  function nameHidden() {
    for (const hidden of root.querySelectorAll("button .w-sr-only")) {
      if (hidden.textContent === "More actions") hidden.textContent = words.more_actions;
    }
  }

  root.addEventListener(
    "keydown",
    (event) => {
      const row = event.target.matches("textarea") && rowOf(event.target);
      if (!row || !segmentOf.has(row) || event.isComposing) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        event.stopPropagation();
        save(row);
        goToNext(row);
      } else if (event.key === "Escape") {
        event.preventDefault();
        buttonsOf(row)[0]?.click();
        requestAnimationFrame(() => buttonsOf(row)[0]?.focus());
      }
    },
    true
  );
  root.addEventListener(
    "click",
    (event) => {
      const act = event.target.closest("footer button[name=action]");
      const unsaved = act ? findUnsaved() : [];
      if (!unsaved.length) return;
      event.preventDefault();
      event.stopPropagation();
      actWhenSaved(act, unsaved);
    },
    true
  );
  window.addEventListener("beforeunload", (event) => {
    if (findUnsaved().length) event.preventDefault();
  });
  root.addEventListener("click", (event) => {
    if (event.target.closest(".translation-slug") && event.target.textContent === words.untype) {
      setTimeout(() => window.location.reload(), 1000);
    }
  });
  root.addEventListener("input", (event) => {
    const row = rowOf(event.target);
    if (row && segmentOf.has(row)) requestAnimationFrame(() => warn(row));
  });

  fetch(helpUrl)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
    .then((answer) => {
      help = answer;
      words = answer.words;
      refresh();
      new MutationObserver(refresh).observe(root, { childList: true, subtree: true });
    });
})();
