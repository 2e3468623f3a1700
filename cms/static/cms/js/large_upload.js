// Sends a file to the store part by part; the server only begins and finishes.
(() => {
  "use strict";

  const ATTEMPTS = 3;

  const form = document.getElementById("large-upload");
  const file = document.getElementById("large-file");
  const title = document.getElementById("large-title");
  const progress = document.getElementById("large-progress");
  const percent = document.getElementById("large-percent");
  const error = document.getElementById("large-error");
  const submit = form.querySelector("[type=submit]");
  const cancel = document.getElementById("large-cancel");

  let sending = null; // The request of the part that is on its way.
  let cancelled = false;

  file.addEventListener("change", () => {
    if (!title.value && file.files[0]) {
      title.value = file.files[0].name.replace(/\.[^.]*$/, "");
    }
  });

  async function ask(address, values) {
    const body = new FormData(form);
    Object.entries(values).forEach(([name, value]) => body.set(name, value));
    const response = await fetch(address, { method: "POST", body, credentials: "same-origin" });
    const answer = await response.json();
    if (!response.ok) throw new Refusal(answer.error);
    return answer;
  }

  // What the server said, as opposed to a connection that failed.
  class Refusal extends Error {}

  function sendOnce(url, part, onProgress) {
    return new Promise((resolve, reject) => {
      sending = new XMLHttpRequest();
      sending.open("PUT", url);
      sending.upload.onprogress = (event) => onProgress(event.loaded);
      sending.onload = () => (sending.status < 300 ? resolve() : reject(new Error("store")));
      sending.onerror = sending.onabort = () => reject(new Error("connection"));
      sending.send(part);
    });
  }

  async function send(url, part, onProgress) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await sendOnce(url, part, onProgress);
      } catch (failure) {
        if (cancelled || attempt === ATTEMPTS) throw failure;
        await new Promise((wake) => setTimeout(wake, 1000 * attempt));
      }
    }
  }

  function show(sent, size) {
    progress.value = (100 * sent) / size;
    percent.value = `${Math.floor(progress.value)} %`;
  }

  async function upload() {
    const chosen = file.files[0];
    const begun = await ask(form.dataset.begin, { filename: chosen.name, size: chosen.size });
    try {
      for (let number = 0; number < begun.urls.length; number += 1) {
        const start = number * begun.part_bytes;
        const part = chosen.slice(start, start + begun.part_bytes);
        await send(begun.urls[number], part, (loaded) => show(start + loaded, chosen.size));
      }
      const finished = await ask(form.dataset.finish, { token: begun.token });
      window.location.assign(finished.url);
    } catch (failure) {
      ask(form.dataset.abandon, { token: begun.token }).catch(() => {});
      throw failure;
    }
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    error.hidden = true;
    cancelled = false;
    submit.disabled = true;
    progress.hidden = cancel.hidden = false;
    try {
      await upload();
    } catch (failure) {
      if (!cancelled) {
        error.textContent = failure instanceof Refusal ? failure.message : form.dataset.lost;
        error.hidden = false;
      }
      progress.hidden = cancel.hidden = true;
      percent.value = "";
      submit.disabled = false;
    }
  });

  cancel.addEventListener("click", () => {
    cancelled = true;
    if (sending) sending.abort();
  });

  window.addEventListener("beforeunload", (event) => {
    if (submit.disabled && progress.value < 100) event.preventDefault();
  });
})();
