function save() {
  // ruleid: code.placeholder-comment
  // In a real app, this would call the API
  log('saved')
}
