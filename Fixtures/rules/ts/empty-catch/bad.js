function load(path) {
  try {
    migrate(path);
  // ruleid: ts.empty-catch
  } catch (e) {}
  // ruleid: ts.empty-catch
  return read(path).catch(_.noop);
}
