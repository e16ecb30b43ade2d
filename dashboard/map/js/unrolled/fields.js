/** The fields that choose a stretch of a border without a mouse. */

import { addressOf } from "./stretch.js";

/**
 * @param {Document} page
 * @param {object} unrolled  options.unrolled
 * @param {(text: string) => void} choose  a stretch as an address has it, "" for none
 * @returns {{form: HTMLFormElement, show: (stretch: number[] | null) => void}} show: what is chosen, as number
 *   of the border, from and to
 */
export function createFields(page, { borders, words }, choose) {
  const make = (tag, text = "") => Object.assign(page.createElement(tag), { textContent: text });
  const form = make("form");
  form.className = "unrolled-fields";
  form.noValidate = true;
  form.setAttribute("aria-label", words.stretch);
  const which = make("select");
  which.append(...borders.map(({ id, name }) => Object.assign(make("option", name), { value: id })));
  const [from, to] = ["from", "to"].map(() => {
    const field = make("input");
    return Object.assign(field, { type: "number", min: 0, step: "any", inputMode: "decimal" });
  });
  const show = Object.assign(make("button", words.show), { type: "submit" });
  const clear = Object.assign(make("button", words.clear), { type: "button", hidden: true });
  const said = make("span");
  said.setAttribute("role", "status");
  form.append(make("b", words.stretch), labelled(words.border, which, borders.length < 2));
  form.append(labelled(words.from, from), labelled(words.to, to), show, clear, said);

  const fit = () => {
    const { km } = borders[which.selectedIndex];
    from.max = to.max = km;
    from.placeholder = "0";
    to.placeholder = km.toFixed(0);
  };
  which.addEventListener("change", fit);
  fit();

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { id, km } = borders[which.selectedIndex];
    const [begin, end] = [from.value ? Number(from.value) : 0, to.value ? Number(to.value) : km];
    // what is no number leaves the field's value empty, and only its validity says so
    const unfit = [from, to].find((field) => !field.checkValidity()) ?? (begin < end ? null : to);
    const reason = unfit?.checkValidity() ? words.backward : words.beyond.replace("{}", km);
    said.textContent = unfit ? reason : "";
    for (const field of [from, to]) field.setAttribute("aria-invalid", String(field === unfit));
    if (unfit) unfit.focus();
    else choose(addressOf(id, begin, end));
  });
  clear.addEventListener("click", () => {
    choose("");
    from.focus();
  });

  let shown = "";
  return {
    form,
    show(stretch) {
      clear.hidden = !stretch;
      if (String(stretch ?? "") === shown) return;
      shown = String(stretch ?? "");
      said.textContent = "";
      for (const field of [from, to]) field.setAttribute("aria-invalid", "false");
      if (stretch) which.selectedIndex = stretch[0];
      [from.value, to.value] = stretch ? stretch.slice(1) : ["", ""];
      fit();
    },
  };

  function labelled(text, field, hidden = false) {
    const label = make("label");
    label.hidden = hidden;
    label.append(make("span", text), field);
    return label;
  }
}
