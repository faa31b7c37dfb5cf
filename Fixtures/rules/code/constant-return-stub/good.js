// ok: code.constant-return-stub
function first(list) {
  // TODO: sort
  return list[0];
}
