// Nobody waits for these, but no error gets lost.
function announce(watchers, tide, berths) {
  // ruleid: ts.unhandled-promise
  watchers.forEach(async (watcher) => {
    await watcher.tell(tide).catch((error) => log.error(error));
  });
}
