export async function GET(request: Request) {
  const records = await db.meeting.findMany();
  // ok: mock.canned-agent-response
  let meetings = [...records];
  if (process.env.USE_MOCKS === 'true') {
    // ok: mock.canned-agent-response
    meetings = [...mockMeetings];
  }
  // ok: mock.canned-agent-response
  const address = mockAddress;
  // ok: mock.canned-agent-response
  const mockRows = mockUsers.map((user) => user.id);
  return Response.json({ meetings, address, mockRows });
}
