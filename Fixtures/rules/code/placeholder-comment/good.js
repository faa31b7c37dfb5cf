function render() {
  // ok: code.placeholder-comment
  // placeholder image while the avatar loads
  return show('in production, this would be a string')
}
