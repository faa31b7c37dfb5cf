const drawer = reactive({
  open: false,
  // ok: code.constant-return-stub
  onClose: () => {
    // Stub function to be overwritten
    return Promise.resolve();
  },
});
