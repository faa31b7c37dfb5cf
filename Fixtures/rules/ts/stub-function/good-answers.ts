import { NextResponse } from 'next/server';

// ok: ts.stub-function
export async function POST(request: Request) {
  return NextResponse.json({ message: 'Not implemented yet' }, { status: 501 });
}
