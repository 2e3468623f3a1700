// Makes slugs in the editor's browser exactly as cms/languages/slugs.py makes them on the server.
// The table of spellings comes from there too, as a value on the input (cms/languages/widgets.py).
{
  const spell = (letter, table) =>
    table[letter] ??
    Array.from(letter.normalize("NFKD").toLowerCase(), (part) => table[part] ?? "").join("");

  const shorten = (slug, maxLength) => {
    if (slug.length <= maxLength) return slug;
    const hyphen = slug.lastIndexOf("-", maxLength);
    return slug.slice(0, hyphen > 0 && hyphen >= Math.floor(maxLength / 2) ? hyphen : maxLength);
  };

  const slugify = (text, { table, maxLength }) => {
    const letters = Array.from(text.normalize("NFC").toLowerCase());
    const spelt = letters.map((letter) => spell(letter, table)).join("");
    return shorten(spelt.replace(/-+/g, "-").replace(/^-|-$/g, ""), maxLength);
  };

  globalThis.ucdil = { ...globalThis.ucdil, slugify };

  if (globalThis.wagtail) {
    // The title field's own controller sends `w-sync:check` when it gains the focus and
    // `w-sync:apply` while one types; preventing the check ends the following.
    class SlugController extends globalThis.StimulusModule.Controller {
      static values = { table: Object, maxLength: Number };

      followTitle(event) {
        this.element.value = this.slugify(event.detail.value);
      }

      keepOwnSlug(event) {
        const own = this.element.value;
        if (own && own !== this.slugify(event.detail.value)) event.preventDefault();
      }

      clean() {
        this.element.value = this.slugify(this.element.value);
      }

      slugify(text) {
        return slugify(text, { table: this.table, maxLength: this.maxLengthValue });
      }

      tableValueChanged(table) {
        this.table = table;
      }
    }

    globalThis.wagtail.app.register("ucdil-slug", SlugController);
  }
}
