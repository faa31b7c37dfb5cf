// ok: mock.class-in-production
const mockUpService = {
  draw: () => canvas(),
}
// ok: mock.class-in-production
const workflowService = {
  getStatus: () => api.get('/status'),
}
export { mockUpService, workflowService }
