// ruleid: mock.class-in-production
const mockWorkflowService = {
  getStatus: () => ({ state: 'active', open: 5 }),
  getHealth: () => ({ healthy: true }),
}
export { mockWorkflowService }
