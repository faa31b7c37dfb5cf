// ruleid: mock.canned-agent-response
const MOCK_MEETINGS = [{ id: 'a', title: 'First talk' }, { id: 'b', title: 'Second talk' }];
// ruleid: mock.canned-agent-response
const mockGoals = [{ id: 'g1', done: false }];

export async function GET(request: Request) {
  const id = new URL(request.url).searchParams.get('id');
  // ruleid: mock.canned-agent-response
  let meetings = [...MOCK_MEETINGS];
  // ruleid: mock.canned-agent-response
  const goal = mockGoals.find((each) => each.id === id);
  // ruleid: mock.canned-agent-response
  const goals = id ? mockGoals.filter((each) => each.id === id) : mockGoals;
  return Response.json({ meetings, goal, goals });
}
