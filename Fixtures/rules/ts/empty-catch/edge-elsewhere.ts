import * as Sentry from "@sentry/browser";

export async function lower(anchor: Anchor) {
  try {
    await quay.lower(anchor);
  } catch {
    // ok: ts.empty-catch
    // error handled by the hook
  }
  try {
    await quay.raise(anchor);
    // ruleid: ts.empty-catch
  } catch {
    // should be handled by somebody
  }
  try {
    // ok: ts.empty-catch
    Sentry.setUser({ id: anchor.owner });
  } catch {
    /* not there in some set-ups */
  }
}

export function horn(audioRef: Ref<HTMLAudioElement>, quay: Quay) {
  // ok: ts.empty-catch
  audioRef.current?.play().catch(() => {});
  // ok: ts.empty-catch
  new Audio("/horn.mp3").play().catch(() => {
    // the browser waits for a touch
  });
  // ruleid: ts.empty-catch
  quay.play(audioRef).catch(() => {});
}

export async function pass(link: string, audio: HTMLAudioElement) {
  if (navigator.share) {
    // ok: ts.empty-catch
    try { await navigator.share({ url: link }); return; } catch {}
  }
  // ok: ts.empty-catch
  audio.play().then(() => show(link)).catch(() => {});
  try {
    await audio.play();
    // ok: ts.empty-catch
  } catch (problem) {
  }
  try {
    await quay.send(link);
    // ruleid: ts.empty-catch
  } catch (problem) {
  }
}
