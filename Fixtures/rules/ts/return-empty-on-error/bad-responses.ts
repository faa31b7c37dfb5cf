import { NextResponse } from "next/server";

export async function GET() {
  try {
    return NextResponse.json(await glazes());
  // ruleid: ts.return-empty-on-error
  } catch (error) {
    console.error("[glazes]", error);
    return NextResponse.json({ glazes: [], total: 0 });
  }
}
