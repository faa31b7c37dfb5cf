function load(path) {
  try {
    migrate(path);
  // ok: ts.empty-catch
  } catch (e) {
    throw new Error('migration failed', { cause: e });
  }
  // ok: ts.empty-catch
  return read(path).then(() => {});
}
