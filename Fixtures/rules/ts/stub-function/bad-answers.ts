import { NextResponse } from 'next/server';

// ruleid: ts.stub-function
export async function GET() {
  return NextResponse.json({ berths: [], message: 'Not implemented yet' });
}
